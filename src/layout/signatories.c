#include "layout/signatories.h"

#include "base/utf8.h"
#include "layout/block.h"
#include "layout/columns.h"
#include "layout/entries.h"
#include "layout/grid.h"
#include "layout/words.h"

#define RUN_IN_NAMES 200
#define RUN_IN_ROWS 600
#define COLUMNS_ROWS 40
#define COLUMNS_CHARS 60
#define ONE_COLUMN_ROWS 6

/* The whole as one group, where there are none. */
static struct data_group
group_at(const struct signatories *s, size_t g)
{
	if (s->groups.n > 0)
		return s->groups.v[g];
	return (struct data_group){.end = s->rows.n};
}

static size_t
group_count(const struct signatories *s)
{
	return s->groups.n > 0 ? s->groups.n : 1;
}

/* "Organisation (13)", of any value. */
static struct str
group_title(struct layout *lay, const struct signatories *s,
    const struct data_group *group)
{
	if (!s->counted)
		return group->name;
	return arena_printf(lay->arena, "%.*s (%zu)", (int)group->name.n,
	    group->name.s, group->end - group->start);
}

static void
head_add(struct grid *g, const struct signatories *s)
{
	grid_row(g, true);
	grid_text(g, 0, STYLE_CELL_HEAD, STR("No."));
	for (size_t c = 0; c < s->column_count; c++)
		grid_text(g, 1 + c, STYLE_CELL_HEAD,
		    s->headings[c].n
			? s->headings[c]
			: words_title(g->lay->arena, s->columns[c]));
}

static void
row_add(struct grid *g, const struct signatories *s, size_t row)
{
	grid_row(g, false);
	grid_text(g, 0, STYLE_CELL_FIGURE,
	    arena_printf(g->lay->arena, "%zu", row + 1));
	for (size_t c = 0; c < s->column_count; c++)
		grid_text(g, 1 + c, STYLE_CELL, s->rows.v[row].cells[c]);
}

static void
group_add(
    struct grid *g, const struct signatories *s, const struct data_group *group)
{
	if (s->groups.n > 0)
		par_text(grid_heading(g), group_title(g->lay, s, group));
	for (size_t row = group->start; row < group->end; row++)
		row_add(g, s, row);
}

static struct grid *
grid_of(struct flow *f, const struct signatories *s)
{
	struct grid *g = grid_new(f, s->column_count + 1, s->node->at);

	g->columns[0].narrow = true;
	g->columns[0].adjust = ADJUST_RIGHT;
	g->columns[1].heads = s->column_count > 1;
	head_add(g, s);
	for (size_t i = 0; i < group_count(s); i++) {
		struct data_group group = group_at(s, i);

		group_add(g, s, &group);
	}
	grid_measure(g);
	return g;
}

/*
 * Many names stand in two columns of one table, so that they are read down
 * the first, then down the second.
 */
static void
lay_table(struct flow *f, const struct signatories *s)
{
	struct grid *g = grid_of(f, s);
	struct flow inner = columns_open(f, 2);

	if (s->column_count > 1 || s->rows.n <= ONE_COLUMN_ROWS ||
	    !columns_fit(f, 2) || !grid_fits(g, inner.width)) {
		grid_lay(g, f);
		return;
	}
	g->divided = true;
	grid_lay(g, &inner);
	columns_close(f, 2, &inner, COLUMNS_LOOKED_UP, s->node->at);
}

/* So many that no other layout would be read. */
static bool
are_very_many(const struct signatories *s, size_t n)
{
	return n > (s->column_count == 1 ? RUN_IN_NAMES : RUN_IN_ROWS);
}

/* Each group by its own number, where nothing is said. */
static bool
is_run_in(const struct signatories *s, const struct data_group *group)
{
	if (s->layout != SIGNATORIES_FITTING)
		return s->layout == SIGNATORIES_RUN_IN;
	return are_very_many(s, group->end - group->start);
}

static void
lay_entries(struct flow *f, const struct signatories *s)
{
	for (size_t i = 0; i < group_count(s); i++) {
		struct data_group group = group_at(s, i);

		if (i > 0)
			flow_space(f, 2 * f->lay->theme->grid);
		if (s->groups.n > 0) {
			block_text(f, STYLE_CELL_HEAD,
			    group_title(f->lay, s, &group), ROLE_P,
			    s->rows.v[group.start].at);
			flow_penalty(f, PENALTY_NEVER);
		}
		if (is_run_in(s, &group))
			entries_run_in(f, s, group.start, group.end);
		else
			entries_columns(f, s, group.start, group.end);
	}
}

static size_t
count_chars(const struct signatories *s)
{
	size_t n = 0;

	for (size_t r = 0; r < s->rows.n; r++)
		for (size_t c = 0; c < s->column_count; c++)
			n += utf8_count(s->rows.v[r].cells[c]);
	return n;
}

static enum signatories_layout
layout_of(const struct signatories *s)
{
	if (s->layout != SIGNATORIES_FITTING)
		return s->layout;
	if (are_very_many(s, s->rows.n))
		return SIGNATORIES_RUN_IN;
	if (s->rows.n > COLUMNS_ROWS &&
	    count_chars(s) <= s->rows.n * COLUMNS_CHARS)
		return SIGNATORIES_COLUMNS;
	return SIGNATORIES_TABLE;
}

static void
lay_total(struct flow *f, const struct signatories *s)
{
	flow_penalty(f, PENALTY_NEVER);
	block_text(f, STYLE_CAPTION,
	    words_count(f->lay->arena, s->rows.n, "signatory", "signatories"),
	    ROLE_P, s->node->at);
}

void
signatories_rows(struct flow *f, const struct signatories *s)
{
	struct flow inner = *f;

	inner.elem = elem_new(f->lay, ROLE_SIGNATORIES, f->elem, s->node->at);
	if (layout_of(s) == SIGNATORIES_TABLE)
		lay_table(&inner, s);
	else
		lay_entries(&inner, s);
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
	signatories_rows(f, s);
	if (s->counted)
		lay_total(f, s);
	flow_space(f, 2 * grid);
}
