/*
 * Files that ride along, as other programs find them.
 */
#include "out/pdf_attach.h"

#include "unit/out/sample.h"

static struct attachment *
attach(const char *name, const char *bytes)
{
	struct attachment *file = vec_add(arena, &attached);

	*file = (struct attachment){.name = str_from_z(name),
	    .media = STR("text/markdown"),
	    .description = STR("A text"),
	    .relationship = ATTACHMENT_SOURCE,
	    .bytes = str_from_z(bytes)};
	return file;
}

START_TEST(other_programs_list_and_save_them)
{
	struct str list;

	sample_page();
	attach("data/a.csv", "a,b\n1,2\n");
	attach("pack.yaml", "title: T\n");
	attach("\xea\xb0\x80.md", "# T\n");
	sample_write();
	list = sample_ask("pdfdetach -list @ 2>&1");
	ck_assert_has(list, "3 embedded files");
	ck_assert_has(list, "data/a.csv");
	ck_assert_has(list, "\xea\xb0\x80.md");
	ck_assert_has(
	    sample_ask("qpdf --show-attachment=data/a.csv @"), "a,b\n1,2\n");
	ck_assert_has(
	    sample_ask("pdfdetach -save 2 -o /dev/stdout @"), "title: T\n");
}
END_TEST

START_TEST(a_file_says_what_it_is)
{
	struct str spelled;

	sample_page();
	pages.meta.has_date = true;
	pages.meta.date = 951782399;
	attach("a (1).md", "hello, hello, hello, hello");
	attach("b.csv", "x")->relationship = ATTACHMENT_DATA;
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/AFRelationship /Source");
	ck_assert_has(spelled, "/AFRelationship /Data");
	ck_assert_has(spelled, "/Subtype /text#2fmarkdown");
	ck_assert_has(spelled, "/ModDate (D:20000228235959Z)");
	ck_assert_has(spelled, "/CheckSum <ea7ce3ae14376c004cd25119b6ae1687>");
	ck_assert_has(spelled, "/Size 26");
	ck_assert_has(spelled, "/F (a \\(1\\).md)");
	ck_assert_has(spelled, "/Desc <feff");
	ck_assert_has(sample_ask("qpdf --list-attachments --verbose @"),
	    "modification date: D:20000228235959Z");
}
END_TEST

/* What deflate would make longer is as it is. */
START_TEST(bytes_are_deflated_where_that_is_less)
{
	struct buf *long_one = buf_new(arena);

	sample_page();
	buf_fill(long_one, 'x', 1000);
	buf_char(long_one, '\0');
	attach("a.md", long_one->p);
	attach("b.md", "short");
	attach("c.md", "")->bytes = (struct str){NULL, 0};
	sample_write();
	ck_assert_has(
	    sample_ask("grep -ac 'CheckSum<.*>>/Filter/Flate' @"), "1\n");
	ck_assert_has(
	    sample_ask("qpdf --show-attachment=a.md @ | wc -c"), "1000\n");
	ck_assert_has(sample_ask("qpdf --show-attachment=b.md @"), "short");
	ck_assert_has(
	    sample_ask("qpdf --show-attachment=c.md @ | wc -c"), "0\n");
}
END_TEST

/* The date that a file must have is that of none. */
START_TEST(without_a_date_it_is_that_of_no_day)
{
	sample_page();
	attach("a.md", "a");
	sample_write();
	ck_assert_has(sample_spelled(), "/ModDate (D:19700101000000Z)");
}
END_TEST

START_TEST(without_files_there_is_no_tree)
{
	sample_page();
	sample_anchor("there", 0, PT(30));
	sample_write();
	ck_assert_has(sample_spelled(), "/Dests");
	ck_assert_has_not(sample_spelled(), "/AF");
	ck_assert_has_not(sample_spelled(), "/EmbeddedFiles");
}
END_TEST

Suite *suite_out_pdf_attach(void);

Suite *
suite_out_pdf_attach(void)
{
	Suite *s = suite_create("out/pdf_attach");
	TCase *t = tcase_create("attach");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, other_programs_list_and_save_them);
	tcase_add_test(t, a_file_says_what_it_is);
	tcase_add_test(t, bytes_are_deflated_where_that_is_less);
	tcase_add_test(t, without_a_date_it_is_that_of_no_day);
	tcase_add_test(t, without_files_there_is_no_tree);
	suite_add_tcase(s, t);
	return s;
}
