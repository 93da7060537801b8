/*
 *     No.        Recommendation
 *     -------------------------------
 *     4          Open liaison offices
 *     Addressee  Washington
 *     Page       21
 *     -------------------------------
 *
 * A number, which is what a narrow first column has, stands before the next
 * cell, and these two have a head; the other cells have their labels, and
 * empty ones are left out.  In the structure it is the same table: labels
 * are the header cells where they stand first, and artifacts from then on.
 */
#include "layout/stack.h"

#include "layout/break_lines.h"
#include "layout/line.h"
#include "layout/picture.h"

/* White space that ragged lines may leave, in ems. */
#define RAGGED_EMS 4

/* Labels take no more than this of the width. */
#define LABELS_PERCENT 40

struct stack {
	struct grid *g;
	struct flow *f;
	const struct grid_row *head; /* NULL when the table has none */
	size_t first;                /* column that has a label */
	bool numbered;
	bool *labelled;  /* by column: its label was set once */
	su labels;       /* width of their column, the gap included */
	size_t head_end; /* item after the head that is set again */
};

static const struct grid_row *
head_of(const struct grid *g)
{
	return g->rows.n && g->rows.v[0].header ? &g->rows.v[0] : NULL;
}

/* Labels are the head's cells, and the numbers. */
static bool
is_label(const struct stack *s, const struct grid_row *row, size_t column)
{
	if (column == 0 && s->numbered)
		return true;
	return row == s->head && column >= s->first;
}

static su
labels_width(const struct stack *s)
{
	su limit = (su)su_mul_div(s->f->width, LABELS_PERCENT, 100);
	su widest = 0;

	for (size_t r = 0; r < s->g->rows.n; r++) {
		const struct grid_row *row = &s->g->rows.v[r];

		for (size_t c = 0; c < s->g->column_count; c++) {
			su width;

			if (!is_label(s, row, c) || !row->cells[c])
				continue;
			width = par_max_width(row->cells[c]);
			widest = width > widest ? width : widest;
		}
	}
	if (widest > limit - 2 * s->g->lay->theme->cell_pad_x)
		return limit;
	return widest + 2 * s->g->lay->theme->cell_pad_x;
}

/* One column of a pair: its text, in lines. */
struct side {
	struct par *par; /* NULL for nothing */
	struct breaks breaks;
	struct line_frame frame;
	bool repeated; /* an artifact, for it was read already */
};

static struct side
side_of(const struct stack *s, struct par *p, su x, su width)
{
	struct side side = {.par = p};
	struct linebreak_options options = {.measure = width, .seldom = true};

	if (!p)
		return side;
	options.ragged = RAGGED_EMS * p->style->text.size;
	break_lines(p, &options, &side.breaks);
	side.frame = (struct line_frame){s->f->zone, ADJUST_LEFT, s->f->x + x,
	    width, line_baseline(&p->style->text)};
	return side;
}

static su
rise_of(const struct side *side, size_t line)
{
	if (!side->par || line >= side->breaks.count)
		return 0;
	return pictures_rise(side->par, &side->breaks.lines[line]);
}

static void
set_side(const struct side *side, size_t line, su rise, struct op_list *ops)
{
	struct line_frame frame = side->frame;
	struct op_list own = {NULL, 0, 0};

	if (!side->par || line >= side->breaks.count)
		return;
	frame.baseline += rise;
	line_set(side->par, &side->breaks.lines[line], &frame, &own);
	for (size_t i = 0; i < own.n; i++) {
		struct box_op op = own.v[i];

		if (side->repeated && op.op.kind != OP_TEXT)
			continue;
		if (side->repeated) {
			op.op.elem = ELEM_ARTIFACT;
			op.op.artifact = ARTIFACT_REPEAT;
		}
		vec_push(side->par->lay->arena, ops, op);
	}
}

static su
leading_of(const struct par *p)
{
	return p ? p->style->text.leading : 0;
}

/* A label and a text side by side, kept together. */
static void
lay_pair(
    const struct stack *s, struct par *label, struct par *text, bool repeated)
{
	struct side left =
	    side_of(s, label, 0, s->labels - s->g->lay->theme->cell_pad_x);
	struct side right =
	    side_of(s, text, s->labels, s->f->width - s->labels);
	su leading = leading_of(label);
	size_t n = left.breaks.count;

	left.repeated = repeated;
	if (leading_of(text) > leading)
		leading = leading_of(text);
	if (right.breaks.count > n)
		n = right.breaks.count;
	for (size_t i = 0; i < n; i++) {
		struct op_list ops = {NULL, 0, 0};

		su rise = rise_of(&left, i);

		if (rise_of(&right, i) > rise)
			rise = rise_of(&right, i);
		set_side(&left, i, rise, &ops);
		set_side(&right, i, rise, &ops);
		flow_box(s->f, leading + rise, &ops, s->g->at);
		flow_penalty(s->f, PENALTY_NEVER);
	}
}

/* Padding, with a rule of a weight at its top or its bottom. */
static void
lay_pad(const struct stack *s, su weight, bool below)
{
	su pad = snap(s->g->lay, s->g->lay->theme->cell_pad_y);
	struct op_list ops = {NULL, 0, 0};

	if (weight)
		grid_rule(s->g, s->f, &ops, below ? pad : 0, weight);
	flow_box(s->f, pad, &ops, s->g->at);
}

static void
lay_head(struct stack *s)
{
	const struct theme *t = s->g->lay->theme;

	lay_pad(s, t->rule_heavy, false);
	flow_penalty(s->f, PENALTY_NEVER);
	if (!s->head || !s->numbered)
		return;
	lay_pair(s, s->head->cells[0], s->head->cells[1], false);
	lay_pad(s, t->rule_middle, true);
	s->head_end = s->f->list->n;
	flow_penalty(s->f, PENALTY_NEVER);
	lay_pad(s, 0, false);
	flow_penalty(s->f, PENALTY_NEVER);
}

static void
lay_row(struct stack *s, const struct grid_row *row, su rule)
{
	if (s->numbered)
		lay_pair(s, row->cells[0], row->cells[1], false);
	for (size_t c = s->first; c < s->g->column_count; c++) {
		struct par *label = s->head ? s->head->cells[c] : NULL;

		if (!row->cells[c] || par_is_empty(row->cells[c]))
			continue;
		if (row->spans[c] > 1) {
			lay_pair(s, NULL, row->cells[c], false);
			continue;
		}
		lay_pair(s, label, row->cells[c], s->labelled[c]);
		s->labelled[c] = true;
	}
	lay_pad(s, rule, true);
}

void
stack_lay(struct grid *g, struct flow *f)
{
	const struct theme *t = g->lay->theme;
	struct stack s = {.g = g, .f = f, .head = head_of(g)};
	size_t start = f->list->n;

	s.labelled = ARENA_ARRAY(g->lay->arena, bool, g->column_count);
	s.head_end = start;
	s.numbered = g->column_count > 1 && g->columns[0].narrow;
	s.first = s.numbered ? 2 : 0;
	s.labels = labels_width(&s);
	lay_head(&s);
	for (size_t r = s.head ? 1 : 0; r < g->rows.n; r++) {
		bool last = r + 1 == g->rows.n;

		lay_row(
		    &s, &g->rows.v[r], last ? t->rule_heavy : t->rule_light);
		if (last)
			break;
		flow_penalty(f, 0);
		lay_pad(&s, 0, false);
		flow_penalty(f, PENALTY_NEVER);
	}
	if (s.head_end > start)
		flow_repeat(f, start, s.head_end);
}
