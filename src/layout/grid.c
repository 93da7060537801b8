#include "layout/grid.h"

#include "layout/break_lines.h"
#include "layout/grid_columns.h"
#include "layout/grid_heads.h"
#include "layout/line.h"
#include "layout/picture.h"
#include "layout/stack.h"

/* White space that ragged lines in cells may leave, in ems. */
#define CELL_RAGGED_EMS 4

/* A table that takes no more of a page is kept whole. */
#define SHORT_PERCENT 25

#define WHITE 0xFFFFFFu

struct grid *
grid_new(struct flow *f, size_t columns, struct loc at)
{
	struct arena *a = f->lay->arena;
	struct grid *g = ARENA_NEW(a, struct grid);

	g->lay = f->lay;
	g->columns = ARENA_ARRAY(a, struct grid_column, columns);
	g->column_count = columns;
	for (size_t c = 0; c < columns; c++)
		g->columns[c].adjust = ADJUST_LEFT;
	g->elem = elem_new(f->lay, ROLE_TABLE, f->elem, at);
	g->no_marks = f->no_marks;
	g->percent = 100;
	g->at = at;
	return g;
}

void
grid_row(struct grid *g, bool header)
{
	struct layout *lay = g->lay;
	struct grid_row *row = vec_add(lay->arena, &g->rows);
	elem_id *group = header ? &g->head : &g->body;

	if (*group == 0)
		*group = elem_new(lay,
		    header ? ROLE_TABLE_HEAD : ROLE_TABLE_BODY, g->elem, g->at);
	row->header = header;
	row->elem = elem_new(lay, ROLE_ROW, *group, g->at);
	row->cells = ARENA_ARRAY(lay->arena, struct par *, g->column_count);
	row->shifts = ARENA_ARRAY(lay->arena, su, g->column_count);
	row->spans = ARENA_ARRAY(lay->arena, size_t, g->column_count);
	for (size_t c = 0; c < g->column_count; c++)
		row->spans[c] = 1;
}

/* A style at the grid's size. */
static const struct par_style *
cell_style(const struct grid *g, enum style_name name)
{
	const struct par_style *style = style_of(g->lay, name);
	struct par_style *scaled;

	if (g->percent == 100)
		return style;
	scaled = ARENA_NEW(g->lay->arena, struct par_style);
	*scaled = *style;
	scaled->text.size = (su)su_mul_div(style->text.size, g->percent, 100);
	scaled->text.leading =
	    (su)su_mul_div(style->text.leading, g->percent, 100);
	return scaled;
}

static elem_id
cell_elem(struct grid *g, struct grid_row *row)
{
	bool heads =
	    row->header || row->heading || g->columns[row->celled].heads;

	row->celled++;
	return elem_new(
	    g->lay, heads ? ROLE_HEADER_CELL : ROLE_CELL, row->elem, g->at);
}

/* Elements of the empty cells before a column: all rows have as many. */
static void
add_cells(struct grid *g, struct grid_row *row, size_t column)
{
	while (row->celled < column)
		cell_elem(g, row);
}

struct par *
grid_cell(struct grid *g, size_t column, enum style_name style)
{
	struct grid_row *row = &g->rows.v[g->rows.n - 1];
	struct par *p;

	add_cells(g, row, column);
	p = par_new(g->lay, cell_style(g, style), cell_elem(g, row), g->at);

	p->no_marks = g->no_marks;
	row->cells[column] = p;
	return p;
}

struct par *
grid_cell_over(
    struct grid *g, size_t column, size_t count, enum style_name style)
{
	struct par *p = grid_cell(g, column, style);

	if (count > g->column_count - column)
		count = g->column_count - column;
	g->rows.v[g->rows.n - 1].spans[column] = count;
	g->rows.v[g->rows.n - 1].celled = column + count;
	g->lay->pages->elems.v[p->base->elem].columns = (uint16_t)count;
	return p;
}

struct par *
grid_heading(struct grid *g)
{
	struct par *p;

	grid_row(g, false);
	g->rows.v[g->rows.n - 1].heading = true;
	p = grid_cell_over(g, 0, g->column_count, STYLE_CELL_HEAD);
	g->lay->pages->elems.v[p->base->elem].heads_below = true;
	return p;
}

void
grid_text(struct grid *g, size_t column, enum style_name style, struct str text)
{
	par_text(grid_cell(g, column, style), text);
}

