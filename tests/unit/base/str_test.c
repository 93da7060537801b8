#include "base/str.h"

#include <check.h>

#include "unit/base/assert_str.h"

START_TEST(borrows_a_terminated_string)
{
	ASSERT_STR(str_from_z("abc"), "abc");
	ck_assert_uint_eq(str_from_z("").n, 0);
	ck_assert_uint_eq(str_from_z(NULL).n, 0);
}
END_TEST

START_TEST(knows_names)
{
	ck_assert(str_is_name(STR("brief-1")));
	ck_assert(str_is_name(STR("1")));
	ck_assert(!str_is_name(STR("")));
	ck_assert(!str_is_name(STR("Brief")));
	ck_assert(!str_is_name(STR("a b")));
	ck_assert(!str_is_name(STR("a_b")));
	ck_assert(!str_is_name(STR("\xC3\xA9")));
}
END_TEST

START_TEST(compares_bytes)
{
	struct str nul = {"a\0b", 3};

	ck_assert(str_eq(STR("abc"), STR("abc")));
	ck_assert(!str_eq(STR("abc"), STR("abd")));
	ck_assert(!str_eq(STR("abc"), STR("ab")));
	ck_assert(str_eq((struct str){0}, STR("")));
	ck_assert(!str_eq_z(nul, "a"));
	ck_assert(str_eq(nul, (struct str){"a\0b", 3}));
	ck_assert(!str_eq(nul, (struct str){"a\0c", 3}));
}
END_TEST

START_TEST(knows_starts_and_ends)
{
	ck_assert(str_starts(STR("abc"), STR("ab")));
	ck_assert(str_starts(STR("abc"), STR("")));
	ck_assert(!str_starts(STR("ab"), STR("abc")));
	ck_assert(str_ends(STR("abc"), STR("bc")));
	ck_assert(str_ends(STR("abc"), STR("abc")));
	ck_assert(!str_ends(STR("bc"), STR("abc")));
	ck_assert(str_ends((struct str){0}, STR("")));
}
END_TEST

START_TEST(orders_bytes_then_lengths)
{
	ck_assert_int_lt(str_cmp(STR("a"), STR("b")), 0);
	ck_assert_int_gt(str_cmp(STR("b"), STR("abc")), 0);
	ck_assert_int_lt(str_cmp(STR("ab"), STR("abc")), 0);
	ck_assert_int_eq(str_cmp(STR("ab"), STR("ab")), 0);
	ck_assert_int_eq(str_cmp((struct str){0}, STR("")), 0);
	ck_assert_int_gt(str_cmp(STR("\xC3"), STR("z")), 0);
}
END_TEST

START_TEST(folds_ascii_only)
{
	ck_assert(str_eq_fold(STR("AbC-1"), STR("aBc-1")));
	ck_assert(!str_eq_fold(STR("abc"), STR("ab")));
	ck_assert(!str_eq_fold(STR("@"), STR("`")));
	ck_assert(!str_eq_fold(STR("\xC3\x84"), STR("\xC3\xA4")));
}
END_TEST

START_TEST(clamps_ranges)
{
	ASSERT_STR(str_sub(STR("abcdef"), 1, 3), "bc");
	ASSERT_STR(str_sub(STR("abc"), 1, 99), "bc");
	ASSERT_STR(str_sub(STR("abc"), 5, 99), "");
	ASSERT_STR(str_sub(STR("abc"), 2, 1), "");
	ASSERT_STR(str_sub((struct str){0}, 0, 4), "");
}
END_TEST

START_TEST(trims_both_sides)
{
	ASSERT_STR(str_trim(STR(" \t\r\n a b \n")), "a b");
	ASSERT_STR(str_trim(STR(" \n\t")), "");
	ASSERT_STR(str_trim((struct str){0}), "");
	ASSERT_STR(str_trim(STR("\va\f")), "\va\f");
}
END_TEST

START_TEST(finds_a_byte)
{
	ck_assert_uint_eq(str_find(STR("a,b,c"), ',', 0), 1);
	ck_assert_uint_eq(str_find(STR("a,b,c"), ',', 2), 3);
	ck_assert_uint_eq(str_find(STR("a,b,c"), ';', 0), 5);
	ck_assert_uint_eq(str_find(STR("abc"), 'a', 7), 3);
	ck_assert_uint_eq(str_find((struct str){0}, 'a', 0), 0);
	ck_assert_uint_eq(str_find((struct str){"a\0b", 3}, '\0', 0), 1);
}
END_TEST

START_TEST(takes_pieces)
{
	struct str rest = STR("a,,bc,"), piece = {0};

	ck_assert(str_next(&rest, ',', &piece));
	ASSERT_STR(piece, "a");
	ck_assert(str_next(&rest, ',', &piece));
	ASSERT_STR(piece, "");
	ck_assert(str_next(&rest, ',', &piece));
	ASSERT_STR(piece, "bc");
	ck_assert(!str_next(&rest, ',', &piece));
	ASSERT_STR(piece, "bc");
}
END_TEST

START_TEST(classifies_ascii)
{
	int alpha = 0, digit = 0, alnum = 0, space = 0;

	for (int i = -128; i < 128; i++) {
		alpha += char_is_alpha((char)i);
		digit += char_is_digit((char)i);
		alnum += char_is_alnum((char)i);
		space += char_is_space((char)i);
	}
	ck_assert_int_eq(alpha, 52);
	ck_assert_int_eq(digit, 10);
	ck_assert_int_eq(alnum, 62);
	ck_assert_int_eq(space, 6);
	ck_assert(char_is_space('\v') && char_is_space(' '));
	for (int i = 0; i < 256; i++) {
		char c = (char)i, lower = char_lower(c), upper = char_upper(c);

		ck_assert_int_eq(lower != upper, char_is_alpha(c));
		ck_assert(c == lower || c == upper);
	}
	ck_assert_int_eq(char_lower('Q'), 'q');
	ck_assert_int_eq(char_upper('z'), 'Z');
}
END_TEST

START_TEST(hexadecimal_digits_are_of_four_bits)
{
	const char *digits = "0123456789ABCDEF";

	for (unsigned i = 0; i < 16; i++) {
		ck_assert_int_eq(char_hex(i), digits[i]);
		ck_assert_int_eq(char_hex(i + 0xA0), digits[i]);
	}
}
END_TEST

Suite *suite_base_str(void);

Suite *
suite_base_str(void)
{
	Suite *s = suite_create("base/str");
	TCase *t = tcase_create("str");

	tcase_add_test(t, borrows_a_terminated_string);
	tcase_add_test(t, compares_bytes);
	tcase_add_test(t, knows_starts_and_ends);
	tcase_add_test(t, orders_bytes_then_lengths);
	tcase_add_test(t, folds_ascii_only);
	tcase_add_test(t, clamps_ranges);
	tcase_add_test(t, trims_both_sides);
	tcase_add_test(t, finds_a_byte);
	tcase_add_test(t, takes_pieces);
	tcase_add_test(t, classifies_ascii);
	tcase_add_test(t, knows_names);
	tcase_add_test(t, hexadecimal_digits_are_of_four_bits);
	suite_add_tcase(s, t);
	return s;
}
