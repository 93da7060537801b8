#include "layout/chart_axis.h"

#include "unit/layout/charted.h"

START_TEST(bars_stand_on_zero)
{
	static const int64_t values[] = {50, 60};
	struct chart_scale s =
	    chart_axis_values(charted(CHART_BAR, 1, 2, values), 6);

	ck_assert_int_eq(s.low, 0);
	ck_assert_int_eq(s.high, 60);
}
END_TEST

START_TEST(lines_far_from_zero_do_not)
{
	static const int64_t far[] = {50, 60}, near[] = {10, 60};

	ck_assert_int_eq(
	    chart_axis_values(charted(CHART_LINE, 1, 2, far), 6).low, 50);
	ck_assert_int_eq(
	    chart_axis_values(charted(CHART_LINE, 1, 2, near), 6).low, 0);
}
END_TEST

START_TEST(stacks_are_as_high_as_their_sums)
{
	static const int64_t values[] = {10, 20, 30, 45};

	ck_assert_int_ge(
	    chart_axis_values(charted(CHART_STACKED, 2, 2, values), 8).high,
	    65);
	ck_assert_int_le(
	    chart_axis_values(charted(CHART_STACKED, 2, 2, values), 8).high,
	    70);
}
END_TEST

START_TEST(a_chart_without_values_has_a_scale)
{
	static const int64_t values[] = {0};
	struct chart *c = charted(CHART_LINE, 1, 1, values);
	struct chart_scale s;

	c->series.v[0].values[0].known = false;
	s = chart_axis_values(c, 4);
	ck_assert_int_lt(s.low, s.high);
}
END_TEST

/* Crowded names are left out, and no two touch. */
START_TEST(names_do_not_touch)
{
	int64_t values[200] = {0};
	struct flow flow = flow_new(&lay, 1);
	struct chart_canvas c = {.flow = &flow,
	    .chart = charted(CHART_LINE, 1, 200, values),
	    .width = PT(300)};
	struct chart_plot p = {.canvas = &c,
	    .area = {0, 0, PT(300), PT(100)},
	    .values = {0, 1, 1}};
	su end = -PT(100);

	chart_axis_draw_points(&p);
	ck_assert_uint_gt(c.ops.n, 5);
	ck_assert_uint_lt(c.ops.n, 40);
	for (size_t i = 0; i < c.ops.n; i++) {
		ck_assert_int_gt(c.ops.v[i].op.x, end);
		end = c.ops.v[i].op.x + c.ops.v[i].op.width;
	}
	c.ops.n = 0;
	p.across = true;
	chart_axis_draw_points(&p);
	ck_assert_uint_lt(c.ops.n, 20);
}
END_TEST

START_TEST(ticks_are_written_as_the_language_does)
{
	static const int64_t values[] = {250000};
	struct flow flow = flow_new(&lay, 1);
	struct chart_canvas c = {.flow = &flow,
	    .chart = charted(CHART_BAR, 1, 1, values),
	    .width = PT(300)};
	struct chart_plot p = {.canvas = &c,
	    .area = {PT(40), 0, PT(200), PT(100)},
	    .values = {0, 300000, 100000}};

	((struct chart *)(void *)c.chart)->decimals = 2;
	chart_axis_draw_values(&p);
	ck_assert_ptr_nonnull(charted_text(&c.ops, "1,000"));
	ck_assert_ptr_nonnull(charted_text(&c.ops, "3,000"));
	ck_assert_uint_eq(charted_count(&c.ops, OP_FILL), 4);
	ck_assert_int_gt(
	    charted_text(&c.ops, "0")->y, charted_text(&c.ops, "3,000")->y);
}
END_TEST

Suite *suite_layout_chart_axis(void);

Suite *
suite_layout_chart_axis(void)
{
	const TTest *tests[] = {
	    bars_stand_on_zero,
	    lines_far_from_zero_do_not,
	    stacks_are_as_high_as_their_sums,
	    a_chart_without_values_has_a_scale,
	    names_do_not_touch,
	    ticks_are_written_as_the_language_does,
	};

	return FIXTURE_SUITE("layout/chart_axis", tests);
}
