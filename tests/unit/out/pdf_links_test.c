/*
 * Links: to the web, within the document, to nowhere.
 */
#include "out/pdf_links.h"

#include "unit/out/sample.h"

static struct page *page;

static void
open_page(void)
{
	sample_open();
	page = sample_page();
	sample_page();
	sample_anchor("costs", 1, PT(100));
}

START_TEST(a_link_to_the_web_has_its_address_and_box)
{
	struct str spelled;

	sample_link(page, 0, "https://example.org/a(b)?q=1&r=\\");
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/Subtype /Link");
	ck_assert_has(spelled, "/S /URI");
	ck_assert_has(
	    spelled, "/URI (https://example.org/a\\(b\\)?q=1&r=\\\\)");
	ck_assert_has(spelled, "/F 4\n");
	ck_assert_has(sample_ask("qpdf --json @ | tr -d ' \n'"),
	    "\"/Rect\":[50,246,110,260]");
	ck_assert_has(sample_ask("pdfinfo -url @"), "https://example.org/a(b)");
}
END_TEST

START_TEST(an_address_is_written_in_ascii)
{
	sample_link(page, 0, "https://example.org/\xEA\xB0\x80 b");
	sample_write();
	ck_assert_has(
	    sample_spelled(), "/URI (https://example.org/%EA%B0%80%20b)");
}
END_TEST

START_TEST(a_link_within_goes_to_the_place_on_its_page)
{
	struct outline_entry *entry = vec_add(arena, &pages.outline);
	struct str json;

	entry->title = STR("What it costs");
	entry->anchor = STR("costs");
	sample_link(page, 0, "#costs");
	sample_write();
	json = sample_ask("qpdf --json @ | tr -d ' \n'");
	ck_assert_has(json, "\"/Contents\":\"u:Whatitcosts\",\"/Dest\":[\"");
	ck_assert_has(json, "R\",\"/XYZ\",null,200,null]");
}
END_TEST

START_TEST(a_place_that_the_outline_does_not_name_goes_by_its_id)
{
	sample_link(page, 0, "#costs");
	sample_write();
	ck_assert_has(sample_ask("qpdf --json @ | tr -d ' \n'"),
	    "\"/Contents\":\"u:costs\"");
}
END_TEST

START_TEST(a_link_to_nowhere_is_left_out)
{
	sample_link(page, 0, "#gone");
	sample_write();
	ck_assert_has_not(sample_spelled(), "/Annots");
}
END_TEST

START_TEST(a_link_over_two_lines_is_two_boxes)
{
	sample_link(page, 0, "#costs");
	sample_link(page, 0, "#costs")->y += PT(20);
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Subtype /Link'"), "2\n");
}
END_TEST

START_TEST(a_link_says_what_it_leads_to)
{
	sample_link(page, 0, "#costs")->u.link.title = STR("Note 1");
	sample_write();
	ck_assert_has(sample_ask("qpdf --json @ | tr -d ' \n'"),
	    "\"/Contents\":\"u:Note1\",\"/Dest\":[\"");
}
END_TEST

Suite *suite_out_pdf_links(void);

Suite *
suite_out_pdf_links(void)
{
	Suite *s = suite_create("out/pdf_links");
	TCase *t = tcase_create("links");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, a_link_to_the_web_has_its_address_and_box);
	tcase_add_test(t, an_address_is_written_in_ascii);
	tcase_add_test(t, a_link_within_goes_to_the_place_on_its_page);
	tcase_add_test(t, a_link_says_what_it_leads_to);
	tcase_add_test(
	    t, a_place_that_the_outline_does_not_name_goes_by_its_id);
	tcase_add_test(t, a_link_to_nowhere_is_left_out);
	tcase_add_test(t, a_link_over_two_lines_is_two_boxes);
	suite_add_tcase(s, t);
	return s;
}
