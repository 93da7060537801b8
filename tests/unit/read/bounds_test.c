#include "read/bounds.h"

#include "unit/read/reading.h"

static size_t
bracket(const char *text)
{
	struct str s = str_from_z(text);

	return bounds_bracket(s, 0, s.n);
}

static size_t
autolink(const char *text)
{
	struct str s = str_from_z(text);

	return bounds_autolink(s, 0, s.n);
}

START_TEST(finds_the_end_of_brackets)
{
	ck_assert_uint_eq(bracket("[a]b"), 3);
	ck_assert_uint_eq(bracket("[[a](]b)]"), 6);
	ck_assert_uint_eq(bracket("(a(b))c)"), 6);
	ck_assert_uint_eq(bracket("{.a}"), 4);
	ck_assert_uint_eq(bracket("[a"), 0);
	ck_assert_uint_eq(bracket("[[a]"), 0);
	ck_assert_uint_eq(bounds_bracket(STR("x[a]"), 1, 3), 0);
	ck_assert_uint_eq(bounds_bracket(STR("x[a]"), 1, 4), 4);
}
END_TEST

START_TEST(finds_the_end_of_addresses)
{
	ck_assert_uint_eq(autolink("<a:b>c"), 5);
	ck_assert_uint_eq(autolink("<a+b-c.d:>"), 10);
	ck_assert_uint_eq(autolink("<a>"), 0);
	ck_assert_uint_eq(autolink("<a:b"), 0);
	ck_assert_uint_eq(autolink("<a:b c>"), 0);
	ck_assert_uint_eq(autolink("<a:<b>"), 0);
	ck_assert_uint_eq(autolink("<"), 0);
}
END_TEST

Suite *suite_read_bounds(void);

Suite *
suite_read_bounds(void)
{
	Suite *suite = suite_create("read/bounds");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_the_end_of_brackets);
	tcase_add_test(tc, finds_the_end_of_addresses);
	return suite;
}
