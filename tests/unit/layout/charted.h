/*
 * Charts made by hand, drawn, and what came of them.
 */
#ifndef TEST_LAYOUT_CHARTED_H
#define TEST_LAYOUT_CHARTED_H

#include "doc/chart.h"
#include "layout/chart_plot.h"
#include "unit/layout/fixture.h"

/* A chart over points "p0", "p1", ...; `values` has a row for each series. */
static inline struct chart *
charted(
    enum chart_type type, size_t series, size_t points, const int64_t *values)
{
	struct chart *c = ARENA_NEW(tree.a, struct chart);

	c->type = type;
	c->point_count = points;
	c->points = ARENA_ARRAY(tree.a, struct str, points);
	for (size_t i = 0; i < points; i++)
		c->points[i] = arena_printf(tree.a, "p%zu", i);
	for (size_t i = 0; i < series; i++) {
		struct chart_series s = {
		    .name = arena_printf(tree.a, "s%zu", i)};

		s.values = ARENA_ARRAY(tree.a, struct chart_value, points);
		for (size_t k = 0; k < points; k++)
			s.values[k] =
			    (struct chart_value){values[i * points + k],
				arena_printf(tree.a, "v%lld",
				    (long long)values[i * points + k]),
				true};
		vec_push(tree.a, &c->series, s);
	}
	return c;
}

static inline size_t
charted_count(const struct op_list *ops, enum op_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < ops->n; i++)
		n += ops->v[i].op.kind == kind;
	return n;
}

/* The first text of these words, or NULL; a space ends each. */
static inline const struct page_op *
charted_text(const struct op_list *ops, const char *words)
{
	struct str want = arena_printf(tree.a, "%s ", words);

	for (size_t i = 0; i < ops->n; i++)
		if (ops->v[i].op.kind == OP_TEXT &&
		    str_eq(op_text(&ops->v[i].op), want))
			return &ops->v[i].op;
	return NULL;
}

#endif
