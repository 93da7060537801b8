#include "layout/furniture.h"

#include "layout/line.h"
#include "layout/page.h"

/* Room between the two texts of a head or a foot [su]. */
#define SIDE_GAP PT(24)

/*
 * Sets a text at one side, cut at a word's end with an ellipsis where it is
 * wider than its share; heads never wrap.
 */
static void
place_side(struct layout *lay, struct page *page, struct str text,
    enum adjust adjust, su baseline)
{
	struct line_frame frame = {
	    ZONE_WIDE, (uint8_t)adjust, 0, zone_width(lay, ZONE_WIDE), 0};
	su room = (frame.width - SIDE_GAP) * 2 / 3;
	struct op_list ops = {NULL, 0, 0};
	struct par *p = NULL;

	while (text.n > 0) {
		p = par_new(lay, style_of(lay, STYLE_RUNNING), ELEM_ARTIFACT,
		    (struct loc){0});
		par_text(p, text);
		par_close(p);
		if (par_max_width(p) <= room)
			break;
		while (text.n > 0 && text.s[text.n - 1] != ' ')
			text.n--;
		text = str_trim(text);
		text = arena_cat(lay->arena, text, STR("\u2026"));
		if (text.n <= sizeof "\u2026")
			return;
		room += 0;
	}
	if (!p)
		return;
	line_set_text(p, &frame, &ops);
	page_place(lay, page, baseline, ops.v, ops.n);
}

static struct str
page_x_of_y(struct layout *lay, const struct page *page)
{
	return arena_printf(lay->arena, "Page\u00a0%u of\u00a0%zu",
	    page->number, lay->pages->list.n);
}

static void
add_to_page(struct layout *lay, size_t i)
{
	const struct theme *t = lay->theme;
	const struct page_note *note = &lay->notes.v[i];
	struct page *page = lay->pages->list.v[i];
	su foot = lay->paper.height - t->foot_baseline;

	if (note->bare)
		return;
	place_side(lay, page, note->document, ADJUST_LEFT, t->head_baseline);
	place_side(lay, page, note->section, ADJUST_RIGHT, t->head_baseline);
	place_side(lay, page, lay->pack->title, ADJUST_LEFT, foot);
	place_side(lay, page, page_x_of_y(lay, page), ADJUST_RIGHT, foot);
}

void
furniture_add(struct layout *lay)
{
	for (size_t i = 0; i < lay->pages->list.n; i++)
		add_to_page(lay, i);
}
