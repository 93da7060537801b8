#include "text/date.h"

#include "unit/base/assert_str.h"

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
	ASSERT_STR(date_long(arena, text, STR("en-US")), "");
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

static struct str
in_words(const char *iso, const char *language)
{
	return date_long(arena, str_from_z(iso), str_from_z(language));
}

START_TEST(the_long_form_of_a_language)
{
	ASSERT_STR(in_words("2026-11-22", "en-US"), "November 22, 2026");
	ASSERT_STR(in_words("2026-03-01", "en-GB"), "1 March 2026");
	ASSERT_STR(in_words("2026-03-01", "de"), "1. M\u00e4rz 2026");
	ASSERT_STR(in_words("2026-03-01", "ko"), "2026\ub144 3\uc6d4 1\uc77c");
}
END_TEST

/* The day does not move with the place where the program runs. */
START_TEST(the_first_and_the_last_day_of_a_year)
{
	ASSERT_STR(in_words("2026-01-01", "en-US"), "January 1, 2026");
	ASSERT_STR(in_words("2026-12-31", "en-US"), "December 31, 2026");
}
END_TEST

START_TEST(an_unknown_language_has_some_form)
{
	ck_assert_uint_gt(in_words("2026-11-22", "tlh").n, 4);
	ck_assert_uint_gt(in_words("2026-11-22", "").n, 4);
}
END_TEST

START_TEST(a_language_that_is_none)
{
	char *longest = arena_alloc(arena, 5000);

	for (int i = 0; i < 4999; i++)
		longest[i] = 'x';
	in_words("2026-11-22", longest);
	in_words("2026-11-22", "\xff-@=;");
}
END_TEST

Suite *suite_text_date(void);

Suite *
suite_text_date(void)
{
	Suite *s = suite_create("text/date");
	TCase *t = tcase_create("date");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(
	    t, days_since_1970, 0, sizeof dates / sizeof *dates);
	tcase_add_loop_test(
	    t, what_is_no_date, 0, sizeof malformed / sizeof *malformed);
	tcase_add_test(t, consecutive_days);
	tcase_add_test(t, the_long_form_of_a_language);
	tcase_add_test(t, the_first_and_the_last_day_of_a_year);
	tcase_add_test(t, an_unknown_language_has_some_form);
	tcase_add_test(t, a_language_that_is_none);
	suite_add_tcase(s, t);
	return s;
}
