#include "read/csv.h"

#include "unit/read/reading.h"

static const struct data_table *
read_table(const char *text)
{
	return csv_read(arena, &diags, reading_source(str_from_z(text)));
}

START_TEST(reads_rows_with_places)
{
	const struct data_table *t =
	    read_table("name, city\nAda,\"Lon\"\"don\"\n\nB,\"C\nD\"\nE,F");

	ck_assert_ptr_nonnull(t);
	ASSERT_STR(t->name, "a.md");
	ck_assert_uint_eq(t->column_count, 2);
	ASSERT_STR(t->columns[0], "name");
	ASSERT_STR(t->columns[1], "city");
	ck_assert_uint_eq(t->rows.n, 3);
	ASSERT_STR(t->rows.v[0].cells[1], "Lon\"don");
	ck_assert_uint_eq(t->rows.v[0].at.offset, 11);
	ck_assert_uint_eq(t->rows.v[0].at.length, 14);
	ASSERT_STR(t->rows.v[1].cells[1], "C\nD");
	ck_assert_uint_eq(t->rows.v[1].at.offset, 27);
	ck_assert_uint_eq(t->rows.v[1].at.length, 4);
	ASSERT_STR(t->rows.v[2].cells[0], "E");
	ck_assert_uint_eq(t->rows.v[2].at.offset, 35);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reads_other_line_ends_and_a_mark)
{
	const struct data_table *t =
	    read_table("\xEF\xBB\xBFname,x\r\na,b\r\nc,d\r\n");

	ck_assert_uint_eq(t->rows.n, 2);
	ASSERT_STR(t->columns[0], "name");
	ASSERT_STR(t->rows.v[1].cells[1], "d");
	ck_assert_uint_eq(t->rows.v[1].at.offset, 16);
	ck_assert_uint_eq(read_table("x\ra\rb\r")->rows.n, 2);
}
END_TEST

