/*
 * Sheets: their size, and the resources they share.
 */
#include "out/pdf_sheet.h"

#include "out/pdf_save.h"
#include "unit/out/sample.h"

START_TEST(a_sheet_has_its_size)
{
	struct page *page = sample_page();

	page->width = PT_100(59528);
	page->height = PT_100(84189);
	sample_write();
	ck_assert_has(sample_ask("pdfinfo @"), "595.28 x 841.89 pts (A4)");
}
END_TEST

START_TEST(a_trimmed_sheet_says_where)
{
	struct page *page = sample_page();

	page->width = page->height = PT(300);
	page->slug = PT(30);
	page->bleed = PT(9);
	sample_write();
	ck_assert_has(sample_ask("pdfinfo -box @"),
	    "BleedBox:           21.00    21.00   279.00   279.00");
	ck_assert_has(sample_ask("pdfinfo -box @"),
	    "TrimBox:            30.00    30.00   270.00   270.00");
}
END_TEST

START_TEST(a_sheet_without_a_slug_has_one_box)
{
	sample_page();
	sample_write();
	ck_assert_has_not(sample_spelled(), "TrimBox");
}
END_TEST

START_TEST(sheets_share_their_resources)
{
	sample_page();
	sample_page();
	sample_write();
	ck_assert_has(sample_ask("qpdf --qdf --object-streams=disable @ - |"
				 " grep -a '/Resources' | sort -u | wc -l"),
	    "1\n");
	ck_assert_has_not(sample_spelled(), "ProcSet");
}
END_TEST

START_TEST(sheets_are_numbered_before_any_is_drawn)
{
	struct pdf *pdf;

	sample_page();
	sample_page();
	pdf = pdf_open(arena, &pages);
	pdf_sheets_add(pdf);
	ck_assert_uint_gt(pdf_sheet_id(pdf, 0), 0);
	ck_assert_uint_gt(pdf_sheet_id(pdf, 1), pdf_sheet_id(pdf, 0));
}
END_TEST

START_TEST(sheets_may_be_other_than_pages)
{
	struct pdf *pdf = pdf_open(arena, &pages);
	struct pdf_object *first = pdf_dict_new(pdf),
			  *second = pdf_dict_new(pdf);

	pdf_sheets_open(pdf, 2);
	pdf_sheet_add(pdf, 0, (struct page_size){PT(800), PT(300)}, first);
	pdf_sheet_add(pdf, 1, (struct page_size){PT(300), PT(800)}, second);
	pdf_sheet_fill(pdf, 0, STR("q Q"));
	pdf_sheet_fill(pdf, 1, STR("q Q"));
	ck_assert_uint_gt(pdf_sheet_id(pdf, 1), pdf_sheet_id(pdf, 0));
	ck_assert_uint_eq(pdf->fault.error, 0);
	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_has(sample_ask("pdfinfo -l 2 @"), "1 size:  800 x 300 pts");
	ck_assert_has(sample_ask("pdfinfo -l 2 @"), "2 size:  300 x 800 pts");
}
END_TEST

Suite *suite_out_pdf_sheet(void);

Suite *
suite_out_pdf_sheet(void)
{
	Suite *s = suite_create("out/pdf_sheet");
	TCase *t = tcase_create("sheets");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, a_sheet_has_its_size);
	tcase_add_test(t, a_trimmed_sheet_says_where);
	tcase_add_test(t, a_sheet_without_a_slug_has_one_box);
	tcase_add_test(t, sheets_share_their_resources);
	tcase_add_test(t, sheets_are_numbered_before_any_is_drawn);
	tcase_add_test(t, sheets_may_be_other_than_pages);
	suite_add_tcase(s, t);
	return s;
}
