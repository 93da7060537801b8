#include "layout/chart_canvas.h"

#include "unit/layout/charted.h"

static struct flow flow;
static struct chart_canvas canvas;

static void
open_canvas(void)
{
	static const int64_t values[] = {1};

	flow =
	    flow_new(&lay, elem_new(&lay, ROLE_FIGURE, 1, tree_place(&tree)));
	canvas = (struct chart_canvas){.flow = &flow,
	    .chart = charted(CHART_LINE, 1, 1, values),
	    .width = PT(300)};
}

START_TEST(texts_stand_before_behind_and_around_a_place)
{
	static const uint8_t adjusts[] = {
	    ADJUST_LEFT, ADJUST_CENTER, ADJUST_RIGHT};
	su width;

	open_canvas();
	width = chart_text_width(&canvas, STYLE_CELL, STR("word"));
	for (int i = 0; i < 3; i++)
		chart_text(&canvas, STYLE_CELL,
		    (struct chart_spot){PT(100), PT(20), adjusts[i]},
		    STR("word"));
	ck_assert_uint_eq(canvas.ops.n, 3);
	for (int i = 0; i < 3; i++) {
		const struct page_op *op = &canvas.ops.v[i].op;

		ck_assert_int_le(
		    abs(op->x - (PT(100) - (su)(i * (int64_t)width / 2))), 1);
		ck_assert_int_eq(op->y, PT(20));
		ck_assert_uint_eq(op->elem, flow.elem);
	}
}
END_TEST

START_TEST(lengths_grow_with_the_text)
{
	open_canvas();
	theme.styles[STYLE_CELL].text.size = PT_100(850);
	ck_assert_int_eq(chart_length(&canvas, PT(10)), PT(10));
	theme.styles[STYLE_CELL].text.size = PT(17);
	ck_assert_int_eq(chart_length(&canvas, PT(10)), PT(20));
}
END_TEST

START_TEST(swatches_have_an_edge)
{
	open_canvas();
	chart_swatch(&canvas, (struct fill_box){0, 0, PT(9), PT(9)}, 3);
	ck_assert_uint_eq(canvas.ops.n, 2);
	ck_assert_uint_eq(canvas.ops.v[0].op.u.fill.ink, theme.ink);
	ck_assert_uint_eq(canvas.ops.v[1].op.u.fill.ink, theme.chart[3]);
	ck_assert_int_lt(canvas.ops.v[1].op.width, canvas.ops.v[0].op.width);
	chart_swatch(&canvas, (struct fill_box){0, 0, PT(1), PT(9)}, 3);
	ck_assert_uint_eq(canvas.ops.n, 3);
}
END_TEST

START_TEST(lines_and_marks_differ_in_more_than_colour)
{
	struct chart_point points[] = {{0, 0}, {PT(10), PT(5)}};

	open_canvas();
	for (size_t i = 0; i < CHART_SERIES_MAX; i++) {
		chart_line(&canvas, points, 2, i);
		chart_mark(&canvas, points[0], i);
	}
	ck_assert_uint_eq(canvas.ops.n, 3 * CHART_SERIES_MAX);
	for (size_t i = 0; i < CHART_SERIES_MAX; i++)
		for (size_t k = 0; k < i; k++) {
			const struct path *a = &canvas.ops.v[3 * i].op.u.path;
			const struct path *b = &canvas.ops.v[3 * k].op.u.path;

			ck_assert(a->dash != b->dash || a->gap != b->gap);
			ck_assert_ptr_ne(
			    canvas.ops.v[3 * i + 1].op.u.path.points,
			    canvas.ops.v[3 * k + 1].op.u.path.points);
		}
}
END_TEST

START_TEST(marks_of_a_series_share_their_outline)
{
	const struct path *first, *last;

	for (size_t series = 0; series < 2; series++) {
		open_canvas();
		chart_mark(&canvas, (struct chart_point){0, 0}, series);
		chart_mark(&canvas, (struct chart_point){PT(9), 0}, series);
		ck_assert_uint_eq(canvas.ops.n, 4);
		first = &canvas.ops.v[0].op.u.path;
		last = &canvas.ops.v[3].op.u.path;
		ck_assert_uint_gt(first->count, 0);
		ck_assert_uint_eq(first->count, last->count);
		ck_assert_ptr_eq(first->points, last->points);
		ck_assert(first->filled && !last->filled);
	}
}
END_TEST

START_TEST(a_line_needs_two_points)
{
	struct chart_point point = {0, 0};

	open_canvas();
	chart_line(&canvas, &point, 1, 0);
	chart_line(&canvas, &point, 0, 0);
	ck_assert_uint_eq(canvas.ops.n, 0);
}
END_TEST

Suite *suite_layout_chart_canvas(void);

Suite *
suite_layout_chart_canvas(void)
{
	const TTest *tests[] = {
	    texts_stand_before_behind_and_around_a_place,
	    lengths_grow_with_the_text,
	    swatches_have_an_edge,
	    lines_and_marks_differ_in_more_than_colour,
	    marks_of_a_series_share_their_outline,
	    a_line_needs_two_points,
	};

	return FIXTURE_SUITE("layout/chart_canvas", tests);
}
