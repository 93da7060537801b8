#include "text/script.h"

#include <check.h>

#include "unit/base/assert_str.h"

START_TEST(scripts_have_names)
{
	ASSERT_STR(script_name('a'), "Latin");
	ASSERT_STR(script_name(0x12000), "Cuneiform");
	ASSERT_STR(script_name(0xAC00), "Hangul");
}
END_TEST

START_TEST(what_is_shared_has_none)
{
	static const uint32_t chars[] = {
	    ' ', '1', 0x1F9A4, 0x301, 0x2192, 0xE000, 0x10FFFF, 0x110000};

	for (size_t i = 0; i < sizeof chars / sizeof *chars; i++)
		ck_assert_uint_eq(script_name(chars[i]).n, 0);
}
END_TEST

Suite *suite_text_script(void);

Suite *
suite_text_script(void)
{
	Suite *s = suite_create("text/script");
	TCase *t = tcase_create("script");

	tcase_add_test(t, scripts_have_names);
	tcase_add_test(t, what_is_shared_has_none);
	suite_add_tcase(s, t);
	return s;
}
