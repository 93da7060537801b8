#include "style/palette.h"

#include "unit/style/theming.h"

static struct palette palette;
static struct theme theme;

static void
set_up(void)
{
	fixture_open();
	palette = (struct palette){.arena = arena, .diags = &diags};
	theme = (struct theme){0};
}

static void
use(enum style_name style, const char *colour, int layer)
{
	struct yaml_map map = theming_map(colour);

	palette_use(&palette, style, yaml_lookup(map, "c"), layer);
}

START_TEST(styles_take_colours_by_name_and_by_value)
{
	palette_read(
	    &palette, theming_map("{ink: '#1a2B3c', sky: '#000080'}"), 0);
	use(STYLE_BODY, "c: ink", 0);
	use(STYLE_H1, "c: sky", 0);
	use(STYLE_H2, "c: '#123456'", 0);
	palette_resolve(&palette, &theme);
	ck_assert_uint_eq(theme.ink, 0x1A2B3C);
	ck_assert_uint_eq(theme.styles[STYLE_BODY].text.ink, 0x1A2B3C);
	ck_assert_uint_eq(theme.styles[STYLE_H1].text.ink, 0x80);
	ck_assert_uint_eq(theme.styles[STYLE_H2].text.ink, 0x123456);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(a_layer_changes_what_its_base_says)
{
	palette_read(&palette, theming_map("{ink: '#111111'}"), 1);
	use(STYLE_BODY, "c: ink", 1);
	palette_read(&palette, theming_map("{ink: '#222222'}"), 0);
	palette_resolve(&palette, &theme);
	ck_assert_uint_eq(theme.styles[STYLE_BODY].text.ink, 0x222222);
}
END_TEST

START_TEST(reports_what_is_no_colour)
{
	palette_read(&palette,
	    theming_map("a: '#12345'\nb: red\nc: '#12345G'\nd: [x]\n"
			"e: #123456\nf: '#1234567'\n"),
	    0);
	ASSERT_FAULTS("1:4 THEME_COLOUR 8\n2:4 THEME_COLOUR 3\n"
		      "3:4 THEME_COLOUR 9\n4:1 THEME_COLOUR 1\n"
		      "5:1 THEME_COLOUR 1\n6:4 THEME_COLOUR 10\n");
	ck_assert_uint_eq(palette.swatches.n, 0);
}
END_TEST

START_TEST(reports_names_that_there_are_not)
{
	palette_read(&palette, theming_map("{accent: '#800000'}"), 0);
	use(STYLE_H1, "c: acent", 0);
	use(STYLE_H2, "c: [accent]", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("1:4 THEME_COLOUR 5\n1:4 YAML_TYPE 1\n");
	ASSERT_STR(diags.list.v[1]->hint, "did you mean \"accent\"?");
}
END_TEST

START_TEST(warns_once_of_a_pale_colour)
{
	palette_read(&palette, theming_map("{muted: '#777777'}"), 0);
	use(STYLE_BODY, "c: muted", 0);
	use(STYLE_LIST, "c: muted", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("1:9 THEME_CONTRAST 9\n");
	ASSERT_STR(
	    diags.list.v[0]->text, "the contrast of muted on white is 4.47:1");
	ck_assert_uint_eq(theme.styles[STYLE_BODY].text.ink, 0x777777);
}
END_TEST

/* 4.54:1 on white, less on the tint, where panels stand. */
START_TEST(panels_are_read_on_their_tint)
{
	palette_read(
	    &palette, theming_map("{grey: '#767676', tint: '#EEF2F6'}"), 0);
	use(STYLE_BODY, "c: grey", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("");
	use(STYLE_PANEL, "c: grey", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("1:8 THEME_CONTRAST 9\n");
}
END_TEST

START_TEST(cells_are_read_on_the_stripes)
{
	palette_read(
	    &palette, theming_map("{grey: '#767676', zebra: '#EEF2F6'}"), 0);
	use(STYLE_CELL, "c: grey", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("1:8 THEME_CONTRAST 9\n");
	ASSERT_STR(
	    diags.list.v[0]->text, "the contrast of grey on zebra is 4.03:1");
	ck_assert_uint_eq(theme.zebra, 0xEEF2F6);
}
END_TEST

/* A ground that is white is not told of beside the paper. */
START_TEST(white_is_told_once)
{
	palette_read(
	    &palette, theming_map("{pale: '#999999', zebra: '#FFFFFF'}"), 0);
	use(STYLE_CELL, "c: pale", 0);
	use(STYLE_PANEL, "c: pale", 0);
	palette_resolve(&palette, &theme);
	ASSERT_FAULTS("1:8 THEME_CONTRAST 9\n");
}
END_TEST

/* The author changed the tint alone: it is to blame. */
START_TEST(blames_the_nearer_layer)
{
	palette_read(&palette, theming_map("{ink: '#000080'}"), 1);
	use(STYLE_PANEL, "c: ink", 1);
	palette_read(&palette, theming_map("{tint: '#404040'}"), 0);
	palette_resolve(&palette, &theme);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_uint_eq(diags.list.v[0]->at.source, 3);
}
END_TEST

START_TEST(links_are_text)
{
	palette_read(&palette, theming_map("{link: '#8888FF'}"), 0);
	palette_resolve(&palette, &theme);
	ck_assert_uint_eq(theme.link, 0x8888FF);
	ck_assert_uint_ge(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_THEME_CONTRAST);
}
END_TEST

Suite *suite_style_palette(void);

Suite *
suite_style_palette(void)
{
	Suite *suite = suite_create("style/palette");
	TCase *tc = tcase_create("palette");

	tcase_add_checked_fixture(tc, set_up, fixture_close);
	tcase_add_test(tc, styles_take_colours_by_name_and_by_value);
	tcase_add_test(tc, a_layer_changes_what_its_base_says);
	tcase_add_test(tc, reports_what_is_no_colour);
	tcase_add_test(tc, reports_names_that_there_are_not);
	tcase_add_test(tc, warns_once_of_a_pale_colour);
	tcase_add_test(tc, panels_are_read_on_their_tint);
	tcase_add_test(tc, cells_are_read_on_the_stripes);
	tcase_add_test(tc, white_is_told_once);
	tcase_add_test(tc, blames_the_nearer_layer);
	tcase_add_test(tc, links_are_text);
	suite_add_tcase(suite, tc);
	return suite;
}
