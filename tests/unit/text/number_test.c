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

static const struct {
	const char *language;
	int64_t value;
	unsigned decimals;
	const char *want;
} numbers[] = {
    {"en-US", 150000, 2, "1,500.00"},
    {"en-US", -5, 1, "-0.5"},
    {"en-US", 0, 0, "0"},
    {"en-US", 7, 3, "0.007"},
    {"de", 1234567, 1, "123.456,7"},
    {"en", INT64_C(999999999999999), 6, "999,999,999.999999"},
};

START_TEST(numbers_follow_the_language)
{
	struct arena *a = arena_new(0);
	struct str got = number_text(a, str_from_z(numbers[_i].language),
	    numbers[_i].value, numbers[_i].decimals);

	ck_assert_msg(
	    str_eq_z(got, numbers[_i].want), "%.*s", (int)got.n, got.s);
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
	tcase_add_loop_test(t, numbers_follow_the_language, 0,
	    sizeof numbers / sizeof *numbers);
	suite_add_tcase(s, t);
	return s;
}
