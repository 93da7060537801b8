/*
 * A document as a whole, seen by other programs: well-formed, the same every
 * time, its text and facts readable; failures told and nothing left behind.
 */
#include "out/pdf.h"

#include <sys/stat.h>

#include "unit/out/sample.h"

static void
add_greeting(void)
{
	struct page *page = sample_page();
	elem_id document = sample_elem(ROLE_DOCUMENT, 0);
	elem_id p = sample_elem(ROLE_P, document);

	sample_text(page, sample_face(FONT_GENTIUM),
	    (struct sample_place){PT(50), PT(60), p},
	    "Efficient offices file affidavits.");
}

START_TEST(the_file_is_sound_and_its_text_is_text)
{
	struct str text;

	add_greeting();
	sample_write();
	text = sample_ask("pdftotext @ -");
	ck_assert_has(text, "Efficient offices file affidavits.");
	ck_assert_has(sample_ask("qpdf --check @ 2>&1"),
	    "No syntax or stream encoding errors found");
	text = sample_ask("pdfinfo @");
	ck_assert_has(text, "Pages:           1");
	ck_assert_has(text, "Page size:       400 x 300 pts");
	ck_assert_has(text, "PDF version:     1.7");
	ck_assert_has(text, "Tagged:          yes");
}
END_TEST

START_TEST(equal_pages_are_equal_files)
{
	struct str first, second;

	add_greeting();
	pages.meta.title = STR("Title");
	sample_write();
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &first), FILE_OK);
	sample_write();
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &second), FILE_OK);
	ck_assert(str_eq(first, second));
}
END_TEST

START_TEST(other_pages_have_another_id)
{
	struct str first, second;

	add_greeting();
	sample_write();
	first = sample_ask("qpdf --show-object=trailer @");
	pages.list.v[0]->width += PT(1);
	sample_write();
	second = sample_ask("qpdf --show-object=trailer @");
	ck_assert_has(first, "/ID [ <");
	ck_assert(!str_eq(first, second));
}
END_TEST

START_TEST(an_image_used_twice_and_a_font_used_on_two_pages_are_there_once)
{
	static const struct image image = {.width_px = 2,
	    .height_px = 1,
	    .channels = 1,
	    .depth = 8,
	    .data = STR_INIT("\x00\xFF")};
	struct face *face = sample_face(FONT_LATO);

	for (int i = 0; i < 2; i++) {
		struct page *page = sample_page();
		struct page_op *op = sample_op(page, OP_IMAGE, 0);

		op->width = op->height = PT(10);
		op->u.image.image = &image;
		sample_text(page, face,
		    (struct sample_place){PT(50), PT(60), 0}, "Once");
	}
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac /Subtype./Image"), "1\n");
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac /FontFile2"), "1\n");
	ck_assert_has(sample_ask("pdfinfo @"), "Tagged:          no");
}
END_TEST

START_TEST(many_pages_have_a_tree)
{
	for (int i = 0; i < 150; i++)
		sample_page();
	sample_write();
	ck_assert_has(sample_ask("qpdf --check @ 2>&1"), "No syntax");
	ck_assert_has(sample_ask("pdfinfo @"), "Pages:           150");
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Type /Pages'"), "4\n");
}
END_TEST

START_TEST(an_absent_folder_is_reported_and_not_made)
{
	struct stat st;

	add_greeting();
	ck_assert(
	    !pdf_write(arena, &diags, &(struct pdf_input){.pages = &pages},
		"/tmp/briefpress-none/a.pdf"));
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_FILE_WRITE);
	ck_assert_has(diags.list.v[0]->text, "/tmp/briefpress-none/a.pdf");
	ck_assert_int_ne(stat("/tmp/briefpress-none", &st), 0);
}
END_TEST

START_TEST(what_libharu_refuses_is_reported_and_no_file_appears)
{
	struct stat st;

	add_greeting();
	pages.list.v[0]->width = PT(1);
	ck_assert(!pdf_write(
	    arena, &diags, &(struct pdf_input){.pages = &pages}, path));
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_PDF_LIBRARY);
	ck_assert_has(diags.list.v[0]->text, "error 0x1054");
	ck_assert_int_ne(stat(path, &st), 0);
}
END_TEST

START_TEST(a_font_without_a_subset_is_reported)
{
	struct face face;

	add_greeting();
	face = *sample_face(FONT_GENTIUM);
	face.is_cff = true;
	pages.list.v[0]->ops.v[0].u.text.face = &face;
	ck_assert(!pdf_write(
	    arena, &diags, &(struct pdf_input){.pages = &pages}, path));
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_FONT_SUBSET);
	ck_assert_has(diags.list.v[0]->text, FONT_GENTIUM);
}
END_TEST

START_TEST(memory_is_given_back)
{
	size_t used;

	add_greeting();
	sample_write();
	used = arena_used(arena);
	sample_write();
	ck_assert_uint_eq(arena_used(arena), used);
}
END_TEST

static void
write_pages(void *a)
{
	ck_assert(
	    pdf_write(a, &diags, &(struct pdf_input){.pages = &pages}, path));
}

START_TEST(without_memory_nothing_is_left_behind)
{
	size_t limit = 1000;
	bool written = false;

	add_greeting();
	while (!written) {
		struct arena *small = arena_new(limit);

		written = arena_guard(small, write_pages, small);
		ck_assert_int_eq(access(path, F_OK), written ? 0 : -1);
		arena_free(small);
		limit += limit / 8;
	}
	ck_assert_uint_gt(limit, 10000);
	ck_assert_has(sample_ask("ls @*"), path);
	ck_assert_has(sample_ask("ls @* | wc -l"), "1\n");
}
END_TEST

START_TEST(the_library_is_one_that_is_known)
{
	ck_assert(pdf_library_ok());
	ck_assert(str_starts(str_from_z(pdf_library_version()), STR("2.")));
}
END_TEST

Suite *suite_out_pdf(void);

Suite *
suite_out_pdf(void)
{
	Suite *s = suite_create("out/pdf");
	TCase *t = tcase_create("pdf");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, the_file_is_sound_and_its_text_is_text);
	tcase_add_test(t, equal_pages_are_equal_files);
	tcase_add_test(t, other_pages_have_another_id);
	tcase_add_test(
	    t, an_image_used_twice_and_a_font_used_on_two_pages_are_there_once);
	tcase_add_test(t, many_pages_have_a_tree);
	tcase_add_test(t, an_absent_folder_is_reported_and_not_made);
	tcase_add_test(t, what_libharu_refuses_is_reported_and_no_file_appears);
	tcase_add_test(t, a_font_without_a_subset_is_reported);
	tcase_add_test(t, memory_is_given_back);
	tcase_add_test(t, without_memory_nothing_is_left_behind);
	tcase_add_test(t, the_library_is_one_that_is_known);
	suite_add_tcase(s, t);
	return s;
}
