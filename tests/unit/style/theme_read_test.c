#include "style/theme_read.h"

#include <string.h>

#include "unit/style/theming.h"

START_TEST(built_in_themes_have_no_faults)
{
	const char *name = builtin_themes.v[_i].name;
	const struct theme *theme = theming_builtin(name);

	ck_assert_ptr_nonnull(theme);
	ASSERT_STR(theme->name, name);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(six_themes_are_built_in)
{
	static const char *const names[] = {"booklet", "handout", "institute",
	    "large-print", "letter", "plain"};

	ck_assert_uint_eq(builtin_themes.n, 6);
	for (size_t i = 0; i < 6; i++)
		ck_assert_str_eq(builtin_themes.v[i].name, names[i]);
}
END_TEST

START_TEST(a_name_that_there_is_not_is_reported)
{
	ck_assert_ptr_null(theming_builtin("instute"));
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_THEME_UNKNOWN);
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"institute\"?");
	ck_assert_ptr_null(theming_builtin(""));
}
END_TEST

/* What a file does not say is what its base says. */
START_TEST(a_file_says_what_differs)
{
	const struct theme *base = theming_builtin("institute");
	const struct theme *theme =
	    theming_read("page: {left: 60pt}\n"
			 "styles: {body: {size: 12pt, italic: true}}\n");

	ASSERT_FAULTS("");
	ASSERT_STR(theme->name, "pack/a.yaml");
	ck_assert_int_eq(theme->margin_left, PT(60));
	ck_assert_int_eq(theme->margin_right, base->margin_right);
	ck_assert_int_eq(theme->styles[STYLE_BODY].text.size, PT(12));
	ck_assert(theme->styles[STYLE_BODY].text.italic);
	ck_assert_int_eq(theme->styles[STYLE_BODY].text.leading,
	    base->styles[STYLE_BODY].text.leading);
	ck_assert_uint_eq(theme->styles[STYLE_BODY].text.features,
	    base->styles[STYLE_BODY].text.features);
	ck_assert_uint_eq(theme->ink, base->ink);
}
END_TEST

