#include "layout/furniture.h"

#include "layout/fit.h"
#include "layout/line.h"
#include "layout/page.h"
#include "layout/words.h"

/* Room between the texts of a head or a foot [su]. */
#define SIDE_GAP PT(24)

/* One of the texts of a head or a foot, as it was set last. */
struct running_text {
	uint8_t what; /* enum furniture_text */
	struct str text;
	su room;
	struct par *par; /* NULL before it was set */
};

/* A head or a foot: its texts in the theme's order, and where it stands. */
struct running {
	const struct furniture_line *line;
	struct running_text texts[3];
	su baseline;      /* from the page's top */
	uint8_t artifact; /* enum artifact */
};

struct furniture {
	struct layout *lay;
	struct str edition;
	struct running head, foot;
};

static struct str
page_x_of_y(struct layout *lay, const struct page *page)
{
	return arena_printf(lay->arena, "Page\u00a0%u of\u00a0%zu",
	    page->number, lay->pages->list.n);
}

/* The title with its number and version. */
static struct str
edition_text(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct buf *b = buf_new(lay->arena);

	buf_str(b, pack->title);
	words_detail(b, "", pack->number);
	words_detail(b, "Version\u00a0", pack->version);
	return buf_view(b);
}

static struct str
text_of(const struct furniture *f, size_t page, uint8_t what)
{
	struct layout *lay = f->lay;

	switch (what) {
	case FURNITURE_DOCUMENT:
		return lay->notes.v[page].document;
	case FURNITURE_SECTION:
		return lay->notes.v[page].section;
	case FURNITURE_TITLE:
		return lay->pack->title;
	case FURNITURE_EDITION:
		return f->edition;
	case FURNITURE_PAGE:
		return page_x_of_y(lay, lay->pages->list.v[page]);
	default:
		return (struct str){NULL, 0};
	}
}

/* What is longer than the room is cut; an edition is but the title then. */
static struct par *
par_of(struct layout *lay, uint8_t what, struct str text, su room)
{
	const struct par_style *style = style_of(lay, STYLE_RUNNING);

	if (what == FURNITURE_EDITION) {
		struct par *p = par_artifact(lay, style, text);

		if (par_max_width(p) <= room)
			return p;
		text = lay->pack->title;
	}
	return fit_par(lay, style, text, room);
}

/* The paragraph that a place has on this page: most are those of the last. */
static struct par *
place_par(
    struct layout *lay, struct running_text *last, struct str text, su room)
{
	if (!last->par || last->room != room || !str_eq(last->text, text)) {
		last->par = par_of(lay, last->what, text, room);
		last->text = text;
		last->room = room;
	}
	return last->par;
}

/* What each text may take where the theme has so many in a line. */
static su
room_of(const struct layout *lay, const struct furniture_line *line)
{
	su width = zone_width(lay, ZONE_WIDE);

	if (line->middle != FURNITURE_NONE && (line->left || line->right))
		return (width - 2 * SIDE_GAP) / 3;
	if (line->left != FURNITURE_NONE && line->right != FURNITURE_NONE)
		return (width - SIDE_GAP) / 2;
	return width;
}

static void
place_line(struct furniture *f, size_t page, struct running *r)
{
	struct layout *lay = f->lay;
	static const uint8_t adjust[] = {
	    ADJUST_LEFT, ADJUST_CENTER, ADJUST_RIGHT};
	su room = room_of(lay, r->line);

	for (size_t i = 0; i < 3; i++) {
		struct line_frame frame = {
		    ZONE_WIDE, adjust[i], 0, zone_width(lay, ZONE_WIDE), 0};
		struct op_list ops = {NULL, 0, 0};
		struct str text = text_of(f, page, r->texts[i].what);

		if (text.n == 0)
			continue;
		line_set_text(
		    place_par(lay, &r->texts[i], text, room), &frame, &ops);
		for (size_t k = 0; k < ops.n; k++)
			ops.v[k].op.artifact = r->artifact;
		page_place(
		    lay, lay->pages->list.v[page], r->baseline, ops.v, ops.n);
	}
}

static void
add_to_page(struct furniture *f, size_t page)
{
	struct layout *lay = f->lay;
	bool turned = lay->pages->list.v[page]->width != lay->paper.width;

	if (lay->notes.v[page].bare)
		return;
	if (turned)
		layout_turn(lay);
	f->foot.baseline = lay->paper.height - lay->theme->foot_baseline;
	place_line(f, page, &f->head);
	place_line(f, page, &f->foot);
	if (turned)
		layout_turn(lay);
}

static struct running
running_of(const struct furniture_line *line, enum artifact artifact)
{
	return (struct running){.line = line,
	    .texts = {{.what = line->left}, {.what = line->middle},
		{.what = line->right}},
	    .artifact = (uint8_t)artifact};
}

void
furniture_add(struct layout *lay)
{
	const struct theme *t = lay->theme;
	struct furniture f = {.lay = lay,
	    .edition = edition_text(lay),
	    .head = running_of(&t->head, ARTIFACT_HEAD),
	    .foot = running_of(&t->foot, ARTIFACT_FOOT)};

	f.head.baseline = t->head_baseline;
	for (size_t i = 0; i < lay->pages->list.n; i++)
		add_to_page(&f, i);
}
