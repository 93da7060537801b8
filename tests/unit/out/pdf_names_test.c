/*
 * Named destinations: all anchors, in the order that readers search them.
 */
#include "out/pdf_names.h"

#include "unit/out/sample.h"

START_TEST(names_are_sorted_by_bytes)
{
	static const char *const ids[] = {
	    "b", "a-2", "a", "Z", "\xEA\xB0\x80", "a-10"};

	sample_page();
	for (uint32_t i = 0; i < sizeof ids / sizeof *ids; i++)
		sample_anchor(ids[i], 0, PT(10) * (su)i);
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ao '^ *(.*)$' | tr -d ' \n'"),
	    "(Z)(a)(a-10)(a-2)(b)");
	ck_assert_has(sample_ask("pdfinfo -dests @"), "\"a-10\"");
}
END_TEST

START_TEST(a_name_leads_to_its_page_and_height)
{
	sample_page();
	sample_page();
	sample_anchor("there", 1, PT(30));
	sample_write();
	ck_assert_has(sample_ask("pdfinfo -dests @ | tr -s ' '"),
	    "2 [ XYZ null 270 null ] \"there\"");
}
END_TEST

START_TEST(an_id_used_twice_is_named_once)
{
	sample_page();
	sample_anchor("twice", 0, PT(30));
	sample_anchor("twice", 0, PT(40));
	sample_write();
	ck_assert_has(sample_ask("pdfinfo -dests @ | grep -c twice"), "1\n");
}
END_TEST

/* Sheets are no places: only files are named then. */
START_TEST(files_are_named_beside_places)
{
	struct attachment file = {.name = STR("a.md"), .bytes = STR("a")};

	sample_page();
	sample_anchor("there", 0, PT(30));
	vec_push(arena, &attached, file);
	sample_write();
	ck_assert_has(sample_ask("pdfinfo -dests @"), "\"there\"");
	ck_assert_has(sample_ask("qpdf --list-attachments @"), "a.md");
	pages.imposition =
	    (struct imposition){IMPOSE_2UP, 0, {PT(800), PT(300)}};
	sample_write();
	ck_assert_has_not(sample_spelled(), "/Dests");
	ck_assert_has(sample_ask("qpdf --list-attachments @"), "a.md");
}
END_TEST

START_TEST(without_anchors_there_is_no_tree)
{
	sample_page();
	sample_write();
	ck_assert_has_not(sample_spelled(), "/Names");
}
END_TEST

Suite *suite_out_pdf_names(void);

Suite *
suite_out_pdf_names(void)
{
	Suite *s = suite_create("out/pdf_names");
	TCase *t = tcase_create("names");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, names_are_sorted_by_bytes);
	tcase_add_test(t, a_name_leads_to_its_page_and_height);
	tcase_add_test(t, an_id_used_twice_is_named_once);
	tcase_add_test(t, files_are_named_beside_places);
	tcase_add_test(t, without_anchors_there_is_no_tree);
	suite_add_tcase(s, t);
	return s;
}
