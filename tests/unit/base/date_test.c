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

static const struct {
	const char *text;
	int64_t seconds;
	int zone;
	const char *time;
} times[] = {
    {"1970-01-02", 86400, 0, ""},
    {"1970-01-01T00:01Z", 60, 0, "00:01"},
    {"1970-01-01 01:00", 3600, 0, "01:00"},
    {"1970-01-01T10:00+01:00", 9 * 3600, 60, "10:00"},
    {"1970-01-01T10:00:30-05:30", 15 * 3600 + 1830, -330, "10:00"},
    {"1970-01-01T00:00+14:00", -14 * 3600, 840, "00:00"},
};

START_TEST(times_of_a_day)
{
	struct date_time got;

	ck_assert(date_time_parse(str_from_z(times[_i].text), &got));
	ck_assert_int_eq(got.seconds, times[_i].seconds);
	ck_assert_int_eq(got.zone, times[_i].zone);
	ck_assert(str_eq_z(got.time, times[_i].time));
	ck_assert(str_eq(got.date, str_sub(str_from_z(times[_i].text), 0, 10)));
}
END_TEST

static const char *const no_times[] = {"", "1970-01-0", "1970-02-30T10:00",
    "1970-01-01T", "1970-01-01T1:00", "1970-01-01T24:00", "1970-01-01T10:60",
    "1970-01-01x10:00", "1970-01-01T10:00z", "1970-01-01T10:00+1",
    "1970-01-01T10:00+15:00", "1970-01-01T10:00:60",
    "1970-01-01T10:00:", "1970-01-01T10:00:00Z ", "1970-01-01T10-00"};

START_TEST(what_is_no_time)
{
	struct date_time got = {.seconds = 7};

	ck_assert(!date_time_parse(str_from_z(no_times[_i]), &got));
	ck_assert_int_eq(got.seconds, 7);
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
	tcase_add_loop_test(t, times_of_a_day, 0, sizeof times / sizeof *times);
	tcase_add_loop_test(
	    t, what_is_no_time, 0, sizeof no_times / sizeof *no_times);
	suite_add_tcase(s, t);
	return s;
}
