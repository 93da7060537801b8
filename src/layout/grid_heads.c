#include "layout/grid_heads.h"

/* The heads in force while the rows are passed. */
struct heads {
	struct grid *g;
	const struct grid_row *heading; /* over the rows that follow, or NULL */
	size_t rows;                    /* of the head */
	VEC(elem_id) found;             /* of the cell at hand */
};

static bool
is_irregular(const struct grid *g)
{
	size_t heads = 0;

	for (size_t r = 0; r < g->rows.n; r++) {
		const struct grid_row *row = &g->rows.v[r];

		heads += row->header;
		if (row->heading || heads > 1)
			return true;
		for (size_t c = 0; c < g->column_count; c++)
			if (row->spans[c] > 1)
				return true;
	}
	return false;
}

/* The cell of a row that stands over a column, or NULL where it is empty. */
static const struct par *
cell_over(const struct grid_row *row, size_t column)
{
	size_t c = column;

	while (c > 0 && !row->cells[c])
		c--;
	return row->cells[c] && c + row->spans[c] > column ? row->cells[c]
							   : NULL;
}

static void
add(struct heads *h, const struct par *cell)
{
	struct layout *lay = h->g->lay;
	elem_id id;

	if (!cell)
		return;
	id = cell->base->elem;
	if (lay->pages->elems.v[id].role != ROLE_HEADER_CELL)
		return;
	for (size_t i = 0; i < h->found.n; i++)
		if (h->found.v[i] == id)
			return;
	lay->pages->elems.v[id].named = true;
	vec_push(lay->arena, &h->found, id);
}

/* Column heads from the top, the heading, the heads of the row. */
static void
find(struct heads *h, const struct grid_row *row, size_t column)
{
	const struct grid *g = h->g;
	size_t end = column + row->spans[column];

	h->found.v = NULL;
	h->found.n = h->found.cap = 0;
	for (size_t r = 0; r < h->rows && &g->rows.v[r] < row; r++)
		for (size_t c = column; c < end; c++)
			add(h, cell_over(&g->rows.v[r], c));
	if (row->header)
		return;
	if (h->heading)
		add(h, h->heading->cells[0]);
	for (size_t c = 0; c < g->column_count; c++)
		if (c != column)
			add(h, row->cells[c]);
}

static void
name_row(struct heads *h, const struct grid_row *row)
{
	struct layout *lay = h->g->lay;

	for (size_t c = 0; c < h->g->column_count; c++) {
		struct elem *cell;

		if (!row->cells[c])
			continue;
		find(h, row, c);
		cell = &lay->pages->elems.v[row->cells[c]->base->elem];
		cell->headers = h->found.v;
		cell->header_count = (uint16_t)h->found.n;
	}
}

void
grid_heads_name(struct grid *g)
{
	struct heads h = {.g = g};

	if (!is_irregular(g))
		return;
	while (h.rows < g->rows.n && g->rows.v[h.rows].header)
		h.rows++;
	for (size_t r = 0; r < g->rows.n; r++) {
		const struct grid_row *row = &g->rows.v[r];

		if (row->heading) {
			h.heading = row;
			continue;
		}
		/* A total behind another is one of more than a group. */
		if (r > 0 && row->total && row[-1].total)
			h.heading = NULL;
		name_row(&h, row);
	}
}
