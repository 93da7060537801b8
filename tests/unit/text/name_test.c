/*
 * PostScript names: from the font, sanitised, and when the font has none.
 */
#include "text/name.h"

#include <check.h>

static struct arena *arena;

static void
open_arena(void)
{
	arena = arena_new(0);
}

static void
close_arena(void)
{
	arena_free(arena);
}

static const struct {
	const char *told, *path, *name;
} names[] = {
    {"Lato-Regular", "x.ttf", "Lato-Regular"},
    {"A (b)<c>[d]{e}%#/f", "x.ttf", "Abcdef"},
    {"\xED\x95\x9C"
     "a\tb\x7F",
	"x.ttf", "ab"},
    {"", "/f/My Font.v2.ttf", "MyFont.v2"},
    {"()", "g.otf", "g"},
    {"", "\xED\x95\x9C.ttf", "Font"},
    {"", ".ttf", ".ttf"},
    {"", "", "Font"},
    {"1234567890123456789012345678901234567890123456789012345678901234567890",
	"x.ttf",
	"123456789012345678901234567890123456789012345678901234567890123"},
};

START_TEST(names_are_safe)
{
	struct str name = name_postscript(
	    arena, str_from_z(names[_i].told), str_from_z(names[_i].path));

	ck_assert_msg(
	    str_eq_z(name, names[_i].name), "%.*s", (int)name.n, name.s);
}
END_TEST

START_TEST(serifs_by_name)
{
	ck_assert(name_suggests_serifs(STR("NotoSerif-Bold")));
	ck_assert(name_suggests_serifs(STR("TimesNewRomanPSMT")));
	ck_assert(!name_suggests_serifs(STR("NotoSansSerif")));
	ck_assert(!name_suggests_serifs(STR("Hack")));
	ck_assert(!name_suggests_serifs(STR("")));
}
END_TEST

Suite *suite_text_name(void);

Suite *
suite_text_name(void)
{
	Suite *s = suite_create("text/name");
	TCase *t = tcase_create("names");

	tcase_add_checked_fixture(t, open_arena, close_arena);
	tcase_add_loop_test(t, names_are_safe, 0, sizeof names / sizeof *names);
	tcase_add_test(t, serifs_by_name);
	suite_add_tcase(s, t);
	return s;
}
