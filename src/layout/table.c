#include "layout/table.h"

#include "layout/caption.h"
#include "layout/grid.h"

/* The steps in which a table's type becomes smaller, in per cent. */
#define STEP 5

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

static bool
is_heading(const struct grid *g, const struct node *row)
{
	return !row->u.row.header && g->column_count > 1 && row->first &&
	       row->first->u.cell.span >= g->column_count;
}

static enum style_name
cell_style(const struct grid *g, const struct node *row, size_t column)
{
	if (row->u.row.header)
		return STYLE_CELL_HEAD;
	return g->columns[column].adjust == ADJUST_RIGHT ? STYLE_CELL_FIGURE
							 : STYLE_CELL;
}

static void
row_add(struct grid *g, const struct node *row)
{
	size_t column = 0;
	struct par *p;

	if (is_heading(g, row)) {
		par_inlines(grid_heading(g), row->first);
		return;
	}
	grid_row(g, row->u.row.header);
	g->rows.v[g->rows.n - 1].total = row->u.row.total;
	NODE_EACH_CHILD (cell, row) {
		size_t span = cell->u.cell.span > 1 ? cell->u.cell.span : 1;

		if (column >= g->column_count)
			return;
		p = grid_cell_over(g, column, span, cell_style(g, row, column));
		par_inlines(p, cell);
		/* "Subtotal" is what the amounts behind it are. */
		if (row->u.row.total && column == 0 && cell->u.cell.span > 0)
			g->lay->pages->elems.v[p->base->elem].role =
			    ROLE_HEADER_CELL;
		column += span;
	}
}

static struct grid *
build(struct flow *f, const struct node *n, uint32_t percent)
{
	struct grid *g = grid_new(f, n->u.table.columns, n->at);

	g->percent = percent;
	for (size_t c = 0; c < g->column_count; c++)
		g->columns[c].adjust = adjust_of(n->u.table.aligns[c]);
	NODE_EACH_CHILD (child, n)
		if (child->kind == NODE_ROW)
			row_add(g, child);
	grid_measure(g);
	return g;
}

/*
 * The table at a size that makes it fit, down to the theme's smallest; what
 * was built before is forgotten, its elements too.
 */
static struct grid *
build_fitting(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	size_t elems = lay->pages->elems.n;
	uint32_t percent = 100;
	struct grid *g = build(f, n, percent);

	while (grid_widths(g).divided > f->width &&
	       percent > lay->theme->table_percent) {
		percent -= STEP;
		lay->pages->elems.n = elems;
		g = build(f, n, percent);
	}
	if (percent < 100)
		diag1(lay->diags, DIAG_TABLE_SMALL, n->at,
		    arena_printf(lay->arena, "%u", percent));
	return g;
}

static void
lay_in(struct flow *f, const struct node *n)
{
	const struct node *caption = facts_caption(n);
	struct flow inner = *f;
	struct grid *g;

	if (!caption)
		flow_anchor(f, n->id);
	g = build_fitting(f, n);
	if (caption) {
		inner.elem = g->elem;
		caption_lay(&inner, caption, n->id);
		flow_penalty(f, PENALTY_NEVER);
	}
	grid_lay(g, f);
}

/* Over the margin column too: for many words, or words that need it. */
static bool
wants_wide(struct flow *f, const struct node *n)
{
	size_t elems = f->lay->pages->elems.n;
	const struct grid *g;

	if (f->zone != ZONE_TEXT || f->x != 0 ||
	    (f->deco && !f->deco->beside) ||
	    f->width != zone_width(f->lay, ZONE_TEXT))
		return false;
	g = build(f, n, 100);
	f->lay->pages->elems.n = elems;
	return grid_widths(g).min > f->width ||
	       grid_widths(g).max > 3 * (int64_t)f->width;
}

static bool
is_sideways(const struct node *n)
{
	return attrs_has_class(n->attrs, "sideways") ||
	       (n->parent && attrs_has_class(n->parent->attrs, "sideways"));
}

/* On a page of its own, turned, after the page that it belongs to. */
static void
lay_sideways(struct flow *f, const struct node *n)
{
	struct flow turned;

	layout_turn(f->lay);
	turned = flow_new(f->lay, f->elem);
	turned.zone = ZONE_WIDE;
	turned.width = zone_width(f->lay, ZONE_WIDE);
	turned.no_marks = f->no_marks;
	lay_in(&turned, n);
	layout_turn(f->lay);
	flow_space(f, f->lay->theme->grid);
	flow_turned(f, turned.list);
	flow_space(f, f->lay->theme->grid);
}

void
table_lay(struct flow *f, const struct node *n)
{
	su space = 2 * f->lay->theme->grid;
	struct flow wide = *f;

	if (is_sideways(n)) {
		lay_sideways(f, n);
		return;
	}
	if (wants_wide(f, n)) {
		wide.zone = ZONE_WIDE;
		wide.width = zone_width(f->lay, ZONE_WIDE);
	}
	flow_space(&wide, space);
	lay_in(&wide, n);
	flow_space(&wide, space);
}
