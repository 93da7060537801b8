/*
 * Numbers, names and strings as PDF spells them.
 */
#include "out/pdf_value.h"

#include <check.h>

static struct arena *arena;
static struct buf *out;

static void
open_arena(void)
{
	arena = arena_new(0);
	out = buf_new(arena);
}

static void
close_arena(void)
{
	arena_free(arena);
}

#define ck_assert_out(wanted)                                                  \
	do {                                                                   \
		buf_char(out, '\0');                                           \
		ck_assert_str_eq(out->p, (wanted));                            \
		out->n = 0;                                                    \
	} while (0)

static const struct {
	int64_t v;
	const char *wanted;
} numbers[] = {
    {0, "0"},
    {1, "0.001"},
    {-1, "-0.001"},
    {10, "0.01"},
    {100, "0.1"},
    {-1500, "-1.5"},
    {12000, "12"},
    {1024, "1.024"},
    {INT64_MIN, "-9223372036854775.808"},
};

START_TEST(numbers_have_no_more_decimals_than_they_need)
{
	pdf_put_milli(out, numbers[_i].v);
	ck_assert_out(numbers[_i].wanted);
}
END_TEST

START_TEST(references_name_the_first_generation)
{
	pdf_put_ref(out, 4294967295u);
	ck_assert_out("4294967295 0 R");
}
END_TEST

START_TEST(names_escape_what_is_no_regular_character)
{
	pdf_put_name(out, STR("ABCDEF+Gentium-Book"));
	ck_assert_out("/ABCDEF+Gentium-Book");
	pdf_put_name(out, STR("a b/c#(\x01\xC3\xA9)"));
	ck_assert_out("/a#20b#2Fc#23#28#01#C3#A9#29");
}
END_TEST

START_TEST(byte_strings_escape_parentheses_and_controls)
{
	pdf_put_bytes(out, STR("a(b)\\\n\x7F\xC3\xA9"));
	ck_assert_out("(a\\(b\\)\\\\\\012\\177\xC3\xA9)");
	pdf_put_bytes(out, STR(""));
	ck_assert_out("()");
}
END_TEST

START_TEST(text_is_utf_16_with_its_mark)
{
	pdf_put_text(out, STR("A\xC3\xA9\xED\x95\x9C"));
	ck_assert_out("<FEFF004100E9D55C>");
	pdf_put_text(out, STR(""));
	ck_assert_out("<FEFF>");
}
END_TEST

START_TEST(characters_beyond_the_first_plane_are_two_units)
{
	pdf_put_utf16(out, STR("\xF0\x9F\x93\x9C\xF4\x8F\xBF\xBF"));
	ck_assert_out("D83DDCDCDBFFDFFF");
}
END_TEST

START_TEST(an_empty_text_gives_no_entry)
{
	pdf_put_text_entry(out, "Title", STR(""));
	pdf_put_text_entry(out, "Author", STR("B"));
	ck_assert_out("/Author<FEFF0042>\n");
}
END_TEST

START_TEST(a_language_is_a_plain_tag)
{
	pdf_put_language(out, STR(""));
	pdf_put_language(out, STR("en-GB"));
	ck_assert_out("/Lang(en-GB)");
}
END_TEST

START_TEST(colours_are_thousandths)
{
	pdf_put_colour(out, 0x000000);
	ck_assert_out("0 0 0");
	pdf_put_colour(out, 0xFF8001);
	ck_assert_out("1 0.502 0.004");
}
END_TEST

Suite *suite_out_pdf_value(void);

Suite *
suite_out_pdf_value(void)
{
	Suite *s = suite_create("out/pdf_value");
	TCase *t = tcase_create("values");

	tcase_add_checked_fixture(t, open_arena, close_arena);
	tcase_add_loop_test(t, numbers_have_no_more_decimals_than_they_need, 0,
	    sizeof numbers / sizeof *numbers);
	tcase_add_test(t, references_name_the_first_generation);
	tcase_add_test(t, names_escape_what_is_no_regular_character);
	tcase_add_test(t, byte_strings_escape_parentheses_and_controls);
	tcase_add_test(t, text_is_utf_16_with_its_mark);
	tcase_add_test(t, characters_beyond_the_first_plane_are_two_units);
	tcase_add_test(t, an_empty_text_gives_no_entry);
	tcase_add_test(t, a_language_is_a_plain_tag);
	tcase_add_test(t, colours_are_thousandths);
	suite_add_tcase(s, t);
	return s;
}
