#include "layout/marking.h"

#include "layout/line.h"
#include "layout/page.h"
#include "layout/words.h"
#include "text/date.h"

#define LABEL_PAD_X PT(5)
#define LABEL_PAD_Y PT(3)

/* Between a marking and the embargo beside it [su]. */
#define EMBARGO_GAP PT(24)

#define BLACK 0x000000u

/* Of a label's text, on black (TLP 2.0, "TLP colour-coding"). */
static const colour label_inks[TLP_COUNT] = {
    [TLP_CLEAR] = 0xFFFFFF,
    [TLP_GREEN] = 0x33FF00,
    [TLP_AMBER] = 0xFFC000,
    [TLP_AMBER_STRICT] = 0xFFC000,
    [TLP_RED] = 0xFF2B2B,
};

/* What stands on every page, each made once. */
struct marks {
	struct layout *lay;
	struct par *marking;       /* NULL when there is none */
	struct par *embargo;       /* in words; NULL when there is none */
	struct par *short_embargo; /* in figures; NULL until it is needed */
};

/* A label's style: the theme's, in the label's colour. */
static const struct par_style *
label_style(struct layout *lay)
{
	struct par_style *style = ARENA_NEW(lay->arena, struct par_style);

	*style = *style_of(lay, STYLE_MARKING);
	style->text.ink = label_inks[lay->pack->marking.tlp];
	return style;
}

/* The black box behind a label that ends at `right`. */
static void
add_ground(struct layout *lay, const struct par *p, su right, su baseline,
    struct op_list *ops)
{
	su width = par_max_width(p), size = p->style->text.size;
	struct fill_box box = {right - width - LABEL_PAD_X,
	    baseline - size * 3 / 4 - LABEL_PAD_Y, width + 2 * LABEL_PAD_X,
	    size * 3 / 4 + 2 * LABEL_PAD_Y};

	vec_push(lay->arena, ops, flow_fill(ZONE_WIDE, box, BLACK));
}

static struct par *
marking_par(struct layout *lay)
{
	const struct marking *m = &lay->pack->marking;

	if (m->text.n == 0)
		return NULL;
	return par_artifact(lay,
	    m->tlp ? label_style(lay) : style_of(lay, STYLE_MARKING), m->text);
}

/* The marking, its right edge at the zone's; its left edge is returned. */
static su
place_marking(const struct marks *m, struct page *page, su baseline)
{
	struct layout *lay = m->lay;
	su right = zone_width(lay, ZONE_WIDE);
	struct line_frame frame = {ZONE_WIDE, ADJUST_RIGHT, 0, right, baseline};
	struct op_list ops = {NULL, 0, 0};

	if (!m->marking)
		return right;
	if (lay->pack->marking.tlp != TLP_NONE) {
		frame.width = right - LABEL_PAD_X;
		add_ground(lay, m->marking, frame.width, baseline, &ops);
	}
	line_set_text(m->marking, &frame, &ops);
	page_place(lay, page, 0, ops.v, ops.n);
	return frame.width - par_max_width(m->marking);
}

/* "UTC+01:00" */
static struct str
zone_text(struct arena *a, int minutes)
{
	int distance = minutes < 0 ? -minutes : minutes;

	if (minutes == 0)
		return STR("UTC");
	return arena_printf(a, "UTC%s%02d:%02d", minutes < 0 ? "\u2212" : "+",
	    distance / 60, distance % 60);
}

static struct par *
embargo_par(struct layout *lay)
{
	struct str text = marking_embargo(lay);

	return text.n > 0
		   ? par_artifact(lay, style_of(lay, STYLE_EMBARGO), text)
		   : NULL;
}

static struct par *
short_embargo_par(struct layout *lay)
{
	const struct date_time *until = &lay->pack->embargo.until;
	struct str zone = {NULL, 0};

	if (until->time.n > 0)
		zone = zone_text(lay->arena, until->zone);
	return par_artifact(lay, style_of(lay, STYLE_EMBARGO),
	    str_trim(arena_printf(lay->arena, "Embargo %.*s %.*s %.*s",
		(int)until->date.n, until->date.s, (int)until->time.n,
		until->time.s, (int)zone.n, zone.s)));
}

/* The embargo in words, or in figures where they take too much room. */
static void
place_embargo(struct marks *m, struct page *page, su baseline, su room)
{
	struct line_frame frame = {ZONE_WIDE, ADJUST_LEFT, 0, room, baseline};
	struct op_list ops = {NULL, 0, 0};
	struct par *p = m->embargo;

	if (!p)
		return;
	if (par_max_width(p) > room) {
		if (!m->short_embargo)
			m->short_embargo = short_embargo_par(m->lay);
		p = m->short_embargo;
	}
	line_set_text(p, &frame, &ops);
	page_place(m->lay, page, 0, ops.v, ops.n);
}

static void
mark_line(
    struct marks *m, struct page *page, su baseline, enum artifact artifact)
{
	size_t before = page->ops.n;
	su left = place_marking(m, page, baseline);

	place_embargo(m, page, baseline, left - EMBARGO_GAP);
	for (size_t i = before; i < page->ops.n; i++)
		page->ops.v[i].artifact = (uint8_t)artifact;
}

static void
mark_page(struct marks *m, struct page *page)
{
	su edge = m->lay->theme->mark_baseline;

	mark_line(m, page, edge, ARTIFACT_HEAD);
	mark_line(m, page, page->height - edge, ARTIFACT_FOOT);
}

void
marking_add(struct layout *lay)
{
	struct marks m = {.lay = lay,
	    .marking = marking_par(lay),
	    .embargo = embargo_par(lay)};

	for (size_t i = 0; i < lay->pages->list.n; i++) {
		struct page *page = lay->pages->list.v[i];
		bool turned = page->width != lay->paper.width;

		if (lay->notes.v[i].blank)
			continue;
		if (turned)
			layout_turn(lay);
		mark_page(&m, page);
		if (turned)
			layout_turn(lay);
	}
}

static bool
embargo_is_over(const struct layout *lay)
{
	int64_t now = lay->date;

	if (now < 0 && !date_parse(lay->pack->date, &now))
		return false;
	return now >= lay->pack->embargo.until.seconds;
}

struct str
marking_embargo(const struct layout *lay)
{
	const struct date_time *until = &lay->pack->embargo.until;
	struct arena *a = lay->arena;
	struct str day, zone;

	if (until->date.n == 0 || embargo_is_over(lay))
		return (struct str){NULL, 0};
	day = date_long(a, until->date, lay->language);
	if (until->time.n == 0)
		return arena_cat(a, STR("Embargoed until "), day);
	zone = zone_text(a, until->zone);
	return arena_printf(a, "Embargoed until %.*s, %.*s\u00a0%.*s",
	    (int)day.n, day.s, (int)until->time.n, until->time.s, (int)zone.n,
	    zone.s);
}

struct str
marking_text(struct layout *lay)
{
	struct buf *b = buf_new(lay->arena);

	words_detail(b, "", lay->pack->marking.text);
	words_detail(b, "", marking_embargo(lay));
	return buf_view(b);
}