/* A head without a body is none: its rows stand in the table itself. */
static void
drop_lone_head(struct grid *g)
{
	if (g->body != 0)
		return;
	for (size_t r = 0; r < g->rows.n; r++)
		g->lay->pages->elems.v[g->rows.v[r].elem].parent = g->elem;
}

void
grid_complete(struct grid *g)
{
	drop_lone_head(g);
	for (size_t r = 0; r < g->rows.n; r++)
		add_cells(g, &g->rows.v[r], g->column_count);
	grid_heads_name(g);
}

/* One row broken into lines, cell by cell. */
struct set_row {
	struct breaks *cells;
	size_t lines;
	su leading;
	su *rises;       /* of each line: pictures that stand out */
	su above, below; /* the lines */
	bool tall;       /* may be divided between pages */
};

/* What a cell's lines may take, of all the columns it stands over. */
static su
cell_measure(const struct grid *g, const struct grid_row *row, size_t c)
{
	size_t last = c + row->spans[c] - 1;
	su width =
	    -grid_pad_before(g, c) - grid_pad_after(g, last) - row->shifts[c];

	for (size_t i = c; i <= last; i++)
		width += g->columns[i].width;
	return width;
}

static void
break_cell(
    struct grid *g, size_t c, const struct grid_row *row, struct set_row *set)
{
	struct par *p = row->cells[c];
	struct linebreak_options options = {
	    .measure = cell_measure(g, row, c),
	    .ragged = CELL_RAGGED_EMS * p->style->text.size,
	    .seldom = true,
	};

	break_lines(p, &options, &set->cells[c]);
	if (set->cells[c].count > set->lines)
		set->lines = set->cells[c].count;
	if (p->style->text.leading > set->leading)
		set->leading = p->style->text.leading;
}

static void
find_rises(struct grid *g, const struct grid_row *row, struct set_row *set)
{
	set->rises = ARENA_ARRAY(g->lay->arena, su, set->lines);
	for (size_t c = 0; c < g->column_count; c++)
		for (size_t n = 0; n < set->cells[c].count; n++) {
			su rise = pictures_rise(
			    row->cells[c], &set->cells[c].lines[n]);

			if (rise > set->rises[n])
				set->rises[n] = rise;
		}
}

static struct set_row
break_row(struct grid *g, const struct grid_row *row)
{
	struct set_row set = {.lines = 1};

	set.cells = ARENA_ARRAY(g->lay->arena, struct breaks, g->column_count);
	set.leading = style_of(g->lay, STYLE_CELL)->text.leading;
	for (size_t c = 0; c < g->column_count; c++)
		if (row->cells[c])
			break_cell(g, c, row, &set);
	find_rises(g, row, &set);
	return set;
}

void
grid_rule(
    struct grid *g, const struct flow *f, struct op_list *ops, su y, su weight)
{
	const struct theme *t = g->lay->theme;

	vec_push(g->lay->arena, ops,
	    flow_fill(f->zone, (struct fill_box){f->x, y, f->width, weight},
		weight == t->rule_light ? t->hairline : t->heading));
}

/* The n-th lines of a row's cells, side by side. */
static void
set_slice(struct grid *g, const struct flow *f, const struct grid_row *row,
    const struct set_row *set, size_t n, struct op_list *ops, su top)
{
	su x = f->x;

	for (size_t c = 0; c < g->column_count; c++) {
		const struct grid_column *col = &g->columns[c];
		const struct par *p = row->cells[c];
		struct line_frame frame = {f->zone, col->adjust,
		    x + grid_pad_before(g, c), cell_measure(g, row, c), 0};

		x += col->width;
		if (!p || n >= set->cells[c].count)
			continue;
		if (row->spans[c] > 1)
			frame.adjust = ADJUST_LEFT;
		frame.baseline =
		    top + set->rises[n] + line_baseline(&p->style->text);
		line_set(p, &set->cells[c].lines[n], &frame, ops);
	}
}

/* The weight of the rule under a row. */
static su
rule_under(const struct grid *g, size_t row)
{
	const struct theme *t = g->lay->theme;

	if (row + 1 == g->rows.n)
		return t->rule_heavy;
	return g->rows.v[row].header ||
		       (g->rows.v[row + 1].total && !g->rows.v[row].total)
		   ? t->rule_middle
		   : t->rule_light;
}

