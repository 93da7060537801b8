#include "base/su.h"

#include <check.h>

#include "unit/base/assert_str.h"

START_TEST(rounds_half_away_from_zero)
{
	ck_assert_int_eq(su_mul_div(7, 1, 2), 4);
	ck_assert_int_eq(su_mul_div(-7, 1, 2), -4);
	ck_assert_int_eq(su_mul_div(7, -1, 2), -4);
	ck_assert_int_eq(su_mul_div(7, 1, -2), -4);
	ck_assert_int_eq(su_mul_div(-7, 1, -2), 4);
	ck_assert_int_eq(su_mul_div(1, 1, 3), 0);
	ck_assert_int_eq(su_mul_div(-1, 1, 3), 0);
	ck_assert_int_eq(su_mul_div(2, 1, 3), 1);
	ck_assert_int_eq(su_mul_div(-2, 1, 3), -1);
	ck_assert_int_eq(su_mul_div(1, 1, 2), 1);
	ck_assert_int_eq(su_mul_div(-1, 1, 2), -1);
	ck_assert_int_eq(su_mul_div(0, 5, -3), 0);
	ck_assert_int_eq(su_mul_div(12, 10, 4), 30);
}
END_TEST

START_TEST(divides_at_the_edges)
{
	ck_assert_int_eq(su_mul_div(INT64_MAX, 1, INT64_MAX), 1);
	ck_assert_int_eq(su_mul_div(INT64_MAX, 1, INT64_MIN), -1);
	ck_assert_int_eq(su_mul_div(INT64_MIN, 1, INT64_MIN), 1);
	ck_assert_int_eq(su_mul_div(INT64_MIN, 1, INT64_MAX), -1);
	ck_assert_int_eq(
	    su_mul_div(SU_MAX, SU_MAX, 1), (int64_t)SU_MAX * SU_MAX);
}
END_TEST

START_TEST(converts_points)
{
	ck_assert_int_eq(PT(12), 12 * 65536);
	ck_assert_int_eq(PT_100(1450), 14 * 65536 + 32768);
}
END_TEST

static const struct {
	const char *text;
	su want;
} lengths[] = {
    {"12pt", PT(12)},
    {"0pt", 0},
    {"14.5pt", PT_100(1450)},
    {"1in", PT(72)},
    {"2.54cm", PT(72)},
    {"25.4mm", PT(72)},
    {"-1in", -PT(72)},
    {"10mm", 1857713},   /* 1857712.75... */
    {"-10mm", -1857713}, /* the same, mirrored */
    {"0.00001pt", 1},    /* 0.65536 su */
    {"0.000009pt", 0},
    {"1.123456789012345678901234567890pt", 73626},
    {"00012pt", PT(12)},
    {"32767.99999pt", 2147483647},
};

START_TEST(parses_lengths)
{
	su got = 42;

	ck_assert(su_parse(str_from_z(lengths[_i].text), &got));
	ck_assert_int_eq(got, lengths[_i].want);
}
END_TEST

static const char *const no_lengths[] = {
    "",
    "pt",
    "12",
    "12 pt",
    " 12pt",
    "12pt ",
    "12PT",
    "12px",
    "1.pt",
    ".5pt",
    "--1pt",
    "+1pt",
    "-pt",
    "1e3pt",
    "1,5cm",
    "12ptx",
    "1.2.3pt",
    "32768pt",
    "99999in",
    "123456pt",
    "1234567890123456789012345pt",
    "0",
};

START_TEST(refuses_what_is_no_length)
{
	su got = 42;

	ck_assert(!su_parse(str_from_z(no_lengths[_i]), &got));
	ck_assert_int_eq(got, 42);
}
END_TEST

static const struct {
	int64_t length;
	const char *want;
} prints[] = {
    {0, "0"},
    {PT(12), "12"},
    {-PT(12), "-12"},
    {PT_100(1450), "14.5"},
    {PT_100(-50), "-0.5"},
    {PT_100(1205), "12.05"},
    {1, "0"},
    {-1, "0"},
    {33, "0.001"},
    {65535, "1"},
    {65470, "0.999"},
    {SU_MAX, "32768"},
    {(int64_t)1 << 50, "17179869184"},
};

START_TEST(prints_points)
{
	struct arena *a = arena_new(0);
	struct buf *b = buf_new(a);

	su_print(b, prints[_i].length);
	ASSERT_STR(buf_view(b), prints[_i].want);
	ASSERT_STR(su_text(a, prints[_i].length), prints[_i].want);
	arena_free(a);
}
END_TEST

START_TEST(measures_diagonals)
{
	ck_assert_int_eq(su_diagonal(0, 0), 0);
	ck_assert_int_eq(su_diagonal(3, 4), 5);
	ck_assert_int_eq(su_diagonal(-3, 4), 5);
	ck_assert_int_eq(su_diagonal(0, 1), 1);
	ck_assert_int_eq(su_diagonal(1, 1), 1);
	ck_assert_int_eq(su_diagonal(PT(300), PT(400)), PT(500));
	ck_assert_int_eq(su_diagonal(SU_MAX, SU_MAX), SU_MAX);
	ck_assert_int_eq(su_diagonal(SU_MAX, 0), SU_MAX);
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

Suite *suite_base_su(void);

Suite *
suite_base_su(void)
{
	Suite *s = suite_create("base/su");
	TCase *t = tcase_create("su");

	tcase_add_test(t, rounds_half_away_from_zero);
	tcase_add_test(t, divides_at_the_edges);
	tcase_add_test(t, converts_points);
	tcase_add_test(t, measures_diagonals);
	tcase_add_loop_test(t, parses_lengths, 0, COUNT(lengths));
	tcase_add_loop_test(t, refuses_what_is_no_length, 0, COUNT(no_lengths));
	tcase_add_loop_test(t, prints_points, 0, COUNT(prints));
	suite_add_tcase(s, t);
	return s;
}
