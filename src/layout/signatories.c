#include "layout/signatories.h"

#include "doc/facts.h"
#include "layout/block.h"
#include "layout/grid.h"
#include "layout/words.h"

static void
head_add(struct grid *g, const struct signatories *s, size_t at)
{
	grid_text(g, at, STYLE_CELL_HEAD, STR("No."));
	for (size_t c = 0; c < s->column_count; c++)
		grid_text(g, at + 1 + c, STYLE_CELL_HEAD,
		    words_title(g->lay->arena, s->columns[c]));
}

static void
row_add(struct grid *g, const struct signatories *s, size_t row, size_t at)
{
	if (row >= s->rows.n)
		return;
	grid_text(g, at, STYLE_CELL_FIGURE,
	    arena_printf(g->lay->arena, "%zu", row + 1));
	for (size_t c = 0; c < s->column_count; c++)
		grid_text(g, at + 1 + c, STYLE_CELL, s->rows.v[row].cells[c]);
}

/*
 * `halves` side by side: the first half of the rows stands left of the
 * second, so that names read down the columns.
 */
static void
lay(struct flow *f, const struct signatories *s, size_t halves)
{
	size_t width = s->column_count + 1;
	size_t height = (s->rows.n + halves - 1) / halves;
	struct grid *g = grid_new(f, width * halves, s->node->at);

	grid_row(g, true);
	for (size_t h = 0; h < halves; h++) {
		g->columns[h * width].narrow = true;
		g->columns[h * width].adjust = ADJUST_RIGHT;
		head_add(g, s, h * width);
	}
	for (size_t r = 0; r < height; r++) {
		grid_row(g, false);
		for (size_t h = 0; h < halves; h++)
			row_add(g, s, h * height + r, h * width);
	}
	grid_lay(g, f);
}

void
signatories_lay(struct flow *f, const struct node *n)
{
	const struct signatories *s = facts_signatories(f->lay->facts, n);
	su grid = f->lay->theme->grid;

	if (!s || s->rows.n == 0) {
		block_children(f, n);
		return;
	}
	flow_space(f, 2 * grid);
	flow_anchor(f, n->id);
	lay(f, s, s->column_count == 1 && s->rows.n > 6 ? 2 : 1);
	flow_space(f, 2 * grid);
}
