#include "layout/furniture.h"

#include "layout/fit.h"
#include "layout/line.h"
#include "layout/page.h"
#include "layout/words.h"

/* Room between the texts of a head or a foot [su]. */
#define SIDE_GAP PT(24)

static struct par *
running_par(struct layout *lay, struct str text)
{
	struct par *p = par_new(
	    lay, style_of(lay, STYLE_RUNNING), ELEM_ARTIFACT, (struct loc){0});

	par_text(p, text);
	par_close(p);
	return p;
}

static struct str
page_x_of_y(struct layout *lay, const struct page *page)
{
	return arena_printf(lay->arena, "Page\u00a0%u of\u00a0%zu",
	    page->number, lay->pages->list.n);
}

/* The title with its number and version; alone where they do not fit. */
static struct str
edition_text(struct layout *lay, su room)
{
	const struct pack *pack = lay->pack;
	struct buf *b = buf_new(lay->arena);

	buf_str(b, pack->title);
	words_detail(b, "", pack->number);
	words_detail(b, "Version\u00a0", pack->version);
	if (par_max_width(running_par(lay, buf_view(b))) > room)
		return pack->title;
	return buf_view(b);
}

static struct str
text_of(struct layout *lay, size_t page, uint8_t what, su room)
{
	switch (what) {
	case FURNITURE_DOCUMENT:
		return lay->notes.v[page].document;
	case FURNITURE_SECTION:
		return lay->notes.v[page].section;
	case FURNITURE_TITLE:
		return lay->pack->title;
	case FURNITURE_EDITION:
		return edition_text(lay, room);
	case FURNITURE_PAGE:
		return page_x_of_y(lay, lay->pages->list.v[page]);
	default:
		return (struct str){NULL, 0};
	}
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

/* A head or a foot: its texts in the theme's order, and where it stands. */
struct running {
	const struct furniture_line *line;
	su baseline;      /* from the page's top */
	uint8_t artifact; /* enum artifact */
};

static void
place_line(struct layout *lay, size_t page, const struct running *r)
{
	const struct furniture_line *line = r->line;
	const uint8_t what[] = {line->left, line->middle, line->right};
	static const uint8_t adjust[] = {
	    ADJUST_LEFT, ADJUST_CENTER, ADJUST_RIGHT};
	su room = room_of(lay, line);

	for (size_t i = 0; i < 3; i++) {
		struct line_frame frame = {
		    ZONE_WIDE, adjust[i], 0, zone_width(lay, ZONE_WIDE), 0};
		struct op_list ops = {NULL, 0, 0};
		struct str text = text_of(lay, page, what[i], room);

		if (text.n == 0)
			continue;
		text = fit_text(lay, style_of(lay, STYLE_RUNNING), text, room);
		line_set_text(running_par(lay, text), &frame, &ops);
		for (size_t k = 0; k < ops.n; k++)
			ops.v[k].op.artifact = r->artifact;
		page_place(
		    lay, lay->pages->list.v[page], r->baseline, ops.v, ops.n);
	}
}

static void
add_to_page(struct layout *lay, size_t page)
{
	const struct theme *t = lay->theme;
	struct running head = {&t->head, t->head_baseline, ARTIFACT_HEAD};
	struct running foot = {&t->foot, 0, ARTIFACT_FOOT};
	bool turned = lay->pages->list.v[page]->width != lay->paper.width;

	if (lay->notes.v[page].bare)
		return;
	if (turned)
		layout_turn(lay);
	foot.baseline = lay->paper.height - t->foot_baseline;
	place_line(lay, page, &head);
	place_line(lay, page, &foot);
	if (turned)
		layout_turn(lay);
}

void
furniture_add(struct layout *lay)
{
	for (size_t i = 0; i < lay->pages->list.n; i++)
		add_to_page(lay, i);
}
