/*
 * Calendar dates: leap years, the ends of the range, dates before 1970.
 */
#include "out/pdf_date.h"

#include <check.h>

static const struct {
	int64_t seconds;
	struct pdf_date wanted;
} dates[] = {
    {0, {1970, 1, 1, 0, 0, 0}},
    {-1, {1969, 12, 31, 23, 59, 59}},
    {951782400, {2000, 2, 29, 0, 0, 0}},
    {951868799, {2000, 2, 29, 23, 59, 59}},
    {4107542400, {2100, 3, 1, 0, 0, 0}},
    {1709210096, {2024, 2, 29, 12, 34, 56}},
    {1735689599, {2024, 12, 31, 23, 59, 59}},
    {-62135596800, {1, 1, 1, 0, 0, 0}},
    {253402300799, {9999, 12, 31, 23, 59, 59}},
};

START_TEST(seconds_become_a_date)
{
	const struct pdf_date *wanted = &dates[_i].wanted;
	struct pdf_date d;

	ck_assert(pdf_date_split(dates[_i].seconds, &d));
	ck_assert_int_eq(d.year, wanted->year);
	ck_assert_int_eq(d.month, wanted->month);
	ck_assert_int_eq(d.day, wanted->day);
	ck_assert_int_eq(d.hour, wanted->hour);
	ck_assert_int_eq(d.minute, wanted->minute);
	ck_assert_int_eq(d.second, wanted->second);
}
END_TEST

static const int64_t outside[] = {
    -62135596801, 253402300800, INT64_MIN, INT64_MAX};

START_TEST(years_of_other_than_four_digits_are_refused)
{
	struct pdf_date d = {.year = 7};

	ck_assert(!pdf_date_split(outside[_i], &d));
	ck_assert_int_eq(d.year, 7);
}
END_TEST

START_TEST(every_day_of_four_centuries_follows_the_one_before)
{
	struct pdf_date last, d;

	ck_assert(pdf_date_split(-6857308800, &last));
	for (int64_t day = 1; day <= 146097; day++) {
		ck_assert(pdf_date_split(-6857308800 + day * 86400, &d));
		ck_assert(
		    d.day == last.day + 1 ||
		    (d.day == 1 && d.month == last.month + 1) ||
		    (d.day == 1 && d.month == 1 && d.year == last.year + 1));
		last = d;
	}
}
END_TEST

START_TEST(a_document_has_a_date_or_none)
{
	struct arena *a = arena_new(0);
	struct metadata meta = {.date = 951782399};

	ck_assert_uint_eq(pdf_date_text(a, &meta).n, 0);
	meta.has_date = true;
	ck_assert(str_eq_z(pdf_date_text(a, &meta), "D:20000228235959Z"));
	meta.date = INT64_MAX;
	ck_assert_uint_eq(pdf_date_text(a, &meta).n, 0);
	arena_free(a);
}
END_TEST

Suite *suite_out_pdf_date(void);

Suite *
suite_out_pdf_date(void)
{
	Suite *s = suite_create("out/pdf_date");
	TCase *t = tcase_create("dates");

	tcase_add_loop_test(
	    t, seconds_become_a_date, 0, sizeof dates / sizeof *dates);
	tcase_add_loop_test(t, years_of_other_than_four_digits_are_refused, 0,
	    sizeof outside / sizeof *outside);
	tcase_add_test(t, a_document_has_a_date_or_none);
	tcase_add_test(t, every_day_of_four_centuries_follows_the_one_before);
	suite_add_tcase(s, t);
	return s;
}
