/*
 * Cross-reference streams as qpdf reads them.
 */
#include "out/pdf_xref.h"

#include <hpdf.h>

#include "unit/out/sample.h"

static struct pdf *pdf;
static struct pdf_sink *sink;

static void
open_sink(void)
{
	sample_open();
	pdf = pdf_open(arena, &pages);
	ck_assert_int_eq(pdf_sink_open(pdf, path, &sink), FILE_OK);
}

/* Writes a file of a catalog and an empty page tree. */
static void
write_file(void)
{
	struct pdf_xref *xref = pdf_xref_new(pdf, 1);
	uint32_t last = 0;

	while (last < 300)
		last = pdf_xref_add(xref);
	pdf_xref_place(xref, pdf_dict_id(pdf->doc->catalog), sink);
	pdf_sink_write(sink, STR("1 0 obj\n<</Type/Catalog/Pages 299 0 R>>\n"
				 "endobj\n"));
	pdf_xref_place(xref, 300, sink);
	pdf_sink_write(sink,
	    STR("300 0 obj\n<</Type/ObjStm/N 1/First 6/Length 36>>\nstream\n"
		"299 0 <</Type/Pages/Kids[]/Count 0>>\nendstream\nendobj\n"));
	pdf_xref_pack(xref, 299, 300, 0);
	pdf_xref_write(pdf, xref, sink);
	ck_assert_int_eq(pdf_sink_close(sink, true), FILE_OK);
}

START_TEST(placed_and_packed_objects_are_found)
{
	struct str shown;

	ck_assert_uint_eq(pdf_dict_id(pdf->doc->catalog), 1);
	write_file();
	shown = sample_ask("qpdf --show-xref @");
	ck_assert_has(shown, "1/0: uncompressed; offset = 15\n");
	ck_assert_has(shown, "299/0: compressed; stream = 300, index = 0\n");
	ck_assert_has(shown, "301/0: uncompressed");
	ck_assert_has_not(shown, "\n2/0");
	ck_assert_has(sample_ask("qpdf --show-object=299 @"), "/Type /Pages");
}
END_TEST

START_TEST(fields_are_as_wide_as_they_must_be)
{
	write_file();
	ck_assert_has(sample_ask("qpdf --show-object=301 @"), "/W [ 1 2 1 ]");
	ck_assert_has(sample_ask("qpdf --show-object=301 @"), "/Columns 4");
	ck_assert_has(sample_ask("qpdf --show-object=301 @"), "/Size 302");
}
END_TEST

START_TEST(the_trailer_is_in_its_dictionary)
{
	struct str bytes;

	write_file();
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &bytes), FILE_OK);
	ck_assert_has(bytes, "/Root 1 0 R");
	ck_assert_has(bytes, "/Info ");
	ck_assert_has(bytes, "/ID[<");
	ck_assert_has_not(bytes, "trailer");
	ck_assert(str_ends(bytes, STR("%%EOF\n")));
}
END_TEST

Suite *suite_out_pdf_xref(void);

Suite *
suite_out_pdf_xref(void)
{
	Suite *s = suite_create("out/pdf_xref");
	TCase *t = tcase_create("xref");

	tcase_add_checked_fixture(t, open_sink, sample_close);
	tcase_add_test(t, placed_and_packed_objects_are_found);
	tcase_add_test(t, fields_are_as_wide_as_they_must_be);
	tcase_add_test(t, the_trailer_is_in_its_dictionary);
	suite_add_tcase(s, t);
	return s;
}
