#include "read/place.h"

#include "unit/read/prepared_text.h"

static struct place
place_in(const char *text)
{
	struct place place = {.p = prepared_from(text)};

	place_block(&place, 1, 1);
	return place;
}

START_TEST(follows_smart_punctuation_and_escapes)
{
	struct place p = place_in("\"a\" -- b... \\*c &copy; d\n");
	struct loc at = place_text(&p, 1, STR("“a” – b… *c © "));

	ck_assert_uint_eq(at.offset, 0);
	ck_assert_uint_eq(at.length, 23);
	ck_assert_uint_eq(place_text(&p, 1, STR("d")).offset, 23);
}
END_TEST

START_TEST(looks_behind_the_last_one)
{
	struct place p = place_in("a *a* a\n");

	ck_assert_uint_eq(place_text(&p, 1, STR("a ")).offset, 0);
	ck_assert_uint_eq(place_delimiter(&p, 1, "*_").offset, 2);
	ck_assert_uint_eq(place_text(&p, 1, STR("a")).offset, 3);
	ck_assert_uint_eq(place_text(&p, 1, STR(" a")).offset, 5);
}
END_TEST

START_TEST(stays_on_the_line)
{
	struct place p = place_in("ab\ncd\n");

	ck_assert_uint_eq(place_text(&p, 1, STR("zz")).offset, 0);
	ck_assert_uint_eq(place_delimiter(&p, 1, "*").length, 0);
	ck_assert_uint_le(place_text(&p, 1, STR("cd")).offset, 2);
}
END_TEST

START_TEST(counts_breaks)
{
	struct place p = place_in("> a\n>  b\n");
	struct loc end;

	place_text(&p, 1, STR("a"));
	end = place_break(&p, 1);
	ck_assert_uint_eq(end.offset, 3);
	ck_assert_uint_eq(end.length, 0);
	ck_assert_uint_eq(place_text(&p, 1, STR("b")).offset, 7);
}
END_TEST

START_TEST(passes_over_addresses)
{
	struct place p = place_in("[a](b c) [b][c] c\n");

	place_delimiter(&p, 1, "[");
	place_text(&p, 1, STR("a"));
	place_skip_target(&p);
	ck_assert_uint_eq(place_delimiter(&p, 1, "[").offset, 9);
	ck_assert_uint_eq(place_text(&p, 1, STR("b")).offset, 10);
	place_skip_target(&p);
	ck_assert_uint_eq(place_text(&p, 1, STR(" c")).offset, 15);
}
END_TEST

Suite *suite_read_place(void);

Suite *
suite_read_place(void)
{
	Suite *suite = suite_create("read/place");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, follows_smart_punctuation_and_escapes);
	tcase_add_test(tc, looks_behind_the_last_one);
	tcase_add_test(tc, stays_on_the_line);
	tcase_add_test(tc, counts_breaks);
	tcase_add_test(tc, passes_over_addresses);
	return suite;
}
