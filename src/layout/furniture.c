#include "layout/furniture.h"

#include "layout/line.h"
#include "layout/page.h"

/* Room between the two texts of a head or a foot [su]. */
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

/* Without its last word; empty when there is but one. */
static struct str
drop_last_word(struct str text)
{
	while (text.n > 0 && !char_is_space(text.s[text.n - 1]))
		text.n--;
	return str_trim(text);
}

/* Heads never wrap: a text too wide is cut after a word, with an ellipsis. */
static struct par *
fitting_par(struct layout *lay, struct str text, su room)
{
	struct par *p = running_par(lay, text);

	while (text.n > 0 && par_max_width(p) > room) {
		text = drop_last_word(text);
		p = running_par(
		    lay, arena_cat(lay->arena, text, STR("\u2026")));
	}
	return p;
}

static void
place_side(struct layout *lay, struct page *page, struct str text,
    enum adjust adjust, su top)
{
	struct line_frame frame = {
	    ZONE_WIDE, (uint8_t)adjust, 0, zone_width(lay, ZONE_WIDE), 0};
	struct op_list ops = {NULL, 0, 0};

	if (text.n == 0)
		return;
	line_set_text(
	    fitting_par(lay, text, (frame.width - SIDE_GAP) / 2), &frame, &ops);
	page_place(lay, page, top, ops.v, ops.n);
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
	su foot = page->height - t->foot_baseline;
	bool turned = page->width != lay->paper.width;

	if (note->bare)
		return;
	if (turned)
		layout_turn(lay);
	place_side(lay, page, note->document, ADJUST_LEFT, t->head_baseline);
	place_side(lay, page, note->section, ADJUST_RIGHT, t->head_baseline);
	place_side(lay, page, lay->pack->title, ADJUST_LEFT, foot);
	place_side(lay, page, page_x_of_y(lay, page), ADJUST_RIGHT, foot);
	if (turned)
		layout_turn(lay);
}

void
furniture_add(struct layout *lay)
{
	for (size_t i = 0; i < lay->pages->list.n; i++)
		add_to_page(lay, i);
}
