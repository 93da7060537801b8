/*
 * Saving: the header, the /ID, and files that cannot be written.
 */
#include "out/pdf_save.h"

#include <sys/stat.h>

#include "unit/out/sample.h"

static struct pdf *pdf;

static void
open_pdf(void)
{
	sample_open();
	pdf = pdf_open(arena, &pages);
}

START_TEST(a_packed_file_begins_and_ends_as_a_pdf)
{
	struct str bytes;

	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &bytes), FILE_OK);
	ck_assert(str_starts(bytes, STR("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")));
	ck_assert(str_ends(bytes, STR("%%EOF\n")));
	ck_assert_has(bytes, "/Type/ObjStm");
	ck_assert_has(bytes, "/Type/XRef");
	ck_assert_has_not(bytes, "\nxref\n");
}
END_TEST

START_TEST(a_classic_file_has_a_table)
{
	struct str bytes;

	ck_assert_int_eq(pdf_save(pdf, path, true), FILE_OK);
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &bytes), FILE_OK);
	ck_assert(
	    str_starts(bytes, STR("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj")));
	ck_assert(str_ends(bytes, STR("%%EOF\n")));
	ck_assert_has(bytes, "\nxref\n0 ");
	ck_assert_has_not(bytes, "/ObjStm");
}
END_TEST

/* In both forms, classic in the second round. */
START_TEST(both_halves_of_the_id_are_the_digest_of_what_came_before)
{
	/* What stands before "/ID" in the trailer is digested. */
	const char *command = "n=$(grep -abo '/ID\\[' @ | cut -d: -f1);"
			      " head -c $n @ | md5sum | cut -c-32 |"
			      " tr a-f A-F";
	struct str digest, bytes;
	char wanted[80];

	ck_assert_int_eq(pdf_save(pdf, path, _i == 1), FILE_OK);
	digest = sample_ask(command);
	ck_assert_uint_eq(digest.n, 33);
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &bytes), FILE_OK);
	snprintf(
	    wanted, sizeof wanted, "/ID[<%.32s> <%.32s>]", digest.s, digest.s);
	ck_assert_has(bytes, wanted);
}
END_TEST

START_TEST(an_old_file_is_replaced)
{
	FILE *f = fopen(path, "wb");

	ck_assert_ptr_nonnull(f);
	fputs("old", f);
	fclose(f);
	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_has(sample_ask("head -c 5 @"), "%PDF-");
}
END_TEST

START_TEST(what_cannot_be_written_is_told)
{
	ck_assert_int_eq(
	    pdf_save(pdf, "/tmp/briefpress-none/a.pdf", false), FILE_MISSING);
	ck_assert_uint_eq(pdf->fault.error, 0);
}
END_TEST

START_TEST(a_faulty_document_leaves_the_old_file)
{
	struct stat st;

	ck_assert(!pdf_check(pdf, 0x1025));
	ck_assert_int_eq(pdf_save(pdf, path, false), FILE_OK);
	ck_assert_int_ne(stat(path, &st), 0);
}
END_TEST

Suite *suite_out_pdf_save(void);

Suite *
suite_out_pdf_save(void)
{
	Suite *s = suite_create("out/pdf_save");
	TCase *t = tcase_create("save");

	tcase_add_checked_fixture(t, open_pdf, sample_close);
	tcase_add_test(t, a_packed_file_begins_and_ends_as_a_pdf);
	tcase_add_test(t, a_classic_file_has_a_table);
	tcase_add_loop_test(
	    t, both_halves_of_the_id_are_the_digest_of_what_came_before, 0, 2);
	tcase_add_test(t, an_old_file_is_replaced);
	tcase_add_test(t, what_cannot_be_written_is_told);
	tcase_add_test(t, a_faulty_document_leaves_the_old_file);
	suite_add_tcase(s, t);
	return s;
}