START_TEST(keeps_empty_cells)
{
	const struct data_table *t = read_table("a,b,c\n,,\n\"\",x,\n");

	ck_assert_uint_eq(t->rows.n, 2);
	ASSERT_STR(t->rows.v[0].cells[2], "");
	ASSERT_STR(t->rows.v[1].cells[1], "x");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(fills_and_cuts_rows)
{
	const struct data_table *t = read_table("a,b\n1\n1,2,3\n4,5\n");

	ck_assert_uint_eq(t->rows.n, 3);
	ASSERT_STR(t->rows.v[0].cells[1], "");
	ASSERT_STR(t->rows.v[1].cells[1], "2");
	ASSERT_FAULTS("2:1 CSV_ROW 1\n3:1 CSV_ROW 5\n");
	ASSERT_STR(
	    diags.list.v[1]->text, "cells in this row: 3, in the header: 2");
}
END_TEST

/* The first cells of the rows that were read. */
static struct str
firsts(const struct data_table *t)
{
	struct buf *out = buf_new(arena);

	ck_assert_ptr_nonnull(t);
	for (size_t i = 0; i < t->rows.n; i++) {
		buf_str(out, t->rows.v[i].cells[0]);
		buf_char(out, ' ');
	}
	return buf_view(out);
}

START_TEST(reports_syntax)
{
	ASSERT_STR(firsts(read_table("a,b\nx,\"y\n")), "");
	ASSERT_STR(firsts(read_table("a,b\nx,y\"z\n")), "");
	ASSERT_STR(firsts(read_table("a,b\n\"x\"y,z\n")), "");
	ASSERT_FAULTS("2:1 CSV_SYNTAX 1\n2:4 CSV_SYNTAX 1\n2:4 CSV_SYNTAX 1\n");
	ASSERT_STR(
	    diags.list.v[0]->text, "this is not CSV: a quote is not closed");
}
END_TEST

START_TEST(every_bad_row_is_named_and_the_rest_read)
{
	ASSERT_STR(firsts(read_table("a,b\n1,x\n2,y\"z\n3,\"p\nq\"\n4\n"
				     "\"5\"5,x\n6,\"r\n\"\n7,y\"\n8,x")),
	    "1 3 4 6 8 ");
	ASSERT_FAULTS("3:4 CSV_SYNTAX 1\n6:1 CSV_ROW 1\n7:4 CSV_SYNTAX 1\n"
		      "10:4 CSV_SYNTAX 1\n");
}
END_TEST

START_TEST(goes_on_behind_a_quote_that_is_not_closed)
{
	ASSERT_STR(firsts(read_table("a,b\n1,\"x\n2,y\n3,z\n")), "2 3 ");
	ASSERT_FAULTS("2:1 CSV_SYNTAX 1\n");
}
END_TEST

/* Each of these opens a quote that nothing closes, to the end of the file. */
START_TEST(many_open_quotes_are_not_read_again_and_again)
{
	struct buf *text = buf_new(arena);

	buf_z(text, "a,b\n");
	for (int i = 0; i < 50000; i++)
		buf_z(text, "\",\"\",\"\n");
	buf_z(text, "\"");
	ck_assert_ptr_nonnull(read_table(arena_z(arena, buf_view(text))));
}
END_TEST

START_TEST(reports_bytes_that_are_no_text)
{
	struct str nul = STR("a\nx\0y\nz\n");

	ASSERT_STR(firsts(read_table("a\nx\xFF\ny\n\xC3\nz\n")), "y z ");
	ASSERT_STR(firsts(csv_read(arena, &diags, reading_source(nul))), "z ");
	ck_assert_ptr_null(read_table("a\xFF\nx\n"));
	ck_assert_ptr_null(read_table("\"a\nx\n"));
	ASSERT_FAULTS("2:2 FILE_NOT_UTF8 1\n4:1 FILE_NOT_UTF8 1\n"
		      "2:2 CSV_SYNTAX 1\n1:2 FILE_NOT_UTF8 1\n"
		      "1:1 CSV_SYNTAX 1\n");
}
END_TEST

START_TEST(reports_empty_files)
{
	ck_assert_ptr_null(read_table(""));
	ck_assert_ptr_null(read_table("\xEF\xBB\xBF"));
	ck_assert_ptr_null(read_table("\n  \n"));
	ck_assert_uint_eq(read_table("a,b\n")->rows.n, 0);
	ck_assert_uint_eq(read_table("a,b")->rows.n, 0);
	ASSERT_FAULTS("1:1 CSV_EMPTY 0\n1:1 CSV_EMPTY 0\n1:1 CSV_EMPTY 0\n"
		      "1:1 CSV_EMPTY 0\n1:1 CSV_EMPTY 0\n");
}
END_TEST

START_TEST(separators_are_told_from_the_header)
{
	const struct data_table *t = read_table("a;b\n1,5;2\n\"x;y\";z\n");

	ck_assert_uint_eq(t->column_count, 2);
	ASSERT_STR(t->rows.v[0].cells[0], "1,5");
	ASSERT_STR(t->rows.v[1].cells[0], "x;y");
	t = read_table("\na b\tc,d\te\n1\t\t\n\t2\t\n");
	ck_assert_uint_eq(t->column_count, 3);
	ASSERT_STR(t->columns[1], "c,d");
	ASSERT_STR(t->rows.v[0].cells[1], "");
	ASSERT_STR(t->rows.v[1].cells[0], "");
	ASSERT_STR(t->rows.v[1].cells[1], "2");
	t = read_table("\"a;b;c\",\"d\ne\"\n1,2\n");
	ck_assert_uint_eq(t->column_count, 2);
	ASSERT_STR(t->columns[1], "d\ne");
	ck_assert_uint_eq(read_table("a,b;c\n1,2\n")->column_count, 2);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(spaces_and_blank_lines)
{
	const struct data_table *t =
	    read_table("  a , b \n   \n x , \" y \" \n\t\n\n");

	ck_assert_uint_eq(t->rows.n, 1);
	ASSERT_STR(t->columns[0], "a");
	ASSERT_STR(t->rows.v[0].cells[0], "x");
	ASSERT_STR(t->rows.v[0].cells[1], " y ");
	ck_assert_uint_eq(t->at.offset, 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(many_rows_take_their_time_only)
{
	struct buf *text = buf_new(arena);
	const struct data_table *t;

	buf_z(text, "a,b\n");
	for (int i = 0; i < 100000; i++)
		buf_printf(text, "%d,\"x\ny\"\n", i);
	t = read_table(arena_z(arena, buf_view(text)));
	ck_assert_uint_eq(t->rows.n, 100000);
	ASSERT_STR(t->rows.v[99999].cells[0], "99999");
}
END_TEST

START_TEST(reports_columns_that_stand_twice)
{
	ck_assert_ptr_nonnull(read_table("a,b,A,\n1,2,3,4\n"));
	ck_assert_ptr_nonnull(read_table("\n a, b ,\"c\",b\n1,2,3,4\n"));
	ASSERT_FAULTS("1:5 CSV_HEADER 1\n2:12 CSV_HEADER 1\n");
	ck_assert_uint_eq(diags.list.v[0]->related.offset, 0);
	ck_assert_uint_eq(diags.list.v[1]->related.offset, 5);
}
END_TEST

START_TEST(bounds_the_columns)
{
	struct buf *text = buf_new(arena);

	buf_fill(text, ',', 256);
	ck_assert_ptr_null(read_table(arena_z(arena, buf_view(text))));
	buf_z(text, "\nx\n");
	ASSERT_STR(
	    firsts(read_table(arena_cat(arena, STR("a\n"), buf_view(text)).s)),
	    "x ");
	ASSERT_FAULTS("1:1 CSV_SYNTAX 256\n2:1 CSV_SYNTAX 256\n");
}
END_TEST

Suite *suite_read_csv(void);

Suite *
suite_read_csv(void)
{
	Suite *suite = suite_create("read/csv");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_rows_with_places);
	tcase_add_test(tc, reads_other_line_ends_and_a_mark);
	tcase_add_test(tc, keeps_empty_cells);
	tcase_add_test(tc, fills_and_cuts_rows);
	tcase_add_test(tc, reports_syntax);
	tcase_add_test(tc, every_bad_row_is_named_and_the_rest_read);
	tcase_add_test(tc, goes_on_behind_a_quote_that_is_not_closed);
	tcase_add_test(tc, many_open_quotes_are_not_read_again_and_again);
	tcase_add_test(tc, separators_are_told_from_the_header);
	tcase_add_test(tc, spaces_and_blank_lines);
	tcase_add_test(tc, many_rows_take_their_time_only);
	tcase_add_test(tc, reports_bytes_that_are_no_text);
	tcase_add_test(tc, reports_empty_files);
	tcase_add_test(tc, reports_columns_that_stand_twice);
	tcase_add_test(tc, bounds_the_columns);
	return suite;
}
