/*
 * The XMP packet: what it says of standards, and that it stays XML.
 */
#include "out/pdf_xmp.h"

#include "unit/out/sample.h"

static struct metadata meta;

static void
open_meta(void)
{
	sample_open();
	meta = (struct metadata){.title = STR("A & B <c>")};
}

static struct str
packet(void)
{
	struct buf *b = buf_new(arena);
	struct xmp_origin origin = {STR("creator"), STR("producer")};

	pdf_put_xmp(b, &meta, &origin);
	buf_char(b, '\0');
	return (struct str){b->p, b->n - 1};
}

START_TEST(a_standard_is_named)
{
	struct str xml;

	meta.standard = (struct standard){.part = 2, .level = 'U'};
	xml = packet();
	ck_assert_has(xml, "<pdfaid:part>2</pdfaid:part>\n");
	ck_assert_has(xml, "<pdfaid:conformance>U</pdfaid:conformance>\n");
	ck_assert_has_not(xml, "pdfuaid");
	ck_assert_has_not(xml, "pdfaExtension");
}
END_TEST

START_TEST(access_alone_needs_no_schema)
{
	struct str xml;

	meta.standard = (struct standard){.ua = true};
	xml = packet();
	ck_assert_has(xml, "<pdfuaid:part>1</pdfuaid:part>\n");
	ck_assert_has_not(xml, "pdfaid:");
	ck_assert_has_not(xml, "pdfaExtension");
}
END_TEST

START_TEST(both_are_named_and_the_second_described)
{
	struct str xml;

	meta.standard = (struct standard){.part = 3, .level = 'A', .ua = true};
	xml = packet();
	ck_assert_has(xml, "<pdfaid:part>3</pdfaid:part>\n");
	ck_assert_has(xml, "<pdfaid:conformance>A</pdfaid:conformance>\n");
	ck_assert_has(xml, "<pdfuaid:part>1</pdfuaid:part>\n");
	ck_assert_has(xml, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n");
}
END_TEST

START_TEST(no_standard_is_named_unasked)
{
	meta.standard = (struct standard){.none = true};
	ck_assert_has_not(packet(), "pdfaid");
	ck_assert_has_not(packet(), "pdfuaid");
}
END_TEST

START_TEST(texts_are_escaped)
{
	ck_assert_has(packet(), "A &amp; B &lt;c&gt;");
	ck_assert_has(packet(), "<xmp:CreatorTool>creator</xmp:CreatorTool>\n");
	ck_assert_has(packet(), "<pdf:Producer>producer</pdf:Producer>\n");
}
END_TEST

START_TEST(what_xml_cannot_write_goes)
{
	struct str got =
	    xmp_text(arena, STR("a\x01\x1F\uFFFE\uFFFF\tb\n\u00e9\U0001F600"));

	ck_assert_uint_eq(got.n, strlen("a\tb\n\u00e9\U0001F600"));
	ck_assert_mem_eq(got.s, "a\tb\n\u00e9\U0001F600", got.n);
	ck_assert_uint_eq(xmp_text(arena, STR("\x02")).n, 0);
}
END_TEST

Suite *suite_out_pdf_xmp(void);

Suite *
suite_out_pdf_xmp(void)
{
	Suite *s = suite_create("out/pdf_xmp");
	TCase *t = tcase_create("xmp");

	tcase_add_checked_fixture(t, open_meta, sample_close);
	tcase_add_test(t, a_standard_is_named);
	tcase_add_test(t, access_alone_needs_no_schema);
	tcase_add_test(t, both_are_named_and_the_second_described);
	tcase_add_test(t, no_standard_is_named_unasked);
	tcase_add_test(t, texts_are_escaped);
	tcase_add_test(t, what_xml_cannot_write_goes);
	suite_add_tcase(s, t);
	return s;
}
