#include "style/theme.h"

#include <check.h>
#include <string.h>
#include <unistd.h>

static const struct theme *theme;

static void
set_up(void)
{
	theme = theme_institute();
}

/* Relative luminance times 2^16 (WCAG 2.2), by a table for integers. */
static int64_t
channel(uint32_t value)
{
	/* 65536 * ((v/255 + 0.055) / 1.055)^2.4 at v = 0, 17, ... 255 */
	static const int64_t at[] = {0, 367, 1048, 2170, 3788, 5953, 8708,
	    12090, 16135, 20876, 26344, 32567, 39572, 47386, 56033, 65536};
	uint32_t low = value / 17, rest = value % 17;

	if (low == 15)
		return 65536;
	return at[low] + (at[low + 1] - at[low]) * rest / 17;
}

static int64_t
luminance(uint32_t ink)
{
	return (2126 * channel(ink >> 16 & 255) +
		   7152 * channel(ink >> 8 & 255) + 722 * channel(ink & 255)) /
	       10000;
}

static bool
contrasts(uint32_t ink, uint32_t ground)
{
	int64_t dark = luminance(ink) + 3277, light = luminance(ground) + 3277;

	return light * 10 >= dark * 45;
}

START_TEST(every_ink_can_be_read)
{
	for (int i = 0; i < STYLE_COUNT; i++)
		ck_assert_msg(contrasts(theme->styles[i].text.ink, 0xFFFFFF),
		    "style %d", i);
	ck_assert(contrasts(theme->link, 0xFFFFFF));
	ck_assert(contrasts(theme->accent, 0xFFFFFF));
	ck_assert(contrasts(theme->styles[STYLE_PANEL].text.ink, theme->tint));
	ck_assert(
	    contrasts(theme->styles[STYLE_PANEL_TITLE].text.ink, theme->tint));
	ck_assert(contrasts(theme->styles[STYLE_CODE].text.ink, theme->tint));
	ck_assert(!contrasts(theme->hairline, theme->tint));
}
END_TEST

START_TEST(every_style_is_complete)
{
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
}
END_TEST

START_TEST(headings_do_not_grow_with_depth)
{
	for (int i = STYLE_H1; i < STYLE_H6; i++)
		ck_assert_int_ge(
		    theme->styles[i].text.size, theme->styles[i + 1].text.size);
	ck_assert_int_gt(theme->styles[STYLE_H1].text.size,
	    theme->styles[STYLE_BODY].text.size);
}
END_TEST

START_TEST(every_face_has_a_file_and_a_package)
{
	for (int f = 0; f < FAMILY_COUNT; f++) {
		ck_assert_uint_gt(strlen(theme->families[f].package), 0);
		for (int v = 0; v < VARIANT_COUNT; v++)
			ck_assert_msg(
			    access(theme->families[f].paths[v], R_OK) == 0,
			    "%s is missing", theme->families[f].paths[v]);
	}
	for (int f = 0; f < FALLBACK_COUNT; f++) {
		ck_assert_uint_gt(strlen(theme->fallbacks[f].package), 0);
		for (int v = 0; v < VARIANT_COUNT; v++)
			ck_assert_msg(
			    access(theme->fallbacks[f].paths[v], R_OK) == 0,
			    "%s is missing", theme->fallbacks[f].paths[v]);
	}
}
END_TEST

START_TEST(every_family_tries_every_fallback)
{
	for (int f = 0; f < FAMILY_COUNT; f++) {
		unsigned seen = 0;

		for (int i = 0; i < FALLBACK_COUNT; i++)
			seen |= 1u << theme->fallback_order[f][i];
		ck_assert_uint_eq(seen, (1u << FALLBACK_COUNT) - 1);
	}
}
END_TEST

START_TEST(the_page_has_room)
{
	for (int p = PAPER_A4; p <= PAPER_LETTER; p++) {
		struct page_size size = theme_paper((enum paper)p);
		su measure = size.width - theme->margin_left -
			     theme->margin_right - theme->margin_column -
			     theme->column_gap;

		ck_assert_int_gt(measure, PT(250));
		ck_assert_int_gt(
		    size.height - theme->margin_top - theme->margin_bottom,
		    PT(500));
	}
	ck_assert_int_lt(theme->head_baseline, theme->margin_top);
	ck_assert_int_lt(theme->foot_baseline, theme->margin_bottom);
}
END_TEST

START_TEST(papers)
{
	struct page_size a4 = theme_paper(PAPER_A4);
	struct page_size letter = theme_paper(PAPER_LETTER);

	/* 210 by 297 mm, 8.5 by 11 inches */
	ck_assert_int_le(a4.width - su_mul_div(PT(72), 2100, 254), PT(1) / 50);
	ck_assert_int_le(a4.height - su_mul_div(PT(72), 2970, 254), PT(1) / 50);
	ck_assert_int_eq(letter.width, PT(612));
	ck_assert_int_eq(letter.height, PT(792));
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
	Suite *s = suite_create("style/theme");
	TCase *t = tcase_create("theme");

	tcase_add_checked_fixture(t, set_up, NULL);
	tcase_add_test(t, every_ink_can_be_read);
	tcase_add_test(t, every_style_is_complete);
	tcase_add_test(t, headings_do_not_grow_with_depth);
	tcase_add_test(t, every_face_has_a_file_and_a_package);
	tcase_add_test(t, every_family_tries_every_fallback);
	tcase_add_test(t, the_page_has_room);
	tcase_add_test(t, papers);
	tcase_add_test(t, variants);
	suite_add_tcase(s, t);
	return s;
}
