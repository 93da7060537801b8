#include "format/smart.h"

#include <check.h>

static void
becomes(const char *written, const char *wanted)
{
	struct arena *a = arena_new(0);
	struct str got = smart_text(a, str_from_z(written));

	ck_assert_msg(str_eq_z(got, wanted), "%s became %.*s, not %s", written,
	    (int)got.n, got.s, wanted);
	arena_free(a);
}

START_TEST(quotes_curl_by_what_stands_before_them)
{
	becomes("Seoul's lead", "Seoul\u2019s lead");
	becomes("the \"dirtier\" fuels", "the \u201cdirtier\u201d fuels");
	becomes("\"'Tis\" (\"so\")", "\u201c\u2018Tis\u201d (\u201cso\u201d)");
	becomes("ends with \"", "ends with \u201d");
	becomes("five o' clock", "five o\u2019 clock");
}
END_TEST

START_TEST(hyphens_join_to_dashes)
{
	becomes("step-by-step", "step-by-step");
	becomes("2017--2018", "2017\u20132018");
	becomes("so --- it goes", "so \u2014 it goes");
	becomes("a ---- b", "a \u2013\u2013 b");
	becomes("a ----- b", "a \u2014\u2013 b");
	becomes("a ------- b", "a \u2014\u2013\u2013 b");
}
END_TEST

START_TEST(three_points_are_an_ellipsis)
{
	becomes("and so on...", "and so on\u2026");
	becomes("v1..2", "v1..2");
}
END_TEST

START_TEST(other_text_stays_as_it_is)
{
	struct arena *a = arena_new(0);
	struct str text = STR("판문점선언 – nothing to change.");
	struct str got = smart_text(a, text);

	ck_assert_ptr_eq(got.s, text.s);
	ck_assert_uint_eq(smart_text(a, STR("")).n, 0);
	arena_free(a);
}
END_TEST

Suite *suite_format_smart(void);

Suite *
suite_format_smart(void)
{
	Suite *s = suite_create("format/smart");
	TCase *t = tcase_create("smart");

	tcase_add_test(t, quotes_curl_by_what_stands_before_them);
	tcase_add_test(t, hyphens_join_to_dashes);
	tcase_add_test(t, three_points_are_an_ellipsis);
	tcase_add_test(t, other_text_stays_as_it_is);
	suite_add_tcase(s, t);
	return s;
}
