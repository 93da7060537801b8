/*
 * PostScript names: from the font, sanitised, and when the font has none.
 */
#include "text/name.h"

#include <check.h>
#include <string.h>

#include "unit/text/fixture.h"

/* The name of a face whose name table says nothing. */
static struct str
name_of_path(const char *path)
{
	struct face bare = {0};
	struct str font = fixture_bytes(FONT_LATO);
	struct face *loaded;

	memset((char *)font.s + fixture_table(font, "name"), 0, 6);
	ck_assert_int_eq(
	    font_load(&fonts, fixture_save(font), 0, &loaded), FONT_OK);
	bare.hb_face = loaded->hb_face;
	bare.path = str_from_z(path);
	return name_postscript(arena, &bare);
}

START_TEST(the_font_tells_its_name)
{
	ck_assert(str_eq(name_postscript(arena, fixture_face(FONT_LATO)),
	    STR("Lato-Regular")));
	ck_assert(
	    str_eq(name_postscript(arena, fixture_face(FONT_NANUM_GOTHIC)),
		STR("NanumGothic")));
}
END_TEST

START_TEST(the_file_names_a_nameless_font)
{
	ck_assert(str_eq(name_of_path("/f/My Font.v2.ttf"), STR("MyFont.v2")));
	ck_assert(str_eq(name_of_path("a(b)<c>[d]{e}%#f.otf"), STR("abcdef")));
	ck_assert(str_eq(name_of_path("\xED\x95\x9C.ttf"), STR("Font")));
	ck_assert(str_eq(name_of_path(".ttf"), STR(".ttf")));
	ck_assert_uint_eq(name_of_path("/12345678901234567890123456789012345678"
				       "90123456789012345678901234567890.ttf")
			      .n,
	    63);
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

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, the_font_tells_its_name);
	tcase_add_test(t, the_file_names_a_nameless_font);
	tcase_add_test(t, serifs_by_name);
	suite_add_tcase(s, t);
	return s;
}