START_TEST(a_file_extends_another_theme)
{
	const struct theme *letter = theming_builtin("letter");
	const struct theme *theme = theming_read("extends: letter\n");

	ck_assert_int_eq(theme->margin_column, 0);
	ck_assert_uint_eq(theme->accent, letter->accent);
	ck_assert(theme->baseline_grid);
	ck_assert_int_eq(
	    memcmp(theme->styles, letter->styles, sizeof theme->styles), 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(an_empty_file_is_the_default)
{
	const struct theme *base = theming_builtin("institute");
	const struct theme *theme = theming_read("");

	ck_assert_int_eq(
	    memcmp(theme->styles, base->styles, sizeof theme->styles), 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(an_unknown_base_is_reported_and_the_default_taken)
{
	const struct theme *theme = theming_read("extends: lettre\n");

	ck_assert_int_gt(theme->margin_column, 0);
	ASSERT_FAULTS("1:10 THEME_UNKNOWN 6\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"letter\"?");
}
END_TEST

START_TEST(every_kind_of_key_is_read)
{
	const struct theme *theme = theming_read(
	    "page: {grid: 6pt, baseline-grid: true, margin-column: 0pt}\n"
	    "measures: {cell-x: 3pt, panel-rule: true}\n"
	    "text: {korean-by-word: false, code-size: 90%}\n"
	    "furniture: {head-left: nothing, foot-middle: page}\n"
	    "styles:\n"
	    "  cell: {font: mono, align: center, tracking: 1pt,\n"
	    "         features: [small-caps, tabular], bold: true,\n"
	    "         indent: 2pt, before: 3pt, after: 4pt,\n"
	    "         hyphenate: true, balance: true}\n");
	const struct par_style *cell = &theme->styles[STYLE_CELL];

	ASSERT_FAULTS("");
	ck_assert_int_eq(theme->grid, PT(6));
	ck_assert(theme->baseline_grid);
	ck_assert_int_eq(theme->cell_pad_x, PT(3));
	ck_assert(theme->panel_rule);
	ck_assert(!theme->korean_by_word);
	ck_assert_uint_eq(theme->code_percent, 90);
	ck_assert_uint_eq(theme->head.left, FURNITURE_NONE);
	ck_assert_uint_eq(theme->head.right, FURNITURE_SECTION);
	ck_assert_uint_eq(theme->foot.middle, FURNITURE_PAGE);
	ck_assert_uint_eq(cell->text.family, FAMILY_MONO);
	ck_assert_uint_eq(cell->adjust, ADJUST_CENTER);
	ck_assert_int_eq(cell->text.tracking, PT(1));
	ck_assert_uint_eq(
	    cell->text.features, FEATURE_SMALL_CAPS | FEATURE_TABULAR);
	ck_assert_int_eq(cell->first_indent, PT(2));
	ck_assert_int_eq(cell->before, PT(3));
	ck_assert_int_eq(cell->after, PT(4));
	ck_assert(cell->text.bold && cell->hyphenate && cell->balance);
}
END_TEST

/* Without a margin column there is nothing to keep a gap from. */
START_TEST(the_gap_goes_with_its_column)
{
	ck_assert_int_eq(
	    theming_read("page: {margin-column: 0pt}")->column_gap, 0);
}
END_TEST

START_TEST(reports_faults_where_they_are)
{
	theming_read("exetnds: letter\n"
		     "colours: {ink: black}\n"
		     "page: [left]\n"
		     "measures: {panel-z: 3pt}\n"
		     "styles:\n"
		     "  body: {size: 3pt, leading: big, align: full}\n"
		     "  bodi: {}\n"
		     "  cell: {features: [tabluar], colour: inkk}\n");
	ASSERT_FAULTS("1:1 YAML_KEY_UNKNOWN 7\n2:16 THEME_COLOUR 5\n"
		      "3:7 YAML_TYPE 1\n4:12 YAML_KEY_UNKNOWN 7\n"
		      "6:16 YAML_RANGE 3\n6:30 YAML_LENGTH 3\n"
		      "6:42 YAML_VALUE 4\n7:3 YAML_KEY_UNKNOWN 4\n"
		      "8:21 YAML_VALUE 7\n8:39 THEME_COLOUR 4\n");
}
END_TEST

START_TEST(what_is_no_theme_is_reported)
{
	ck_assert_ptr_nonnull(theming_read("- a\n"));
	ck_assert_ptr_nonnull(theming_read("a: [\n"));
	ck_assert_ptr_nonnull(theming_read("styles: &x {}\n"));
	ck_assert_uint_eq(diags.list.n, 3);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_YAML_TYPE);
	ck_assert_int_eq(diags.list.v[1]->code, DIAG_YAML_SYNTAX);
	ck_assert_int_eq(diags.list.v[2]->code, DIAG_YAML_FEATURE);
}
END_TEST

#define BYTES(text) (const unsigned char *)(text), sizeof(text) - 1

/* Built-in themes that are each other's base; no file can bring it about. */
START_TEST(a_ring_is_reported)
{
	static const struct builtin_theme ring[] = {
	    {"a", BYTES("extends: b\n")}, {"b", BYTES("extends: c\n")},
	    {"c", BYTES("extends: b\n")}};
	static const struct builtin_themes all = {ring, 3};
	struct theme_context c = {arena, &diags, &sources, &all};

	ck_assert_ptr_nonnull(theme_builtin(&c, STR("a"), (struct loc){0}));
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_THEME_CYCLE);
	ASSERT_STR(diags.list.v[0]->text,
	    "a theme cannot be its own base: b extends c extends b");
}
END_TEST

START_TEST(the_depth_is_bounded)
{
	static const struct builtin_theme chain[] = {
	    {"a", BYTES("extends: b\n")}, {"b", BYTES("extends: c\n")},
	    {"c", BYTES("extends: d\n")}, {"d", BYTES("extends: e\n")},
	    {"e", BYTES("extends: f\n")}, {"f", BYTES("extends: g\n")},
	    {"g", BYTES("extends: h\n")}, {"h", BYTES("extends: i\n")},
	    {"i", BYTES("page: {left: 1pt}\n")}};
	static const struct builtin_themes all = {chain, 9};
	struct theme_context c = {arena, &diags, &sources, &all};

	ck_assert_ptr_nonnull(theme_builtin(&c, STR("a"), (struct loc){0}));
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_NEST_TOO_DEEP);
}
END_TEST

START_TEST(large_print_is_large)
{
	const struct theme *theme = theming_builtin("large-print");

	for (int i = 0; i < STYLE_COUNT; i++) {
		const struct par_style *style = &theme->styles[i];

		ck_assert_msg(
		    style->text.size >= PT(16), "%s", theme_style_names[i].s);
		ck_assert_msg(
		    !style->text.italic, "%s", theme_style_names[i].s);
		ck_assert(!style->hyphenate);
		ck_assert_uint_ne(style->adjust, ADJUST_JUSTIFY);
	}
	for (int i = 0; i < FAMILY_COUNT; i++)
		ck_assert(str_eq(theme->families[i].paths[VARIANT_ITALIC],
			      theme->families[i].paths[VARIANT_BOLD]) ||
			  i == FAMILY_DISPLAY);
	ck_assert_uint_eq(theme->code_percent, 100);
	ck_assert_int_ge(
	    theme->paragraph_space, theme->styles[STYLE_BODY].text.leading);
}
END_TEST

START_TEST(a_handout_is_not_small)
{
	const struct theme *theme = theming_builtin("handout");

	for (int i = 0; i < STYLE_COUNT; i++)
		ck_assert_msg(theme->styles[i].text.size >= PT(19) / 2, "%s",
		    theme_style_names[i].s);
	ck_assert_uint_eq(theme->code_percent, 100);
	ck_assert_uint_eq(theme->table_percent, 100);
	ck_assert_int_eq(theme->margin_column, 0);
}
END_TEST

START_TEST(plain_is_black)
{
	const struct theme *theme = theming_builtin("plain");

	for (int i = 0; i < STYLE_COUNT; i++)
		if (i != STYLE_WATERMARK)
			ck_assert_uint_eq(theme->styles[i].text.ink, 0);
	ck_assert_uint_eq(theme->accent, 0);
	ck_assert_uint_eq(theme->hairline, 0);
	ck_assert_uint_eq(theme->tint, 0xFFFFFF);
}
END_TEST

/* All that stands on the letter's grid is a multiple of it. */
START_TEST(letter_keeps_to_its_grid)
{
	const struct theme *theme = theming_builtin("letter");
	static const enum style_name running[] = {STYLE_BODY, STYLE_LIST,
	    STYLE_QUOTE, STYLE_H1, STYLE_H2, STYLE_H3, STYLE_PANEL, STYLE_ASK,
	    STYLE_ASK_META, STYLE_CAPTION, STYLE_TOC_1};

	ck_assert(theme->baseline_grid);
	for (size_t i = 0; i < sizeof running / sizeof *running; i++)
		ck_assert_int_eq(
		    theme->styles[running[i]].text.leading % theme->grid, 0);
}
END_TEST

Suite *suite_style_theme_read(void);

Suite *
suite_style_theme_read(void)
{
	Suite *suite = suite_create("style/theme_read");
	TCase *tc = reading_case(suite);

	tcase_add_loop_test(
	    tc, built_in_themes_have_no_faults, 0, (int)builtin_themes.n);
	tcase_add_test(tc, six_themes_are_built_in);
	tcase_add_test(tc, a_name_that_there_is_not_is_reported);
	tcase_add_test(tc, a_file_says_what_differs);
	tcase_add_test(tc, a_file_extends_another_theme);
	tcase_add_test(tc, an_empty_file_is_the_default);
	tcase_add_test(tc, an_unknown_base_is_reported_and_the_default_taken);
	tcase_add_test(tc, every_kind_of_key_is_read);
	tcase_add_test(tc, the_gap_goes_with_its_column);
	tcase_add_test(tc, reports_faults_where_they_are);
	tcase_add_test(tc, what_is_no_theme_is_reported);
	tcase_add_test(tc, a_ring_is_reported);
	tcase_add_test(tc, the_depth_is_bounded);
	tcase_add_test(tc, large_print_is_large);
	tcase_add_test(tc, a_handout_is_not_small);
	tcase_add_test(tc, plain_is_black);
	tcase_add_test(tc, letter_keeps_to_its_grid);
	return suite;
}
