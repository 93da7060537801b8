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

START_TEST(what_is_no_date_has_no_form)
{
	ck_assert_uint_eq(in_words("", "en-US").n, 0);
	ck_assert_uint_eq(in_words("2026-02-29", "en-US").n, 0);
	ck_assert_uint_eq(in_words("22-11-2026", "en-US").n, 0);
}
END_TEST

START_TEST(months_and_other_texts)
{
	ASSERT_STR(
	    date_words(arena, STR("2018-06-12"), STR("en-GB")), "12 June 2018");
	ASSERT_STR(
	    date_words(arena, STR("2019-02"), STR("en-US")), "February 2019");
	ASSERT_STR(
	    date_words(arena, STR("2019-02"), STR("de")), "Februar 2019");
	ASSERT_STR(date_words(arena, STR("2019-13"), STR("de")), "2019-13");
	ASSERT_STR(date_words(arena, STR("2019"), STR("de")), "2019");
	ASSERT_STR(date_words(arena, STR("Spring."), STR("en")), "Spring.");
	ASSERT_STR(date_words(arena, STR(""), STR("en")), "");
}
END_TEST

Suite *suite_text_date(void);

Suite *
suite_text_date(void)
{
	Suite *s = suite_create("text/date");
	TCase *t = tcase_create("date");

	tcase_add_test(t, months_and_other_texts);
	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, the_long_form_of_a_language);
	tcase_add_test(t, the_first_and_the_last_day_of_a_year);
	tcase_add_test(t, an_unknown_language_has_some_form);
	tcase_add_test(t, a_language_that_is_none);
	tcase_add_test(t, what_is_no_date_has_no_form);
	suite_add_tcase(s, t);
	return s;
}
