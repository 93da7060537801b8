#include "layout/hang.h"

#include "unit/layout/fixture.h"

START_TEST(light_marks_hang_far_at_a_line_end)
{
	static const uint32_t marks[] = {
	    '.', ',', '-', ':', ';', 0x00AD, 0x2010, 0x2019, 0x201D, 0x3002};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		ck_assert_int_ge(hang_end_em1000(marks[i]), 300);
		ck_assert_int_eq(hang_start_em1000(marks[i]), 0);
	}
}
END_TEST

START_TEST(opening_marks_hang_at_a_line_start)
{
	ck_assert_int_gt(hang_start_em1000(0x201C), 300);
	ck_assert_int_gt(hang_start_em1000(0x2018), 300);
	ck_assert_int_gt(hang_start_em1000('('), 0);
	ck_assert_int_eq(hang_end_em1000(0x201C), 0);
	ck_assert_int_eq(hang_end_em1000('('), 0);
	ck_assert_int_gt(hang_end_em1000(')'), 0);
}
END_TEST

START_TEST(straight_quotes_hang_at_both)
{
	ck_assert_int_eq(hang_start_em1000('"'), hang_end_em1000('"'));
	ck_assert_int_eq(hang_start_em1000('\''), hang_end_em1000('\''));
	ck_assert_int_gt(hang_start_em1000('"'), 0);
}
END_TEST

START_TEST(most_characters_do_not_hang)
{
	static const uint32_t others[] = {0, ' ', 'M', 'a', 'm', '0', 'z', 0xE9,
	    0xA0, 0x2011, 0x2012, 0x2026, 0x4E00, 0xAC00, 0x1F600, 0x10FFFF,
	    UINT32_MAX};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		ck_assert_int_eq(hang_start_em1000(others[i]), 0);
		ck_assert_int_eq(hang_end_em1000(others[i]), 0);
	}
}
END_TEST

/* A mark out of its place in the table could not be found. */
START_TEST(as_many_as_there_are)
{
	size_t found = 0;

	for (uint32_t c = 0; c < 0x11000; c++) {
		int32_t start = hang_start_em1000(c), end = hang_end_em1000(c);

		ck_assert_int_ge(start, 0);
		ck_assert_int_ge(end, 0);
		ck_assert_int_le(start, 700);
		ck_assert_int_le(end, 700);
		found += start != 0 || end != 0;
	}
	ck_assert_uint_ge(found, 28);
}
END_TEST

Suite *suite_layout_hang(void);

Suite *
suite_layout_hang(void)
{
	const TTest *tests[] = {
	    light_marks_hang_far_at_a_line_end,
	    opening_marks_hang_at_a_line_start,
	    straight_quotes_hang_at_both,
	    most_characters_do_not_hang,
	    as_many_as_there_are,
	};

	return FIXTURE_SUITE("layout/hang", tests);
}
