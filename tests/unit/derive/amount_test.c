#include "derive/amount.h"

#include "tree.h"

static struct amount
parsed(struct arena *a, const char *text)
{
	struct amount x;

	ck_assert_msg(
	    amount_parse(a, str_from_z(text), &x), "\"%s\" is a number", text);
	return x;
}

static void
check_sum(const char *amounts, const char *want)
{
	struct arena *a = arena_new(0);
	struct amount_sum sum = {0};
	struct str rest = str_from_z(amounts), piece;

	while (str_next(&rest, ';', &piece)) {
		struct amount x = parsed(a, arena_z(a, piece));

		amount_sum_add(a, &sum, &x);
	}
	ck_str(amount_sum_text(a, &sum), want);
	arena_free(a);
}

START_TEST(numbers_are_taken_apart)
{
	struct arena *a = arena_new(0);
	struct amount x = parsed(a, " -1,204,000.50 ");

	ck_assert(x.negative);
	ck_str(x.whole, "1204000");
	ck_str(x.fraction, "50");
	ck_str(x.separator, ",");
	x = parsed(a, "+007");
	ck_assert(!x.negative);
	ck_str(x.whole, "7");
	ck_str(x.separator, "");
	x = parsed(a, "-0.00");
	ck_assert(!x.negative);
	ck_str(x.whole, "");
	x = parsed(a, "\u2212.5");
	ck_assert(x.negative);
	ck_str(x.fraction, "5");
	arena_free(a);
}
END_TEST

START_TEST(groups_are_threes_behind_one_separator)
{
	static const char *const good[] = {"1,204", "12 345 678", "1\u00a0204",
	    "1\u202f204.5", "123\u2009456", "1234567", "999,999"};
	struct arena *a = arena_new(0);

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		parsed(a, good[i]);
	ck_str(parsed(a, "1\u202f204").separator, "\u202f");
	ck_str(parsed(a, "1\u202f204").whole, "1204");
	arena_free(a);
}
END_TEST

START_TEST(other_text_is_no_number)
{
	static const char *const bad[] = {"", "-", "+", ".", "5.", "-.", "1,20",
	    "1204,000", "1,204 000", ",204", "1,,204", "1,204,", "1,2045",
	    "1.2.3", "1e3", "12%", "n/a", "--1", "1-2", "2018-06-12", "0x10",
	    "1 2", "\xD9\xA1"};
	struct arena *a = arena_new(0);
	struct amount x;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		ck_assert_msg(!amount_parse(a, str_from_z(bad[i]), &x),
		    "\"%s\" is no number", bad[i]);
	arena_free(a);
}
END_TEST

START_TEST(numbers_have_an_order)
{
	static const char *const rising[] = {"-1,000", "-10.01", "-10", "-9.5",
	    "-0.001", "0", "0.001", "0.1", "0.11", "9", "10", "10.5", "1,000",
	    "123456789012345678901234567890",
	    "123456789012345678901234567890.1"};
	size_t n = sizeof rising / sizeof *rising;
	struct arena *a = arena_new(0);

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			struct amount x = parsed(a, rising[i]);
			struct amount y = parsed(a, rising[j]);
			int order = amount_compare(&x, &y);

			ck_assert_msg(
			    (order > 0) - (order < 0) == (i > j) - (i < j),
			    "%s and %s", rising[i], rising[j]);
		}
	}
	arena_free(a);
}
END_TEST

START_TEST(equal_numbers_may_be_written_otherwise)
{
	static const char *const pairs[][2] = {{"1.50", "1.5"}, {"0", "-0.0"},
	    {"1,204", "1204.00"}, {"007", "+7"}, {".5", "0.50"}};
	struct arena *a = arena_new(0);

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct amount x = parsed(a, pairs[i][0]);
		struct amount y = parsed(a, pairs[i][1]);

		ck_assert_int_eq(amount_compare(&x, &y), 0);
	}
	arena_free(a);
}
END_TEST

START_TEST(sums_are_exact)
{
	check_sum("", "0");
	check_sum("0.1;0.2", "0.3");
	check_sum("1;2.50;3", "6.50");
	check_sum("999;1", "1000");
	check_sum("0.999;0.001", "1.000");
	check_sum("99999999999999999999999999999999;1",
	    "100000000000000000000000000000000");
}
END_TEST

START_TEST(sums_may_be_negative)
{
	check_sum("-1", "-1");
	check_sum("5;-7.25", "-2.25");
	check_sum("100;-99.99", "0.01");
	check_sum("-0.5;0.5", "0.0");
	check_sum("1000;-1", "999");
	check_sum("-1,000;1", "-999");
}
END_TEST

START_TEST(sums_keep_the_separator)
{
	check_sum("1,204;3", "1,207");
	check_sum("999;1;1,000", "2,000");
	check_sum("1 000 000.5;0.50", "1 000 001.00");
	check_sum("999,999;1", "1,000,000");
	check_sum("1,200;-1,000", "200");
	check_sum("12345;1", "12346");
}
END_TEST

START_TEST(many_digits_are_carried)
{
	struct arena *a = arena_new(0);
	struct amount nines = parsed(a, "99.99");
	struct amount_sum sum = {0};

	for (int i = 0; i < 100000; i++)
		amount_sum_add(a, &sum, &nines);
	ck_str(amount_sum_text(a, &sum), "9999000.00");
	arena_free(a);
}
END_TEST

Suite *suite_derive_amount(void);

Suite *
suite_derive_amount(void)
{
	const TTest *tests[] = {
	    numbers_are_taken_apart,
	    groups_are_threes_behind_one_separator,
	    other_text_is_no_number,
	    numbers_have_an_order,
	    equal_numbers_may_be_written_otherwise,
	    sums_are_exact,
	    sums_may_be_negative,
	    sums_keep_the_separator,
	    many_digits_are_carried,
	};

	return TREE_SUITE("derive/amount", tests);
}
