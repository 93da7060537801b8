/*
 * Bytes on their way to a file: counted, digested, refused.
 */
#include "out/pdf_sink.h"

#include <hpdf.h>
#include <sys/stat.h>

#include "unit/out/sample.h"

#define HEADER_SIZE 15

static struct pdf *pdf;
static struct pdf_sink *sink;

static void
open_sink(void)
{
	sample_open();
	pdf = pdf_open(arena, &pages);
	ck_assert_int_eq(pdf_sink_open(pdf, path, &sink), FILE_OK);
}

START_TEST(a_file_is_there_when_it_is_closed)
{
	struct stat st;

	ck_assert_uint_eq(pdf_sink_offset(sink), HEADER_SIZE);
	pdf_sink_write(sink, STR("abc"));
	ck_assert_uint_eq(pdf_sink_offset(sink), HEADER_SIZE + 3);
	ck_assert_int_ne(stat(path, &st), 0);
	ck_assert_int_eq(pdf_sink_close(sink, true), FILE_OK);
	ck_assert_has(sample_ask("head -c 5 @"), "%PDF-");
	ck_assert_has(sample_ask("tail -c 3 @"), "abc");
}
END_TEST

START_TEST(libharu_writes_through_the_same_door)
{
	HPDF_Stream stream = pdf_sink_stream(sink);

	ck_assert_uint_eq(HPDF_Stream_WriteStr(stream, "xyz"), HPDF_OK);
	ck_assert_uint_eq(pdf_sink_offset(sink), HEADER_SIZE + 3);
	ck_assert_uint_eq(stream->size, HEADER_SIZE + 3);
	ck_assert_int_eq(pdf_sink_close(sink, true), FILE_OK);
	ck_assert_has(sample_ask("tail -c 3 @"), "xyz");
}
END_TEST

START_TEST(what_is_not_whole_is_removed)
{
	struct stat st;

	ck_assert_int_eq(pdf_sink_close(sink, false), FILE_OK);
	ck_assert_int_ne(stat(path, &st), 0);
}
END_TEST

/* libharu counts offsets in 31 bits: the bytes are not looked at. */
START_TEST(a_file_that_is_too_large_is_refused)
{
	struct stat st;

	pdf_sink_write(sink, (struct str){"", (size_t)INT32_MAX});
	ck_assert(pdf_sink_is_shut(sink));
	pdf_sink_write(sink, STR("abc"));
	ck_assert_uint_eq(pdf_sink_offset(sink), HEADER_SIZE);
	ck_assert_uint_ne(
	    HPDF_Stream_WriteStr(pdf_sink_stream(sink), "x"), HPDF_OK);
	ck_assert_int_eq(pdf_sink_close(sink, true), FILE_TOO_LARGE);
	ck_assert_int_ne(stat(path, &st), 0);
}
END_TEST

START_TEST(the_id_is_the_digest_of_what_came_before_twice)
{
	char first[PDF_ID_SIZE], second[PDF_ID_SIZE];
	struct str digest;

	pdf_sink_id(sink, first);
	pdf_sink_write(sink, STR("abc"));
	pdf_sink_id(sink, second);
	ck_assert_mem_ne(first, second, sizeof first);
	ck_assert_int_eq(pdf_sink_close(sink, true), FILE_OK);
	digest = sample_ask("md5sum <@ | cut -c-32 | tr a-f A-F");
	ck_assert_mem_eq(second, "[<", 2);
	ck_assert_mem_eq(second + 2, digest.s, 32);
	ck_assert_mem_eq(second + 34, "> <", 3);
	ck_assert_mem_eq(second + 37, digest.s, 32);
	ck_assert_mem_eq(second + 69, ">]", 2);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_told_of)
{
	ck_assert_int_eq(
	    pdf_sink_open(pdf, "/tmp/briefpress-none/a.pdf", &sink),
	    FILE_MISSING);
}
END_TEST

Suite *suite_out_pdf_sink(void);

Suite *
suite_out_pdf_sink(void)
{
	Suite *s = suite_create("out/pdf_sink");
	TCase *t = tcase_create("sink");

	tcase_add_checked_fixture(t, open_sink, sample_close);
	tcase_add_test(t, a_file_is_there_when_it_is_closed);
	tcase_add_test(t, libharu_writes_through_the_same_door);
	tcase_add_test(t, what_is_not_whole_is_removed);
	tcase_add_test(t, a_file_that_is_too_large_is_refused);
	tcase_add_test(t, the_id_is_the_digest_of_what_came_before_twice);
	tcase_add_test(t, a_folder_that_is_not_there_is_told_of);
	suite_add_tcase(s, t);
	return s;
}
