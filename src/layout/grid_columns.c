/*
 * Closed cells in, widths of columns out.
 */
#include "layout/grid_columns.h"

#include "layout/decimal.h"

su
grid_pad_before(const struct grid *g, size_t column)
{
	return column > 0 ? g->lay->theme->cell_pad_x : 0;
}

su
grid_pad_after(const struct grid *g, size_t column)
{
	return column + 1 < g->column_count ? g->lay->theme->cell_pad_x : 0;
}

/* A cell of many words may be wider than a length can say. */
static su
padded(su width, su pad)
{
	return width < SU_MAX - pad ? width + pad : SU_MAX;
}

static void
measure_cell(struct grid *g, const struct grid_row *row, size_t c)
{
	struct grid_column *col = &g->columns[c];
	const struct par *p = row->cells[c];
	su pad = grid_pad_before(g, c) + grid_pad_after(g, c), min, max,
	   divided;

	if (!p || row->spans[c] > 1)
		return;
	pad = padded(pad, row->shifts[c]);
	divided = padded(par_min_divided_width(p), pad);
	min = padded(par_min_width(p), pad);
	max = padded(par_max_width(p), pad);
	col->min = min > col->min ? min : col->min;
	col->max = max > col->max ? max : col->max;
	col->divided = divided > col->divided ? divided : col->divided;
}

/* Makes room for a part of `wanted` in the last of the columns it is over. */
static void
widen(su *last, su wanted, int64_t there)
{
	if (wanted > there)
		*last = padded(*last, (su)(wanted - there));
}

/*
 * A cell over several columns needs room for its words only: it may take
 * more lines than the others.
 */
static void
measure_span(struct grid *g, const struct grid_row *row, size_t c)
{
	const struct par *p = row->cells[c];
	size_t last = c + row->spans[c] - 1;
	struct grid_column *col = &g->columns[last];
	int64_t min = 0, divided = 0;
	su pad = grid_pad_before(g, c) + grid_pad_after(g, last);

	if (!p || last == c)
		return;
	for (size_t i = c; i <= last; i++) {
		min += g->columns[i].min;
		divided += g->columns[i].divided;
	}
	widen(&col->min, padded(par_min_width(p), pad), min);
	widen(&col->divided, padded(par_min_divided_width(p), pad), divided);
	if (col->max < col->min)
		col->max = col->min;
}

void
grid_measure(struct grid *g)
{
	grid_complete(g);
	for (size_t r = 0; r < g->rows.n; r++)
		for (size_t c = 0; c < g->column_count; c++)
			if (g->rows.v[r].cells[c])
				par_close(g->rows.v[r].cells[c]);
	decimal_align(g);
	for (size_t r = 0; r < g->rows.n; r++)
		for (size_t c = 0; c < g->column_count; c++)
			measure_cell(g, &g->rows.v[r], c);
	for (size_t r = 0; r < g->rows.n; r++)
		for (size_t c = 0; c < g->column_count; c++)
			measure_span(g, &g->rows.v[r], c);
	g->measured = true;
}

struct grid_widths
grid_widths(const struct grid *g)
{
	struct grid_widths w = {0, 0, 0};

	for (size_t c = 0; c < g->column_count; c++) {
		w.min += g->columns[c].min;
		w.divided += g->columns[c].divided;
		w.max += g->columns[c].max;
	}
	return w;
}

struct column_sums {
	int64_t min, max;
	int64_t growing; /* max of the columns that take spare room */
};

static struct column_sums
sum_columns(const struct grid *g)
{
	struct column_sums s = {0, 0, 0};

	for (size_t c = 0; c < g->column_count; c++) {
		const struct grid_column *col = &g->columns[c];

		s.min += col->narrow ? col->max : col->min;
		s.max += col->max;
		s.growing += col->narrow ? 0 : col->max;
	}
	return s;
}

bool
grid_fits(const struct grid *g, su width)
{
	return sum_columns(g).min <= width;
}

/*
 * CSS's automatic table layout: where all fits, spare room goes to the
 * columns in proportion to their content; else each gets its minimum and a
 * share of the rest by how much more it could use.  Rounded down, so that
 * the sum never exceeds the width.
 */
static su
column_width(
    const struct grid_column *col, const struct column_sums *s, int64_t width)
{
	if (width < s->min)
		return (
		    su)((col->narrow ? col->max : col->min) * width / s->min);
	if (col->narrow)
		return col->max;
	if (width >= s->max)
		return (su)(col->max + (width - s->max) * col->max /
					   (s->growing ? s->growing : 1));
	return (su)(col->min + (width - s->min) * (col->max - col->min) /
				   (s->max - s->min));
}

/* A column too narrow for its words has no room to align them. */
static void
drop_shifts(struct grid *g, size_t c)
{
	if (g->columns[c].width >= g->columns[c].min)
		return;
	for (size_t r = 0; r < g->rows.n; r++)
		g->rows.v[r].shifts[c] = 0;
}

void
grid_share_width(struct grid *g, su width)
{
	struct column_sums s = sum_columns(g);

	if (s.min > width)
		for (size_t c = 0; c < g->column_count; c++)
			g->columns[c].min = g->columns[c].divided;
	if (s.growing == 0 && g->column_count > 0)
		g->columns[g->column_count - 1].narrow = false;
	s = sum_columns(g);
	for (size_t c = 0; c < g->column_count; c++) {
		g->columns[c].width = column_width(&g->columns[c], &s, width);
		drop_shifts(g, c);
	}
}
