#include "layout/grid.h"

#include "layout/break_lines.h"
#include "layout/decimal.h"
#include "layout/line.h"
#include "layout/stack.h"

/* White space that ragged lines in cells may leave, in ems. */
#define CELL_RAGGED_EMS 4

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
	/* Empty ones too: all rows have as many. */
	for (size_t c = 0; c < g->column_count; c++) {
		elem_id cell = elem_new(lay,
		    header ? ROLE_HEADER_CELL : ROLE_CELL, row->elem, g->at);

		row->first = c > 0 ? row->first : cell;
	}
	row->cells = ARENA_ARRAY(lay->arena, struct par *, g->column_count);
	row->shifts = ARENA_ARRAY(lay->arena, su, g->column_count);
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

struct par *
grid_cell(struct grid *g, size_t column, enum style_name style)
{
	struct grid_row *row = &g->rows.v[g->rows.n - 1];
	elem_id elem = row->first + (elem_id)column;
	struct par *p = par_new(g->lay, cell_style(g, style), elem, g->at);

	p->no_marks = g->no_marks;
	row->cells[column] = p;
	return p;
}

void
grid_text(struct grid *g, size_t column, enum style_name style, struct str text)
{
	par_text(grid_cell(g, column, style), text);
}

/* Cells have no padding at the table's outer edges. */
static su
pad_before(const struct grid *g, size_t column)
{
	return column > 0 ? g->lay->theme->cell_pad_x : 0;
}

static su
pad_after(const struct grid *g, size_t column)
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
	su pad = pad_before(g, c) + pad_after(g, c), min, max, divided;

	if (!p)
		return;
	pad = padded(pad, row->shifts[c]);
	divided = padded(par_min_divided_width(p), pad);
	min = padded(par_min_width(p), pad);
	max = padded(par_max_width(p), pad);
	col->min = min > col->min ? min : col->min;
	col->max = max > col->max ? max : col->max;
	col->divided = divided > col->divided ? divided : col->divided;
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
grid_measure(struct grid *g)
{
	drop_lone_head(g);
	for (size_t r = 0; r < g->rows.n; r++)
		for (size_t c = 0; c < g->column_count; c++)
			if (g->rows.v[r].cells[c])
				par_close(g->rows.v[r].cells[c]);
	decimal_align(g);
	for (size_t r = 0; r < g->rows.n; r++)
		for (size_t c = 0; c < g->column_count; c++)
			measure_cell(g, &g->rows.v[r], c);
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

/* Words are divided only where the table would not fit without. */
static void
share_width(struct grid *g, su width)
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

/* One row broken into lines, cell by cell. */
struct set_row {
	struct breaks *cells;
	size_t lines;
	su leading;
	su above, below; /* the lines */
	bool tall;       /* may be divided between pages */
};

static void
break_cell(
    struct grid *g, size_t c, const struct grid_row *row, struct set_row *set)
{
	struct par *p = row->cells[c];
	struct linebreak_options options = {
	    .measure = g->columns[c].width - pad_before(g, c) -
		       pad_after(g, c) - row->shifts[c],
	    .ragged = CELL_RAGGED_EMS * p->style->text.size,
	    .seldom = true,
	};

	break_lines(p, &options, &set->cells[c]);
	if (set->cells[c].count > set->lines)
		set->lines = set->cells[c].count;
	if (p->style->text.leading > set->leading)
		set->leading = p->style->text.leading;
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
		    x + pad_before(g, c),
		    col->width - pad_before(g, c) - pad_after(g, c), 0};

		x += col->width;
		if (!p || n >= set->cells[c].count)
			continue;
		frame.width -= row->shifts[c];
		frame.baseline = top + line_baseline(&p->style->text);
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
	return g->rows.v[row].header ? t->rule_middle : t->rule_light;
}

/*
 * On a baseline grid a row that stays whole is rounded up to it as one, a
 * tall one, which may be divided, line by line.
 */
static void
pad_row(const struct grid *g, struct set_row *set)
{
	su pad = g->lay->theme->cell_pad_y, height;

	set->above = set->below = snap(g->lay, pad);
	set->tall = (int64_t)set->lines * set->leading > g->lay->body / 2;
	if (set->tall) {
		set->leading = snap(g->lay, set->leading);
		return;
	}
	height = (su)set->lines * set->leading + 2 * pad;
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
		su top = n == 0 ? set.above : 0, height = top + set.leading;

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

void
grid_repeat(struct grid *g, struct flow *f, size_t start, size_t end)
{
	struct vitem *head =
	    ARENA_ARRAY(g->lay->arena, struct vitem, end - start);

	for (size_t i = start; i < end; i++)
		head[i - start] = f->list->v[i];
	for (size_t i = end; i < f->list->n; i++) {
		f->list->v[i].repeat = head;
		f->list->v[i].repeat_count = end - start;
	}
}

static void
lay_rows(struct grid *g, struct flow *f)
{
	size_t start = f->list->n, head_end = start, heads = header_rows(g);

	share_width(g, f->width);
	for (size_t r = 0; r < g->rows.n; r++) {
		bool with_next = r < heads || r == heads || r + 2 == g->rows.n;

		lay_row(g, f, r);
		if (r + 1 < heads || r + 1 == heads)
			head_end = f->list->n;
		if (r + 1 < g->rows.n)
			flow_penalty(f, with_next ? PENALTY_NEVER : 0);
	}
	if (heads > 0)
		grid_repeat(g, f, start, head_end);
	flow_box(f, g->lay->theme->rule_heavy, NULL, g->at);
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
