/*
 * The output intent: its profile is one that Little CMS made for sRGB, with
 * a fixed date and an ID over its bytes.
 */
#include "out/pdf_intent.h"

#include "out/srgb.h"
#include <stdlib.h>

#include "unit/out/sample.h"

START_TEST(the_catalog_says_that_colours_are_srgb)
{
	struct str spelled;

	sample_page();
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/OutputIntents [\n");
	ck_assert_has(spelled, "/S /GTS_PDFA1\n");
	ck_assert_has(
	    spelled, "/OutputConditionIdentifier (sRGB IEC61966-2.1)\n");
	ck_assert_has(spelled, "/DestOutputProfile ");
	ck_assert_has(spelled, "/N 3\n");
}
END_TEST

START_TEST(the_profile_is_embedded_as_it_is)
{
	struct str listed;

	sample_page();
	sample_write();
	listed = sample_ask(
	    "n=$(qpdf --show-object=trailer @ >/dev/null; "
	    "qpdf --json @ | tr -d ' \n' | "
	    "sed 's/.*\"\\/DestOutputProfile\":\"\\([0-9]*\\)0R\".*/\\1/'); "
	    "qpdf --filtered-stream-data --show-object=$n @ | wc -c");
	ck_assert_uint_eq(strtoul(listed.s, NULL, 10), builtin_srgb.n);
}
END_TEST

/* ICC.1:2004-10, 7.2: fields of the header. */
START_TEST(the_profile_is_of_version_4_2_for_displays)
{
	const char *p = (const char *)builtin_srgb.bytes;
	static const char none[16];

	ck_assert_uint_gt(builtin_srgb.n, 128);
	ck_assert_uint_eq(
	    (size_t)builtin_srgb.bytes[2] << 8 | builtin_srgb.bytes[3],
	    builtin_srgb.n);
	ck_assert_mem_eq(p + 8, "\x04\x20\x00\x00", 4);
	ck_assert_mem_eq(p + 12, "mntrRGB XYZ ", 12);
	ck_assert_mem_eq(p + 24, "\x07\xCF\x00\x0A\x00\x12\0\0\0\0\0\0", 12);
	ck_assert_mem_eq(p + 36, "acsp", 4);
	ck_assert_mem_ne(p + 84, none, 16);
}
END_TEST

Suite *suite_out_pdf_intent(void);

Suite *
suite_out_pdf_intent(void)
{
	Suite *s = suite_create("out/pdf_intent");
	TCase *t = tcase_create("intent");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, the_catalog_says_that_colours_are_srgb);
	tcase_add_test(t, the_profile_is_embedded_as_it_is);
	tcase_add_test(t, the_profile_is_of_version_4_2_for_displays);
	suite_add_tcase(s, t);
	return s;
}
