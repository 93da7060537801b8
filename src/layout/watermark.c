/*
 * The watermark: one line along the page's diagonal, from lower left to upper
 * right, behind all else.
 */
#include "layout/line.h"
#include "layout/marking.h"
#include "layout/page.h"

/* Of the diagonal, at most. */
#define FILLED_PERCENT 72

/* The text in the theme's size, or in that which fills its share. */
static struct par *
fitting_par(struct layout *lay, su diagonal)
{
	struct str text = lay->pack->watermark;
	struct par *p = par_artifact(lay, style_of(lay, STYLE_WATERMARK), text);
	su room = (su)su_mul_div(diagonal, FILLED_PERCENT, 100);
	struct par_style *style;

	if (par_max_width(p) <= room)
		return p;
	style = ARENA_NEW(lay->arena, struct par_style);
	*style = *p->style;
	style->text.size =
	    (su)su_mul_div(style->text.size, room, par_max_width(p));
	return par_artifact(lay, style, text);
}

/*
 * Turns a text that was set from x = 0 on a base line at y = 0, and moves
 * its start to (x, y).
 */
static void
turn_op(struct arena *a, struct page_op *op, struct direction along, su x, su y)
{
	su ahead = op->x;

	op->u.text.along = along;
	op_move(a, op, x + (su)su_mul_div(ahead, along.dx, SU_PER_PT) - ahead,
	    y - (su)su_mul_div(ahead, along.dy, SU_PER_PT));
}

static void
insert_ops(struct arena *a, struct page *page, const struct op_list *ops)
{
	size_t before = page->ops.n;

	for (size_t i = 0; i < ops->n; i++)
		vec_add(a, &page->ops);
	for (size_t i = before; i-- > 0;)
		page->ops.v[i + ops->n] = page->ops.v[i];
	for (size_t i = 0; i < ops->n; i++)
		page->ops.v[i] = ops->v[i].op;
}

/* The text as it fits a page, for the next one of the same diagonal. */
struct watermark {
	struct par *par; /* NULL before the first page */
	su diagonal;
};

static void
mark_page(struct layout *lay, struct page *page, struct watermark *last)
{
	su diagonal = su_diagonal(page->width, page->height);
	struct direction along = {
	    (su)su_mul_div(page->width, SU_PER_PT, diagonal),
	    (su)su_mul_div(page->height, SU_PER_PT, diagonal)};
	struct par *p = last->par && last->diagonal == diagonal
			    ? last->par
			    : fitting_par(lay, diagonal);
	/* From the page's middle back by half the width, and down by half
	 * the height of capitals, both as the text runs. */
	su back = par_max_width(p) / 2, down = p->style->text.size * 7 / 20;
	su x = page->width / 2 - (su)su_mul_div(back, along.dx, SU_PER_PT) +
	       (su)su_mul_div(down, along.dy, SU_PER_PT);
	su y = page->height / 2 + (su)su_mul_div(back, along.dy, SU_PER_PT) +
	       (su)su_mul_div(down, along.dx, SU_PER_PT);
	struct line_frame frame = {
	    ZONE_WIDE, ADJUST_LEFT, 0, par_max_width(p), 0};
	struct op_list ops = {NULL, 0, 0};

	*last = (struct watermark){p, diagonal};
	line_set_text(p, &frame, &ops);
	for (size_t i = 0; i < ops.n; i++) {
		turn_op(lay->arena, &ops.v[i].op, along, x, y);
		ops.v[i].op.artifact = ARTIFACT_WATERMARK;
	}
	insert_ops(lay->arena, page, &ops);
}

void
watermark_add(struct layout *lay)
{
	struct watermark last = {NULL, 0};

	if (lay->pack->watermark.n == 0)
		return;
	for (size_t i = 0; i < lay->pages->list.n; i++)
		if (!lay->notes.v[i].blank)
			mark_page(lay, lay->pages->list.v[i], &last);
}
