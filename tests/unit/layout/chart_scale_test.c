#include "layout/chart_scale.h"

#include <check.h>
#include <stdlib.h>

#include "doc/chart.h"

static const struct {
	int64_t low, high;
	int ticks;
	struct chart_scale want;
} scales[] = {
    {0, 68, 8, {0, 70, 10}},
    {0, 35, 5, {0, 40, 10}},
    {0, 1, 8, {0, 1, 1}},
    {0, 0, 5, {0, 1, 1}},
    {7, 7, 5, {7, 8, 1}},
    {-7, 12, 5, {-10, 15, 5}},
    {-3, -1, 5, {-3, -1, 1}},
    {0, 100, 1, {0, 100, 100}},
    {3, 98, 1, {0, 100, 100}},
    {0, CHART_VALUE_LIMIT - 1, 5, {0, CHART_VALUE_LIMIT, 200000000000000}},
};

START_TEST(scales_are_round_and_hold_the_values)
{
	struct chart_scale s =
	    chart_scale_over(scales[_i].low, scales[_i].high, scales[_i].ticks);

	ck_assert_int_eq(s.low, scales[_i].want.low);
	ck_assert_int_eq(s.high, scales[_i].want.high);
	ck_assert_int_eq(s.step, scales[_i].want.step);
}
END_TEST

START_TEST(no_scale_has_too_many_ticks)
{
	for (int64_t high = 1; high < 3000; high += 7)
		for (int ticks = 1; ticks < 9; ticks++) {
			struct chart_scale s =
			    chart_scale_over(-high / 3, high, ticks);

			ck_assert_int_le(
			    (s.high - s.low) / s.step, ticks > 2 ? ticks : 2);
			ck_assert_int_le(s.low, -high / 3);
			ck_assert_int_ge(s.high, high);
		}
}
END_TEST

START_TEST(places_are_in_proportion)
{
	struct chart_scale s = {-10, 30, 10};
	struct chart_scale large = {
	    -CHART_VALUE_LIMIT, CHART_VALUE_LIMIT, CHART_VALUE_LIMIT};

	ck_assert_int_eq(chart_scale_place(&s, -10, PT(400)), 0);
	ck_assert_int_eq(chart_scale_place(&s, 0, PT(400)), PT(100));
	ck_assert_int_eq(chart_scale_place(&s, 30, PT(400)), PT(400));
	ck_assert_int_lt(
	    llabs((long long)chart_scale_place(&large, 0, PT(400)) - PT(200)),
	    4);
	ck_assert_int_le(
	    chart_scale_place(&large, CHART_VALUE_LIMIT, SU_MAX), SU_MAX);
}
END_TEST

START_TEST(decimals_that_say_nothing_go)
{
	ck_assert_uint_eq(
	    chart_scale_decimals(&(struct chart_scale){0, 100, 50}, 2), 1);
	ck_assert_uint_eq(
	    chart_scale_decimals(&(struct chart_scale){0, 900, 100}, 2), 0);
	ck_assert_uint_eq(
	    chart_scale_decimals(&(struct chart_scale){0, 10, 5}, 2), 2);
	ck_assert_uint_eq(
	    chart_scale_decimals(&(struct chart_scale){0, 10, 5}, 0), 0);
}
END_TEST

Suite *suite_layout_chart_scale(void);

Suite *
suite_layout_chart_scale(void)
{
	Suite *s = suite_create("layout/chart_scale");
	TCase *t = tcase_create("chart_scale");

	tcase_add_loop_test(t, scales_are_round_and_hold_the_values, 0,
	    sizeof scales / sizeof *scales);
	tcase_add_test(t, no_scale_has_too_many_ticks);
	tcase_add_test(t, places_are_in_proportion);
	tcase_add_test(t, decimals_that_say_nothing_go);
	suite_add_tcase(s, t);
	return s;
}
