#include "layout/chart.h"

#include "unit/layout/charted.h"

static struct flow flow;

static const struct vitem *
lay_chart(const struct chart *chart)
{
	flow =
	    flow_new(&lay, elem_new(&lay, ROLE_FIGURE, 1, tree_place(&tree)));
	flow.width = PT(300);
	chart_lay(&flow, chart);
	ck_assert_uint_eq(flow.list->n, 1);
	return &flow.list->v[0];
}

/* Everything stands in the box, and belongs to the figure. */
static void
check_inside(const struct vitem *box)
{
	for (size_t i = 0; i < box->op_count; i++) {
		const struct page_op *op = &box->ops[i].op;

		ck_assert_int_ge(op->x, -PT(1));
		ck_assert_int_le(op->x + op->width, PT(301));
		ck_assert_int_ge(op->y, 0);
		ck_assert_int_le(op->y, box->height);
		ck_assert_uint_eq(op->elem, flow.elem);
	}
}

START_TEST(every_type_stays_in_its_box)
{
	static const int64_t values[] = {5, 95, 12, 7, 0, 44, 60, 3};

	for (int type = 0; type < CHART_TYPE_COUNT; type++)
		for (size_t series = 1; series <= 4; series *= 2) {
			const struct vitem *box = lay_chart(charted(
			    (enum chart_type)type, series, 8 / series, values));

			ck_assert_int_le(box->height, theme.figure_max_height);
			check_inside(box);
		}
}
END_TEST

static bool
says(const struct vitem *box, const char *words)
{
	struct op_list ops = {NULL, 0, 0};

	for (size_t i = 0; i < box->op_count; i++)
		vec_push(tree.a, &ops, box->ops[i]);
	return charted_text(&ops, words) != NULL;
}

START_TEST(several_series_have_a_legend)
{
	static const int64_t values[] = {5, 9, 12, 7};

	ck_assert(says(lay_chart(charted(CHART_LINE, 2, 2, values)), "s1"));
	ck_assert(!says(lay_chart(charted(CHART_LINE, 1, 4, values)), "s0"));
}
END_TEST

START_TEST(few_bars_say_their_values)
{
	int64_t values[15] = {3, 5, 9};

	ck_assert(says(lay_chart(charted(CHART_BAR, 1, 3, values)), "v9"));
	ck_assert(!says(lay_chart(charted(CHART_BAR, 1, 15, values)), "v9"));
	ck_assert(!says(lay_chart(charted(CHART_BAR, 3, 3, values)), "v9"));
}
END_TEST

START_TEST(long_names_lay_bars_on_their_side)
{
	static const int64_t values[] = {5, 9, 12, 7};
	struct chart *c = charted(CHART_BAR, 1, 4, values);
	const struct vitem *box;

	c->points[2] = STR("A name that is wider than a quarter of the chart");
	box = lay_chart(c);
	ck_assert(says(box, "p3"));
	ck_assert(
	    !says(box, "A name that is wider than a quarter of the chart"));
	check_inside(box);
	for (size_t i = 0; i < box->op_count; i++) {
		const struct page_op *op = &box->ops[i].op;

		if (op->kind == OP_FILL && op->u.fill.ink == theme.chart[0])
			ck_assert_int_gt(op->width, op->height);
	}
}
END_TEST

START_TEST(nothing_to_show_is_no_fault)
{
	static const int64_t values[] = {0};
	struct chart *c = charted(CHART_BAR, 1, 1, values);

	c->series.v[0].values[0].known = false;
	check_inside(lay_chart(c));
	c->point_count = 0;
	c->type = CHART_LINE;
	c->positions = ARENA_ARRAY(tree.a, int64_t, 1);
	check_inside(lay_chart(c));
}
END_TEST

START_TEST(a_sentence_tells_what_it_shows)
{
	static const int64_t values[] = {5, 9, 12, 7, 1, 2};
	struct chart *c = charted(CHART_STACKED, 3, 2, values);

	c->x_title = STR("year");
	ASSERT_STR(chart_words(tree.a, c),
	    "Stacked bar chart of s0, s1 and s2 by year, from p0 to p1.");
	c = charted(CHART_DOT, 1, 2, values);
	ASSERT_STR(chart_words(tree.a, c), "Dot plot of s0, from p0 to p1.");
}
END_TEST

Suite *suite_layout_chart(void);

Suite *
suite_layout_chart(void)
{
	const TTest *tests[] = {
	    every_type_stays_in_its_box,
	    several_series_have_a_legend,
	    few_bars_say_their_values,
	    long_names_lay_bars_on_their_side,
	    nothing_to_show_is_no_fault,
	    a_sentence_tells_what_it_shows,
	};

	return FIXTURE_SUITE("layout/chart", tests);
}
