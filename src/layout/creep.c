/*
 * Each sheet within another has its pages moved towards the fold by the
 * thickness of a leaf (out/impose.h), the inmost by that of all but one.
 */
#include "layout/creep.h"

/* What the narrower of the margins leaves at the fold, as it is printed. */
static su
inner_margin(const struct layout *lay, su half_sheet)
{
	su width = lay->paper.width;
	su left = zone_left(lay, ZONE_WIDE);
	su right =
	    width - zone_left(lay, ZONE_TEXT) - zone_width(lay, ZONE_TEXT);
	su margin = (left < right ? left : right) + lay->gutter;

	if (half_sheet >= width)
		return margin;
	return (su)su_mul_div(margin, half_sheet, width);
}

static struct str
points(struct arena *a, int64_t length)
{
	return arena_cat(a, su_text(a, length), STR(" pt"));
}

void
creep_check(
    const struct layout *lay, struct diags *diags, const struct output *output)
{
	const struct imposition *how = &lay->pages->imposition;
	size_t sheets = (lay->pages->list.n + 3) / 4;
	su margin;
	int64_t creep;

	if (how->kind != IMPOSE_BOOKLET || sheets == 0)
		return;
	margin = inner_margin(lay, how->sheet.width / 2);
	creep = (int64_t)(sheets - 1) * how->creep;
	if (creep > margin)
		diag3(diags, DIAG_OUTPUT_CREEP, output->at, output->name,
		    points(lay->arena, creep), points(lay->arena, margin));
}
