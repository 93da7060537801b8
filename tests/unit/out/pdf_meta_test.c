/*
 * Metadata: Info and XMP agree, nothing is invented, XML is escaped.
 */
#include "out/pdf_meta.h"

#include "unit/out/sample.h"

static void
open_page(void)
{
	sample_open();
	sample_page();
}

START_TEST(info_has_what_the_pack_says)
{
	struct str info;

	pages.meta = (struct metadata){.title = STR("Fair \xEC\xA0\x95 (1)"),
	    .author = STR("The committee"),
	    .subject = STR("Rents"),
	    .keywords = STR("rent, law"),
	    .language = STR("en-GB"),
	    .date = 1709210096,
	    .has_date = true};
	sample_write();
	info = sample_ask("pdfinfo -rawdates @ | tr -s ' '");
	ck_assert_has(info, "Title: Fair \xEC\xA0\x95 (1)\n");
	ck_assert_has(info, "Author: The committee\n");
	ck_assert_has(info, "Subject: Rents\n");
	ck_assert_has(info, "Keywords: rent, law\n");
	ck_assert_has(info, "Creator: briefpress\n");
	ck_assert_has(info, "Producer: briefpress " BP_VERSION " (libharu 2.");
	ck_assert_has(info, "CreationDate: D:20240229123456Z\n");
	ck_assert_has(info, "ModDate: D:20240229123456Z\n");
	ck_assert_has(info, "Metadata Stream: yes\n");
	ck_assert_has(sample_spelled(), "/DisplayDocTitle true");
	ck_assert_has(
	    sample_ask("qpdf --json @ | tr -d ' \n'"), "\"/Lang\":\"u:en-GB\"");
}
END_TEST

START_TEST(the_packet_agrees_and_is_escaped)
{
	struct str xmp;

	pages.meta = (struct metadata){.title = STR("A & B < C\x01"),
	    .author = STR("D > E"),
	    .date = 1709210096,
	    .has_date = true};
	sample_write();
	xmp = sample_ask("pdfinfo -meta @");
	ck_assert_has(xmp, ">A &amp; B &lt; C</rdf:li></rdf:Alt></dc:title>");
	ck_assert_has(xmp, "<rdf:li>D &gt; E</rdf:li></rdf:Seq></dc:creator>");
	ck_assert_has(xmp, "<xmp:CreateDate>2024-02-29T12:34:56Z</xmp:");
	ck_assert_has(xmp, "<xmp:CreatorTool>briefpress</xmp:CreatorTool>");
	ck_assert_has(xmp, "(libharu 2.");
	ck_assert_has_not(xmp, "dc:language");
	ck_assert_has_not(xmp, "dc:description");
}
END_TEST

START_TEST(without_a_date_there_is_none)
{
	sample_write();
	ck_assert_has_not(sample_ask("pdfinfo @"), "Date");
	ck_assert_has_not(sample_ask("pdfinfo -meta @"), "Date");
	ck_assert_has_not(sample_ask("pdfinfo @"), "Title:  ");
	ck_assert_has_not(sample_spelled(), "/Lang");
}
END_TEST

START_TEST(a_date_that_pdf_cannot_write_is_left_out)
{
	pages.meta.has_date = true;
	pages.meta.date = INT64_MAX;
	sample_write();
	ck_assert_has_not(sample_ask("pdfinfo @"), "Date");
}
END_TEST

Suite *suite_out_pdf_meta(void);

Suite *
suite_out_pdf_meta(void)
{
	Suite *s = suite_create("out/pdf_meta");
	TCase *t = tcase_create("meta");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, info_has_what_the_pack_says);
	tcase_add_test(t, the_packet_agrees_and_is_escaped);
	tcase_add_test(t, without_a_date_there_is_none);
	tcase_add_test(t, a_date_that_pdf_cannot_write_is_left_out);
	suite_add_tcase(s, t);
	return s;
}
