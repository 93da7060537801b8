#include "style/theme_font.h"

#include "unit/style/theming.h"

static struct theme theme;
static struct theme_fonts fonts;

static void
set_up(void)
{
	fixture_open();
	theme = (struct theme){0};
	fonts = (struct theme_fonts){.arena = arena,
	    .diags = &diags,
	    .theme = &theme,
	    .folder = STR("pack")};
}

#define SERIF theme.families[FAMILY_SERIF]

START_TEST(paths_are_joined_to_their_folder)
{
	theme_families_read(
	    &fonts, theming_map("serif: {folder: /fonts/x, regular: R.ttf, "
				"bold: /y/B.ttf, package: fonts-x}"));
	ASSERT_STR(SERIF.paths[VARIANT_REGULAR], "/fonts/x/R.ttf");
	ASSERT_STR(SERIF.paths[VARIANT_BOLD], "/y/B.ttf");
	ASSERT_STR(SERIF.package, "fonts-x");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(fonts_may_stand_beside_the_theme)
{
	theme_families_read(
	    &fonts, theming_map("serif: {regular: R.ttf, bold: fonts/B.ttf, "
				"italic: ../I.ttf}"));
	ASSERT_STR(SERIF.paths[VARIANT_REGULAR], "pack/R.ttf");
	ASSERT_STR(SERIF.paths[VARIANT_BOLD], "pack/fonts/B.ttf");
	ASSERT_FAULTS("1:52 FILE_OUTSIDE 8\n");
}
END_TEST

START_TEST(a_missing_variant_is_stood_in_for)
{
	theme_families_read(
	    &fonts, theming_map("serif: {regular: /R, bold: /B}"));
	ASSERT_STR(SERIF.paths[VARIANT_ITALIC], "/R");
	ASSERT_STR(SERIF.paths[VARIANT_BOLD_ITALIC], "/B");
	ASSERT_STR(SERIF.package, "that brings it");
}
END_TEST

START_TEST(a_layer_changes_what_it_names)
{
	theme_families_read(
	    &fonts, theming_map("serif: {regular: /R, bold: /B, package: p}"));
	theme_families_read(
	    &fonts, theming_map("{serif: {bold: /C}, sans: {regular: /S}}"));
	ASSERT_STR(SERIF.paths[VARIANT_REGULAR], "/R");
	ASSERT_STR(SERIF.paths[VARIANT_BOLD], "/C");
	ASSERT_STR(theme.families[FAMILY_SANS].paths[VARIANT_REGULAR], "/S");
}
END_TEST

START_TEST(fallbacks_go_by_name)
{
	theme_fallbacks_read(
	    &fonts, theming_map("{one: {regular: /1}, two: {regular: /2}}"));
	theme_families_read(
	    &fonts, theming_map("serif: {regular: /R, fallbacks: [two, one]}"));
	theme_fallbacks_read(&fonts, theming_map("two: {bold: /2b}"));
	ck_assert_uint_eq(theme.fallback_count[FAMILY_SERIF], 2);
	ck_assert_uint_eq(theme.fallback_order[FAMILY_SERIF][0], 1);
	ck_assert_uint_eq(theme.fallback_order[FAMILY_SERIF][1], 0);
	ASSERT_STR(theme.fallbacks[1].paths[VARIANT_REGULAR], "/2");
	ASSERT_STR(theme.fallbacks[1].paths[VARIANT_BOLD], "/2b");
	ck_assert_uint_eq(fonts.fallback_count, 2);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_unknown_words)
{
	theme_fallbacks_read(&fonts,
	    theming_map(
		"{one: {regular: /1, fallbacks: []}, two: {bold: /b}}"));
	theme_families_read(&fonts,
	    theming_map("{serfi: {regular: /R}, sans: {fallbacks: [on, one, "
			"one, one, one, one, one, one, one, one]}}"));
	ASSERT_FAULTS("1:21 YAML_KEY_UNKNOWN 9\n1:37 YAML_KEY_MISSING 3\n"
		      "1:2 YAML_KEY_UNKNOWN 5\n1:43 YAML_VALUE 2\n");
	ck_assert_uint_le(theme.fallback_count[FAMILY_SANS], FALLBACK_MAX);
}
END_TEST

START_TEST(bounds_the_fallbacks)
{
	theme_fallbacks_read(&fonts,
	    theming_map("{a: {regular: /a}, b: {regular: /a}, c: {regular: "
			"/a}, d: {regular: /a}, e: {regular: /a}, f: {regular:"
			" /a}, g: {regular: /a}, h: {regular: /a}, "
			"i: {regular: /a}}"));
	ck_assert_uint_eq(fonts.fallback_count, FALLBACK_MAX);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_YAML_TYPE);
}
END_TEST

Suite *suite_style_theme_font(void);

Suite *
suite_style_theme_font(void)
{
	Suite *suite = suite_create("style/theme_font");
	TCase *tc = tcase_create("theme_font");

	tcase_add_checked_fixture(tc, set_up, fixture_close);
	tcase_add_test(tc, paths_are_joined_to_their_folder);
	tcase_add_test(tc, fonts_may_stand_beside_the_theme);
	tcase_add_test(tc, a_missing_variant_is_stood_in_for);
	tcase_add_test(tc, a_layer_changes_what_it_names);
	tcase_add_test(tc, fallbacks_go_by_name);
	tcase_add_test(tc, reports_unknown_words);
	tcase_add_test(tc, bounds_the_fallbacks);
	suite_add_tcase(suite, tc);
	return suite;
}
