#include "layout/context.h"

su
zone_left(const struct layout *lay, enum zone zone)
{
	const struct theme *t = lay->theme;

	if (zone == ZONE_TEXT)
		return t->margin_left + t->margin_column + t->column_gap;
	return t->margin_left;
}

su
zone_width(const struct layout *lay, enum zone zone)
{
	const struct theme *t = lay->theme;

	if (zone == ZONE_MARGIN)
		return t->margin_column;
	if (zone == ZONE_TEXT)
		return lay->measure;
	return t->margin_column + t->column_gap + lay->measure;
}

bool
has_margin(const struct layout *lay)
{
	return lay->theme->margin_column > 0;
}

su
snap(const struct layout *lay, su height)
{
	su grid = lay->theme->grid, over = height % grid;

	if (!lay->theme->baseline_grid || over == 0)
		return height;
	return height + grid - over;
}

su
white_left(const struct layout *lay, su white)
{
	return (su)su_mul_div(white, 100 - lay->white_taken, 100);
}

elem_id
elem_new(struct layout *lay, enum elem_role role, elem_id parent, struct loc at)
{
	struct elem *e = vec_add(lay->arena, &lay->pages->elems);

	*e = (struct elem){.role = role, .parent = parent, .at = at};
	return (elem_id)(lay->pages->elems.n - 1);
}

uint32_t
page_of(const struct layout *lay, struct str anchor)
{
	const struct anchor *found;

	if (!lay->before)
		return 0;
	found = map_lookup(&lay->before->anchor_index, anchor);
	return found ? lay->before->list.v[found->page]->number : 0;
}

bool
has_place(const struct layout *lay, struct str anchor)
{
	return !lay->before || map_lookup(&lay->before->anchor_index, anchor);
}

struct str
page_of_text(const struct layout *lay, struct str anchor)
{
	uint32_t page = page_of(lay, anchor);

	if (page == 0)
		return STR("00");
	return arena_printf(lay->arena, "%u", page);
}

const struct par_style *
style_of(const struct layout *lay, enum style_name name)
{
	return &lay->theme->styles[name];
}

void
layout_measure(struct layout *lay)
{
	const struct theme *t = lay->theme;

	lay->measure = lay->paper.width - t->margin_left - t->margin_right -
		       t->margin_column - t->column_gap;
	lay->body = lay->paper.height - t->margin_top - t->margin_bottom;
}

void
layout_turn(struct layout *lay)
{
	su width = lay->paper.width;

	lay->paper.width = lay->paper.height;
	lay->paper.height = width;
	lay->turned = !lay->turned;
	layout_measure(lay);
}
