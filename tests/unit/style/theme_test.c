#include "style/theme.h"

#include <unistd.h>

#include "style/contrast.h"
#include "style/theme_read.h"
#include "unit/diag/faults.h"

/* The built-in theme that a loop test is at. */
static const struct theme *
theme_at(int i)
{
	struct theme_context c = {arena, &diags, &sources, &builtin_themes};
	const struct theme *theme = theme_builtin(
	    &c, str_from_z(builtin_themes.v[i].name), (struct loc){0});

	ck_assert_ptr_nonnull(theme);
	ASSERT_FAULTS("");
	return theme;
}

START_TEST(every_name_is_one)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		ck_assert_uint_gt(theme_style_names[i].n, 0);
		for (int k = 0; k < i; k++)
			ck_assert(!str_eq(
			    theme_style_names[i], theme_style_names[k]));
	}
	for (int i = 0; i < FAMILY_COUNT; i++)
		ck_assert_uint_gt(theme_family_names[i].n, 0);
}
END_TEST

START_TEST(every_style_is_complete)
{
	const struct theme *theme = theme_at(_i);

	for (int i = 0; i < STYLE_COUNT; i++) {
		const struct par_style *style = &theme->styles[i];

		ck_assert_int_gt(style->text.size, PT(5));
		if (i != STYLE_ASK_NUMBER)
			ck_assert_int_gt(style->text.leading, style->text.size);
		ck_assert_uint_lt(style->text.family, FAMILY_COUNT);
		ck_assert_int_ge(style->before, 0);
		ck_assert_int_ge(style->after, 0);
		ck_assert_uint_le(style->text.ink, 0xFFFFFF);
	}
	ck_assert_int_gt(theme->grid, 0);
	ck_assert_int_gt(theme->page_column, 0);
	ck_assert_int_gt(theme->figure_max_height, 0);
	ck_assert_uint_gt(theme->code_percent, 0);
}
END_TEST

START_TEST(headings_do_not_grow_with_depth)
{
	const struct theme *theme = theme_at(_i);

	for (int i = STYLE_H1; i < STYLE_H6; i++)
		ck_assert_int_ge(
		    theme->styles[i].text.size, theme->styles[i + 1].text.size);
	ck_assert_int_gt(theme->styles[STYLE_H1].text.size,
	    theme->styles[STYLE_BODY].text.size);
}
END_TEST

static void
has_files(const struct typeface *face)
{
	ck_assert_uint_gt(face->package.n, 0);
	for (int v = 0; v < VARIANT_COUNT; v++)
		ck_assert_msg(access(arena_z(arena, face->paths[v]), R_OK) == 0,
		    "%.*s is missing", (int)face->paths[v].n, face->paths[v].s);
}

START_TEST(every_face_has_a_file_and_a_package)
{
	const struct theme *theme = theme_at(_i);

	for (int f = 0; f < FAMILY_COUNT; f++) {
		has_files(&theme->families[f]);
		for (int k = 0; k < theme->fallback_count[f]; k++)
			has_files(
			    &theme->fallbacks[theme->fallback_order[f][k]]);
	}
}
END_TEST

/* Latin in another face, Greek, Hangul: none is left without a letter. */
START_TEST(every_family_has_three_fallbacks)
{
	const struct theme *theme = theme_at(_i);

	for (int f = 0; f < FAMILY_COUNT; f++) {
		unsigned seen = 0;

		for (int i = 0; i < theme->fallback_count[f]; i++)
			seen |= 1u << theme->fallback_order[f][i];
		ck_assert_uint_eq(seen, 7);
	}
}
END_TEST

START_TEST(the_page_has_room)
{
	const struct theme *theme = theme_at(_i);

	bool half = str_eq_z(theme->name, "booklet");
	int first = half ? PAPER_A5 : PAPER_A4;

	for (int p = first; p <= first + 1; p++) {
		struct page_size size = paper_size((enum paper)p);
		su measure = size.width - theme->margin_left -
			     theme->margin_right - theme->margin_column -
			     theme->column_gap;

		ck_assert_int_gt(measure, half ? PT(300) : PT(250));
		ck_assert_int_gt(
		    size.height - theme->margin_top - theme->margin_bottom,
		    half ? PT(450) : PT(500));
	}
	ck_assert_int_lt(theme->head_baseline, theme->margin_top);
	ck_assert_int_lt(theme->foot_baseline, theme->margin_bottom);
}
END_TEST

/* As printers turn colours into grey: Rec. ITU-R BT.601's luma. */
static uint32_t
grey_of(uint32_t ink)
{
	uint32_t luma = (299 * (ink >> 16 & 255) + 587 * (ink >> 8 & 255) +
			    114 * (ink & 255) + 500) /
			1000;

	return luma * 0x10101;
}

START_TEST(text_is_read_in_grey)
{
	const struct theme *theme = theme_at(_i);
	uint32_t grounds[] = {
	    0xFFFFFF, grey_of(theme->tint), grey_of(theme->zebra)};

	for (int i = 0; i < STYLE_COUNT; i++) {
		uint32_t ink = grey_of(theme->styles[i].text.ink);

		for (size_t k = 0; i != STYLE_WATERMARK && k < 3; k++)
			ck_assert_msg(
			    contrast_of(ink, grounds[k]) >= CONTRAST_TEXT, "%s",
			    theme_style_names[i].s);
	}
	ck_assert_uint_ge(
	    contrast_of(grey_of(theme->link), 0xFFFFFF), CONTRAST_TEXT);
}
END_TEST

/* Neighbours are told apart where a copier knows no colours. */
START_TEST(charts_are_read_in_grey)
{
	const struct theme *theme = theme_at(_i);

	for (int i = 0; i < THEME_CHART_INKS; i++)
		for (int k = 0; k < i; k++)
			ck_assert_msg(contrast_of(grey_of(theme->chart[i]),
					  grey_of(theme->chart[k])) >= 140,
			    "chart-%d and chart-%d", k + 1, i + 1);
}
END_TEST

START_TEST(variants)
{
	ck_assert_int_eq(theme_variant(false, false), VARIANT_REGULAR);
	ck_assert_int_eq(theme_variant(false, true), VARIANT_ITALIC);
	ck_assert_int_eq(theme_variant(true, false), VARIANT_BOLD);
	ck_assert_int_eq(theme_variant(true, true), VARIANT_BOLD_ITALIC);
}
END_TEST

Suite *suite_style_theme(void);

Suite *
suite_style_theme(void)
{
	const TTest *const of_each[] = {every_style_is_complete,
	    text_is_read_in_grey, charts_are_read_in_grey,
	    headings_do_not_grow_with_depth,
	    every_face_has_a_file_and_a_package,
	    every_family_has_three_fallbacks, the_page_has_room};
	Suite *s = suite_create("style/theme");
	TCase *t = reading_case(s);

	tcase_add_test(t, every_name_is_one);
	for (size_t i = 0; i < sizeof of_each / sizeof *of_each; i++)
		tcase_add_loop_test(t, of_each[i], 0, (int)builtin_themes.n);
	tcase_add_test(t, variants);
	return s;
}
