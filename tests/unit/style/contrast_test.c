#include "style/contrast.h"

#include <check.h>

/* The ends of the scale, and greys on both sides of the threshold. */
START_TEST(ratios_are_those_of_wcag)
{
	ck_assert_uint_eq(contrast_of(0x000000, 0xFFFFFF), 2100);
	ck_assert_uint_eq(contrast_of(0xFFFFFF, 0xFFFFFF), 100);
	ck_assert_uint_eq(contrast_of(0x767676, 0xFFFFFF), 454);
	ck_assert_uint_eq(contrast_of(0x777777, 0xFFFFFF), 447);
	ck_assert_uint_eq(contrast_of(0xFF0000, 0xFFFFFF), 399);
	ck_assert_uint_eq(contrast_of(0x0000FF, 0xFFFFFF), 859);
	ck_assert_uint_eq(contrast_of(0x595959, 0xFFFFFF), 700);
}
END_TEST

START_TEST(order_does_not_matter)
{
	for (uint32_t i = 0; i < 0xFFFFFF; i += 0x1F3D5)
		ck_assert_uint_eq(
		    contrast_of(i, 0x8A2B06), contrast_of(0x8A2B06, i));
}
END_TEST

START_TEST(greys_darken_evenly)
{
	for (uint32_t v = 1; v < 256; v++)
		ck_assert_uint_le(contrast_of(v * 0x10101, 0xFFFFFF),
		    contrast_of((v - 1) * 0x10101, 0xFFFFFF));
}
END_TEST

Suite *suite_style_contrast(void);

Suite *
suite_style_contrast(void)
{
	Suite *suite = suite_create("style/contrast");
	TCase *tc = tcase_create("contrast");

	tcase_add_test(tc, ratios_are_those_of_wcag);
	tcase_add_test(tc, order_does_not_matter);
	tcase_add_test(tc, greys_darken_evenly);
	suite_add_tcase(suite, tc);
	return suite;
}
