#include "text/number.h"

#include <check.h>

START_TEST(the_sign_follows_the_language)
{
	struct arena *a = arena_new(0);

	ck_assert_uint_eq(number_decimal_sign(a, STR("en-US")), '.');
	ck_assert_uint_eq(number_decimal_sign(a, STR("ko")), '.');
	ck_assert_uint_eq(number_decimal_sign(a, STR("de")), ',');
	ck_assert_uint_eq(number_decimal_sign(a, STR("fr-CA")), ',');
	ck_assert_uint_eq(number_decimal_sign(a, STR("")), '.');
	ck_assert_uint_eq(number_decimal_sign(a, STR("\xff@")), '.');
	arena_free(a);
}
END_TEST

Suite *suite_text_number(void);

Suite *
suite_text_number(void)
{
	Suite *s = suite_create("text/number");
	TCase *t = tcase_create("number");

	tcase_add_test(t, the_sign_follows_the_language);
	suite_add_tcase(s, t);
	return s;
}
