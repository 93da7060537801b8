#include "layout/chart_plot.h"

#include "unit/layout/charted.h"

static struct flow flow;
static struct chart_canvas canvas;
static struct chart_plot plot;

static void
open_plot(const struct chart *chart)
{
	flow = flow_new(&lay, 1);
	canvas = (struct chart_canvas){
	    .flow = &flow, .chart = chart, .width = PT(300)};
	plot = (struct chart_plot){.canvas = &canvas,
	    .area = {PT(50), PT(10), PT(200), PT(100)},
	    .values = {0, 100, 20}};
}

static const struct page_op *
fill(size_t i)
{
	return &canvas.ops.v[2 * i].op;
}

START_TEST(bars_are_as_long_as_their_values)
{
	static const int64_t values[] = {100, 50, 0};

	open_plot(charted(CHART_BAR, 1, 3, values));
	chart_plot_draw(&plot);
	ck_assert_int_eq(fill(0)->height, PT(100));
	ck_assert_int_eq(fill(0)->y, PT(10));
	ck_assert_int_eq(fill(1)->height, PT(50));
	ck_assert_int_eq(fill(1)->y + fill(1)->height, PT(110));
	ck_assert_int_gt(fill(1)->x, fill(0)->x + fill(0)->width);
}
END_TEST

START_TEST(lying_bars_run_to_the_right)
{
	static const int64_t values[] = {100, 50};

	open_plot(charted(CHART_BAR, 1, 2, values));
	plot.across = true;
	chart_plot_draw(&plot);
	ck_assert_int_eq(fill(0)->x, PT(50));
	ck_assert_int_eq(fill(0)->width, PT(200));
	ck_assert_int_eq(fill(1)->width, PT(100));
	ck_assert_int_gt(fill(1)->y, fill(0)->y + fill(0)->height);
}
END_TEST

START_TEST(stacks_stand_on_one_another)
{
	static const int64_t values[] = {30, 20};

	open_plot(charted(CHART_STACKED, 2, 1, values));
	chart_plot_draw(&plot);
	ck_assert_int_eq(fill(0)->height, PT(30));
	ck_assert_int_eq(fill(1)->height, PT(20));
	ck_assert_int_eq(fill(1)->y + fill(1)->height, fill(0)->y);
	ck_assert_int_eq(fill(1)->x, fill(0)->x);
}
END_TEST

START_TEST(bars_below_zero_hang)
{
	static const int64_t values[] = {-20, 40};

	open_plot(charted(CHART_BAR, 1, 2, values));
	plot.values = (struct chart_scale){-20, 80, 20};
	plot.numbered = true;
	chart_plot_draw(&plot);
	ck_assert_int_eq(canvas.ops.v[0].op.y, PT(90));
	ck_assert_int_eq(canvas.ops.v[0].op.height, PT(20));
	ck_assert_int_gt(charted_text(&canvas.ops, "v-20")->y, PT(110));
	ck_assert_int_lt(charted_text(&canvas.ops, "v40")->y, PT(50));
}
END_TEST

START_TEST(lines_break_where_values_are_missing)
{
	static const int64_t values[] = {1, 2, 3, 4, 5};
	struct chart *c = charted(CHART_LINE, 1, 5, values);

	c->series.v[0].values[2].known = false;
	open_plot(c);
	chart_plot_draw(&plot);
	/* two lines, and four marks of two paths each */
	ck_assert_uint_eq(charted_count(&canvas.ops, OP_PATH), 2 + 8);
	c->type = CHART_DOT;
	open_plot(c);
	chart_plot_draw(&plot);
	ck_assert_uint_eq(charted_count(&canvas.ops, OP_PATH), 8);
}
END_TEST

START_TEST(many_points_of_a_line_have_no_marks)
{
	int64_t values[61] = {0};

	open_plot(charted(CHART_LINE, 1, 61, values));
	chart_plot_draw(&plot);
	ck_assert_uint_eq(charted_count(&canvas.ops, OP_PATH), 1);
}
END_TEST

START_TEST(points_on_a_scale_are_as_far_apart_as_it_says)
{
	static const int64_t values[] = {1, 2, 3};
	int64_t positions[] = {2000, 2001, 2010};
	struct chart *c = charted(CHART_LINE, 1, 3, values);
	su one, nine;

	c->positions = positions;
	open_plot(c);
	plot.along = (struct chart_scale){2000, 2010, 1};
	one = chart_plot_middle(&plot, 1) - chart_plot_middle(&plot, 0);
	nine = chart_plot_middle(&plot, 2) - chart_plot_middle(&plot, 1);
	ck_assert_int_lt(abs(nine - 9 * one), 9);
	ck_assert_int_gt(chart_plot_middle(&plot, 0), 0);
	ck_assert_int_lt(chart_plot_middle(&plot, 2), PT(200));
}
END_TEST

Suite *suite_layout_chart_plot(void);

Suite *
suite_layout_chart_plot(void)
{
	const TTest *tests[] = {
	    bars_are_as_long_as_their_values,
	    lying_bars_run_to_the_right,
	    stacks_stand_on_one_another,
	    bars_below_zero_hang,
	    lines_break_where_values_are_missing,
	    many_points_of_a_line_have_no_marks,
	    points_on_a_scale_are_as_far_apart_as_it_says,
	};

	return FIXTURE_SUITE("layout/chart_plot", tests);
}
