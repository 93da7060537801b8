#include "layout/table.h"

#include "layout/block.h"
#include "layout/grid.h"

static uint8_t
adjust_of(enum align align)
{
	switch (align) {
	case ALIGN_RIGHT:
		return ADJUST_RIGHT;
	case ALIGN_CENTER:
		return ADJUST_CENTER;
	default:
		return ADJUST_LEFT;
	}
}

static void
row_add(struct grid *g, const struct node *row)
{
	size_t column = 0;

	grid_row(g, row->u.row.header);
	NODE_EACH_CHILD (cell, row) {
		enum style_name style = STYLE_CELL;

		if (column >= g->column_count)
			return;
		if (row->u.row.header)
			style = STYLE_CELL_HEAD;
		else if (g->columns[column].adjust == ADJUST_RIGHT)
			style = STYLE_CELL_FIGURE;
		par_inlines(grid_cell(g, column, style), cell);
		column++;
	}
}

void
table_lay(struct flow *f, const struct node *n)
{
	const struct theme *t = f->lay->theme;
	const struct node *caption = NULL;
	struct grid *g = grid_new(f, n->u.table.columns, n->at);

	for (size_t c = 0; c < g->column_count; c++)
		g->columns[c].adjust = adjust_of(n->u.table.aligns[c]);
	NODE_EACH_CHILD (child, n) {
		if (child->kind == NODE_ROW)
			row_add(g, child);
		else
			caption = child;
	}
	flow_space(f, 2 * t->grid);
	flow_anchor(f, n->id);
	if (caption) {
		block_inlines(f, STYLE_CAPTION, caption, ROLE_CAPTION);
		flow_penalty(f, PENALTY_NEVER);
	}
	grid_lay(g, f);
	flow_space(f, 2 * t->grid);
}
