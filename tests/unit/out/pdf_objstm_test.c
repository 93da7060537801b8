/*
 * Packed files as other programs read them: every object is the one that the
 * classic file has.
 */
#include "out/pdf_objstm.h"

#include <hpdf.h>
#include <stdlib.h>

#include "out/pdf_save.h"
#include "out/pdf_sheet.h"
#include "unit/out/sample.h"

static struct pdf *pdf;
static struct buf *entries;

static void
open_pdf(void)
{
	sample_open();
	sample_page();
	pdf = pdf_open(arena, &pages);
	pdf_sheets_add(pdf);
	entries = buf_new(arena);
}

/* Dictionaries that refer to one another, as structure elements do. */
static void
add_objects(unsigned n)
{
	uint32_t before = 1;

	for (unsigned i = 0; i < n; i++) {
		struct pdf_object *o = pdf_dict_new(pdf);

		buf_printf(
		    entries, "/S/TD/P %lu 0 R/K %u", (unsigned long)before, i);
		pdf_object_fill(pdf, o, entries);
		before = pdf_object_id(o);
	}
	/* What nothing refers to, no program shows. */
	buf_printf(entries, "/Last %lu 0 R", (unsigned long)before);
	pdf_dict_extend(pdf, pdf->doc->catalog, entries);
}

static void
save(void)
{
	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_uint_eq(pdf->fault.error, 0);
}

static unsigned long
asked_number(const char *command)
{
	return strtoul(sample_ask(command).s, NULL, 10);
}

/* The objects, with the streams that hold others left out. */
static struct str
objects(bool classic)
{
	pdf = pdf_open(arena, &pages);
	pdf_sheets_add(pdf);
	add_objects(2500);
	ck_assert_int_eq(pdf_save(pdf, path, classic), FILE_OK);
	sample_ask("qpdf --check @ 2>&1 >/dev/null");
	return sample_ask("qpdf --static-id --qdf --object-streams=disable"
			  " @ - | sed '/^ *\\/ID /d'");
}

START_TEST(every_object_is_the_one_of_a_classic_file)
{
	struct str packed = objects(false);
	struct str classic = objects(true);

	ck_assert_uint_gt(packed.n, 100000);
	ck_assert(str_eq(packed, classic));
}
END_TEST

START_TEST(objects_that_count_are_packed_in_rows)
{
	add_objects(2500);
	save();
	ck_assert_has(sample_spelled(), "/K 2499");
	ck_assert_uint_eq(asked_number("grep -ac '/Type/ObjStm' @"), 3);
	ck_assert_uint_ge(asked_number("grep -ac '/Predictor 12' @"), 3);
	/* 2,500 objects, in the classic file about 150 KB. */
	ck_assert_uint_lt(asked_number("wc -c <@"), 12000);
}
END_TEST

START_TEST(streams_stand_for_themselves)
{
	struct pdf_object *o = pdf_stream_new(pdf);

	pdf_stream_fill(pdf, o, entries, STR("some bytes"));
	buf_printf(entries, "/Extra %lu 0 R", (unsigned long)pdf_object_id(o));
	pdf_dict_extend(pdf, pdf->doc->catalog, entries);
	save();
	ck_assert_has(sample_ask("grep -a 'some bytes' @"), "some bytes");
	ck_assert_has(sample_spelled(), "some bytes");
}
END_TEST

START_TEST(nothing_but_streams_is_outside)
{
	add_objects(10);
	save();
	ck_assert_uint_eq(asked_number("qpdf --show-xref @ |"
				       " grep -c uncompressed"),
	    asked_number("grep -ac '^endstream' @"));
}
END_TEST

/* A row of references, such as a parent tree is. */
START_TEST(an_object_that_fills_a_stream_has_it_alone)
{
	struct pdf_object *o = pdf_dict_new(pdf);

	buf_z(entries, "/Nums[");
	for (int i = 0; i < 20000; i++)
		buf_printf(entries, "%d 0 R ", 10000 + i);
	buf_z(entries, "]");
	pdf_object_fill(pdf, o, entries);
	buf_printf(entries, "/Extra %lu 0 R", (unsigned long)pdf_object_id(o));
	pdf_dict_extend(pdf, pdf->doc->catalog, entries);
	save();
	sample_ask("qpdf --check @ 2>&1 >/dev/null");
	ck_assert_has(sample_ask("grep -a '/Type/ObjStm' @"), "/ObjStm/N 1/");
	ck_assert_uint_lt(asked_number("wc -c <@"), 60000);
}
END_TEST

START_TEST(equal_documents_are_equal_files)
{
	add_objects(1200);
	save();
	sample_ask("cp @ @.first");
	save();
	sample_ask("cmp @ @.first && rm @.first");
}
END_TEST

START_TEST(readers_of_every_kind_read_it)
{
	struct face *face = sample_face(FONT_GENTIUM);
	elem_id p = sample_elem(ROLE_P, sample_elem(ROLE_DOCUMENT, 0));

	sample_text(pages.list.v[0], face,
	    (struct sample_place){PT(50), PT(60), p}, "Packed words");
	sample_write();
	ck_assert_has(sample_ask("pdftotext @ -"), "Packed words");
	ck_assert_has(sample_ask("pdftotext -raw @ -"), "Packed words");
	ck_assert_has(sample_ask("pdfinfo -struct-text @"), "Packed words");
}
END_TEST

Suite *suite_out_pdf_objstm(void);

Suite *
suite_out_pdf_objstm(void)
{
	Suite *s = suite_create("out/pdf_objstm");
	TCase *t = tcase_create("objstm");

	tcase_add_checked_fixture(t, open_pdf, sample_close);
	tcase_add_test(t, every_object_is_the_one_of_a_classic_file);
	tcase_add_test(t, objects_that_count_are_packed_in_rows);
	tcase_add_test(t, streams_stand_for_themselves);
	tcase_add_test(t, nothing_but_streams_is_outside);
	tcase_add_test(t, an_object_that_fills_a_stream_has_it_alone);
	tcase_add_test(t, equal_documents_are_equal_files);
	tcase_add_test(t, readers_of_every_kind_read_it);
	suite_add_tcase(s, t);
	return s;
}