/*
 * On a baseline grid a row that stays whole is rounded up to it as one, a
 * tall one, which may be divided, line by line.
 */
static void
pad_row(const struct grid *g, struct set_row *set)
{
	su pad = white_left(g->lay, g->lay->theme->cell_pad_y), height;
	int64_t lines = (int64_t)set->lines * set->leading;

	for (size_t n = 0; n < set->lines; n++)
		lines += set->rises[n];
	set->above = set->below = snap(g->lay, pad);
	set->tall = lines > g->lay->body / 2;
	if (set->tall) {
		for (size_t n = 0; n < set->lines; n++)
			set->rises[n] = snap(g->lay, set->rises[n]);
		set->leading = snap(g->lay, set->leading);
		return;
	}
	height = (su)lines + 2 * pad;
	set->above = pad + (snap(g->lay, height) - height) / 2;
	set->below = snap(g->lay, height) - height + 2 * pad - set->above;
}

static size_t
header_rows(const struct grid *g)
{
	size_t n = 0;

	while (n < g->rows.n && g->rows.v[n].header)
		n++;
	return n;
}

/* Every other row of a table's body, in themes that have it so. */
static bool
is_striped(const struct grid *g, size_t row)
{
	return g->lay->theme->zebra != WHITE && !g->rows.v[row].header &&
	       (row - header_rows(g)) % 2 == 1;
}

static void
add_stripe(struct grid *g, const struct flow *f, struct op_list *ops, su height)
{
	vec_push(g->lay->arena, ops,
	    flow_fill(f->zone, (struct fill_box){f->x, 0, f->width, height},
		g->lay->theme->zebra));
}

static void
lay_row(struct grid *g, struct flow *f, size_t r)
{
	const struct grid_row *row = &g->rows.v[r];
	struct set_row set = break_row(g, row);

	pad_row(g, &set);
	for (size_t n = 0; n < set.lines; n++) {
		struct op_list ops = {NULL, 0, 0};
		su top = n == 0 ? set.above : 0, height;

		height = top + set.leading + set.rises[n];
		if (is_striped(g, r))
			add_stripe(g, f, &ops,
			    n + 1 == set.lines ? height + set.below : height);

		if (r == 0 && n == 0)
			grid_rule(g, f, &ops, 0, g->lay->theme->rule_heavy);
		set_slice(g, f, row, &set, n, &ops, top);
		if (n + 1 == set.lines) {
			height += set.below;
			grid_rule(g, f, &ops, height, rule_under(g, r));
		}
		flow_line(f, height, &ops, g->at);
		if (n + 1 < set.lines)
			flow_penalty(f, set.tall ? 0 : PENALTY_NEVER);
	}
}

/* No page ends behind a head, a heading or its first row, before a total. */
static bool
keeps_with_next(const struct grid *g, size_t r, size_t heads)
{
	const struct grid_row *row = &g->rows.v[r];

	if (r <= heads || r + 2 == g->rows.n || row->heading)
		return true;
	return row[-1].heading || row[1].total;
}

/* Whether what was added since is seen at a glance: a page does not end in
 * it. */
static bool
is_short(const struct flow *f, size_t from)
{
	int64_t height = 0;

	for (size_t i = from; i < f->list->n; i++)
		height += f->list->v[i].height;
	return height * 100 <= (int64_t)f->lay->body * SHORT_PERCENT;
}

static void
lay_rows(struct grid *g, struct flow *f)
{
	size_t start = f->list->n, head_end = start, heads = header_rows(g);

	grid_share_width(g, f->width);
	for (size_t r = 0; r < g->rows.n; r++) {
		lay_row(g, f, r);
		if (r + 1 < heads || r + 1 == heads)
			head_end = f->list->n;
		if (r + 1 < g->rows.n)
			flow_penalty(f,
			    keeps_with_next(g, r, heads) ? PENALTY_NEVER : 0);
	}
	if (heads > 0)
		flow_repeat(f, start, head_end);
	flow_box(f, g->lay->theme->rule_heavy, NULL, g->at);
	if (!g->divided && is_short(f, start))
		flow_keep(f, start);
}

void
grid_lay(struct grid *g, struct flow *f)
{
	if (!g->measured)
		grid_measure(g);
	if (g->column_count > 1 && grid_widths(g).divided > f->width)
		stack_lay(g, f);
	else
		lay_rows(g, f);
}
