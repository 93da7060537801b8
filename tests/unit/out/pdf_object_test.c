/*
 * Our bytes inside libharu's objects, and what becomes of a fault.
 */
#include "out/pdf_object.h"

#include <hpdf.h>

#include "out/pdf_save.h"
#include "out/pdf_sheet.h"
#include "unit/out/sample.h"

static struct pdf *pdf;
static struct buf *entries;

static void
open_pdf(void)
{
	sample_open();
	pdf = pdf_open(arena, &pages);
	entries = buf_new(arena);
}

/* Each object for itself, to be found in the file. */
static void
save(void)
{
	ck_assert_int_eq(pdf_save(pdf, path, true), FILE_OK);
	ck_assert_uint_eq(pdf->fault.error, 0);
}

START_TEST(an_object_may_be_filled_after_others_refer_to_it)
{
	struct pdf_object *first = pdf_dict_new(pdf);
	struct pdf_object *second = pdf_dict_new(pdf);

	ck_assert_uint_gt(pdf_object_id(first), 0);
	ck_assert_uint_eq(pdf_object_id(second), pdf_object_id(first) + 1);
	buf_z(entries, "/Next(second)");
	pdf_object_fill(pdf, second, entries);
	ck_assert_uint_eq(entries->n, 0);
	buf_z(entries, "/Next(first)");
	pdf_object_fill(pdf, first, entries);
	save();
	ck_assert_has(
	    sample_ask("tr '\\n' ' ' <@ | grep -ao '<< /Next(first)>>'"),
	    "first");
}
END_TEST

START_TEST(a_stream_keeps_its_bytes_and_says_how_they_are_packed)
{
	struct pdf_object *o = pdf_stream_new(pdf);
	struct buf *bytes = buf_new(arena);

	for (int i = 0; i < 20000; i++)
		buf_printf(bytes, "%d\n", i);
	buf_z(entries, "/Filter/FlateDecode/Marker true");
	pdf_stream_fill(pdf, o, entries, pdf_pack(pdf, buf_view(bytes)));
	pdf_sheets_add(pdf);
	buf_z(entries, "/Extra ");
	buf_printf(entries, "%lu 0 R", (unsigned long)pdf_object_id(o));
	pdf_dict_extend(pdf, pdf->doc->catalog, entries);
	save();
	ck_assert_has(sample_spelled(), "\n19998\n19999\n");
}
END_TEST

/* As libharu has it, each 1,024 objects copy all before them. */
START_TEST(the_table_of_objects_grows_by_its_size)
{
	HPDF_List list = pdf->doc->xref->entries;
	HPDF_UINT room = list->block_siz;
	int copies = 0;

	for (int i = 0; i < 100000; i++) {
		pdf_dict_new(pdf);
		copies += list->block_siz != room;
		room = list->block_siz;
	}
	ck_assert_uint_eq(pdf->fault.error, 0);
	ck_assert_int_le(copies, 8);
}
END_TEST

START_TEST(an_empty_stream_is_a_stream)
{
	struct pdf_object *o = pdf_stream_new(pdf);

	pdf_stream_fill(pdf, o, entries, STR(""));
	save();
	ck_assert_has(sample_ask("grep -ac endstream @"), "1");
}
END_TEST

START_TEST(the_first_fault_is_kept_with_its_place)
{
	pdf->at.offset = 5;
	ck_assert(pdf_check(pdf, HPDF_OK));
	ck_assert(!pdf_check(pdf, HPDF_INVALID_OBJECT));
	pdf->at.offset = 6;
	ck_assert(!pdf_check(pdf, HPDF_INVALID_PAGE));
	ck_assert(!pdf_check_made(pdf, NULL));
	pdf_refuse_font(pdf, STR("a.ttf"));
	ck_assert_uint_eq(pdf->fault.error, HPDF_INVALID_OBJECT);
	ck_assert_uint_eq(pdf->fault.at.offset, 5);
	ck_assert_uint_eq(pdf->fault.font.n, 0);
}
END_TEST

START_TEST(after_a_fault_all_goes_on_without_effect)
{
	struct pdf_object *o;

	sample_page();
	HPDF_RaiseError(&pdf->doc->error, HPDF_INVALID_OPERATION, 3);
	ck_assert_uint_eq(pdf->fault.error, HPDF_INVALID_OPERATION);
	ck_assert_uint_eq(pdf->fault.detail, 3);
	pdf_sheets_add(pdf);
	ck_assert_ptr_null(pdf->sheets[0]);
	ck_assert_uint_eq(pdf_sheet_id(pdf, 0), 0);
	o = pdf_stream_new(pdf);
	pdf_stream_fill(pdf, o, entries, STR("bytes"));
	pdf_sheet_fill(pdf, 0, STR("q Q"));
	pdf_sheet_annotate(pdf, 0, o);
	pdf_sheet_tag(pdf, 0, 0);
	pdf_dict_extend(pdf, NULL, entries);
	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(packed_bytes_are_smaller_and_outlive_the_next)
{
	struct buf *bytes = buf_new(arena);
	struct str first, again;

	buf_fill(bytes, 'x', 100000);
	first = pdf_pack(pdf, buf_view(bytes));
	ck_assert_uint_lt(first.n, 1000);
	pdf_pack(pdf, STR("other"));
	again = pdf_pack(pdf, buf_view(bytes));
	ck_assert(str_eq(first, again));
	ck_assert_uint_gt(pdf_pack(pdf, STR("")).n, 0);
}
END_TEST

Suite *suite_out_pdf_object(void);

Suite *
suite_out_pdf_object(void)
{
	Suite *s = suite_create("out/pdf_object");
	TCase *t = tcase_create("objects");

	tcase_add_checked_fixture(t, open_pdf, sample_close);
	tcase_add_test(t, an_object_may_be_filled_after_others_refer_to_it);
	tcase_add_test(
	    t, a_stream_keeps_its_bytes_and_says_how_they_are_packed);
	tcase_add_test(t, the_table_of_objects_grows_by_its_size);
	tcase_add_test(t, an_empty_stream_is_a_stream);
	tcase_add_test(t, the_first_fault_is_kept_with_its_place);
	tcase_add_test(t, after_a_fault_all_goes_on_without_effect);
	tcase_add_test(t, packed_bytes_are_smaller_and_outlive_the_next);
	suite_add_tcase(s, t);
	return s;
}
