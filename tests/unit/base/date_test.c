#include "base/date.h"

#include <check.h>

#include "base/arena.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static const struct {
	const char *text;
	int64_t seconds;
} dates[] = {
    {"1970-01-01", 0},
    {"1970-01-02", 86400},
    {"1969-12-31", -86400},
    {"2000-02-29", 951782400},
    {"2000-03-01", 951868800},
    {"2026-11-22", 1795305600},
    {"2038-01-19", 2147472000},
    {"9999-12-31", 253402214400},
    {"1900-03-01", -2203891200},
    {"0001-01-01", -62135596800},
};

START_TEST(days_since_1970)
{
	int64_t got = 1;

	ck_assert(date_parse(str_from_z(dates[_i].text), &got));
	ck_assert_int_eq(got, dates[_i].seconds);
}
END_TEST

static const char *const malformed[] = {"", "2026", "2026-11", "2026-11-2",
    "2026-1-22", "2026-11-22 ", " 2026-11-22", "2026/11/22", "2026-11-22T00",
    "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-04-31",
    "2026-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "-026-01-01",
    "20a6-11-22", "2026-1a-22", "2026-11-2a", "22-11-2026",
    "\xff\xff\xff\xff-\xff\xff-\xff\xff"};

START_TEST(what_is_no_date)
{
	struct str text = str_from_z(malformed[_i]);
	int64_t got = 77;

	ck_assert(!date_parse(text, &got));
	ck_assert_int_eq(got, 77);
}
END_TEST

START_TEST(consecutive_days)
{
	int64_t before, got;

	ck_assert(date_parse(STR("1995-12-31"), &before));
	for (int year = 1996; year < 2032; year++)
		for (int month = 1; month <= 12; month++)
			for (int day = 1; day <= 31; day++) {
				if (!date_parse(
					arena_printf(arena, "%d-%02d-%02d",
					    year, month, day),
					&got))
					continue;
				ck_assert_int_eq(got, before + 86400);
				before = got;
			}
	ck_assert(date_parse(STR("2031-12-31"), &got));
	ck_assert_int_eq(got, before);
}
END_TEST

Suite *suite_base_date(void);

Suite *
suite_base_date(void)
{
	Suite *s = suite_create("base/date");
	TCase *t = tcase_create("date");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(
	    t, days_since_1970, 0, sizeof dates / sizeof *dates);
	tcase_add_loop_test(
	    t, what_is_no_date, 0, sizeof malformed / sizeof *malformed);
	tcase_add_test(t, consecutive_days);
	suite_add_tcase(s, t);
	return s;
}
