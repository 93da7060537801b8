/*
 * Big-endian fields with bounds, and table directories that lie.
 */
#include "text/sfnt.h"

#include <check.h>
#include <string.h>

START_TEST(fields_are_big_endian_and_signed)
{
	struct str t = STR("\xFF\xFE\x01\x02\x80");

	ck_assert_uint_eq(sfnt_u16(t, 0), 0xFFFE);
	ck_assert_int_eq(sfnt_i16(t, 0), -2);
	ck_assert_int_eq(sfnt_i16(t, 2), 0x0102);
	ck_assert_uint_eq(sfnt_u32(t, 0), 0xFFFE0102);
	ck_assert_int_eq(sfnt_i32(t, 0), -0x1FEFE);
	ck_assert_int_eq(sfnt_i32(t, 1), -0x1FEFD80);
}
END_TEST

START_TEST(fields_outside_the_table_are_0)
{
	struct str t = STR("\xFF\xFF\xFF");
	struct str none = {0};

	ck_assert_uint_eq(sfnt_u16(t, 2), 0);
	ck_assert_uint_eq(sfnt_u16(t, SIZE_MAX), 0);
	ck_assert_uint_eq(sfnt_u32(t, 0), 0);
	ck_assert_uint_eq(sfnt_u32(t, SIZE_MAX - 1), 0);
	ck_assert_uint_eq(sfnt_u16(none, 0), 0);
	ck_assert_int_eq(sfnt_i32(none, 0), 0);
}
END_TEST

/* A font with one table of 4 bytes at offset 28. */
static const char one_table[32] = {0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'h', 'e',
    'a', 'd', 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 4};

static bool
whole_with(size_t at, int value)
{
	char font[sizeof one_table];

	memcpy(font, one_table, sizeof font);
	font[at] = (char)value;
	return sfnt_is_whole((struct str){font, sizeof font}, 0);
}

START_TEST(tables_must_lie_inside)
{
	struct str font = {one_table, sizeof one_table};

	ck_assert(sfnt_is_whole(font, 0));
	ck_assert(!sfnt_is_whole(font, 1));
	for (size_t n = 0; n < font.n; n++)
		ck_assert(!sfnt_is_whole(str_sub(font, 0, n), 0));
	ck_assert(!whole_with(0, 'w'));   /* version */
	ck_assert(!whole_with(4, 0xFF));  /* too many tables */
	ck_assert(!whole_with(5, 0));     /* no table */
	ck_assert(!whole_with(20, 0xFF)); /* offset */
	ck_assert(!whole_with(23, 29));
	ck_assert(!whole_with(24, 0xFF)); /* length */
	ck_assert(!whole_with(27, 5));
	ck_assert(whole_with(27, 0));
}
END_TEST

START_TEST(collections_hold_fonts_by_index)
{
	char file[16 + sizeof one_table] = {
	    't', 't', 'c', 'f', 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16};
	struct str collection = {file, sizeof file};

	memcpy(file + 16, one_table, sizeof one_table);
	ck_assert(sfnt_is_whole(collection, 0));
	ck_assert(!sfnt_is_whole(collection, 1));
	file[11] = (char)0xFF;
	file[8] = (char)0xFF;
	ck_assert(!sfnt_is_whole(collection, 1));
	ck_assert(!sfnt_is_whole(collection, 0xFFFFFF00));
	file[15] = (char)0xFF;
	ck_assert(!sfnt_is_whole(collection, 0));
}
END_TEST

Suite *suite_text_sfnt(void);

Suite *
suite_text_sfnt(void)
{
	Suite *s = suite_create("text/sfnt");
	TCase *t = tcase_create("container");

	tcase_add_test(t, fields_are_big_endian_and_signed);
	tcase_add_test(t, fields_outside_the_table_are_0);
	tcase_add_test(t, tables_must_lie_inside);
	tcase_add_test(t, collections_hold_fonts_by_index);
	suite_add_tcase(s, t);
	return s;
}
