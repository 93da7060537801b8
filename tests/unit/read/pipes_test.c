#include "read/pipes.h"

#include "unit/read/prepared_text.h"

static bool
begins_table(const char *text)
{
	return prepared_from(text)->tables.n > 0;
}

START_TEST(gives_each_cell_a_paragraph)
{
	ASSERT_PREPARED("|a|b|\n|-|-|\n| - c ||\nd | # e\nf\n",
	    "\n;a\n\n;b\n\n;- c\n\n;\n\n;d\n\n;# e\n\nf\n");
}
END_TEST

START_TEST(keeps_the_containers)
{
	ASSERT_PREPARED("> |a|\n> |-|\n> |b|\n", ">\n> ;a\n>\n> ;b\n>\n");
	ASSERT_PREPARED("- x\n\n  |a|\n  |-|\n", "- x\n\n\n  ;a\n\n");
}
END_TEST

START_TEST(begins_on_the_first_line_of_an_item)
{
	ASSERT_PREPARED(
	    "- |a|b|\n  |-|-|\n  |c|\n", "- ;a\n\n  ;b\n\n  ;c\n\n");
	ASSERT_PREPARED(
	    "> 1. - |a|b|\n>      |-|-|\n", "> 1. - ;a\n>\n>      ;b\n>\n");
	ASSERT_PREPARED("-\t|a|b|\n\t|-|-|\n", "-\t;a\n\n \t;b\n\n");
	ASSERT_PREPARED(
	    "a\n: |b|c|\n  |-|-|\n", "a\n+   ;\n\n    ;b\n\n    ;c\n\n");
	ASSERT_PREPARED("[^a]: - |b|c|\n      |-|-|\n",
	    "+   ;\n\n    - ;b\n\n      ;c\n\n");
}
END_TEST

START_TEST(reads_escaped_pipes)
{
	ASSERT_PREPARED(
	    "| a \\| b | `c \\| d` |\n|-|-|\n", "\n;a | b\n\n;`c | d`\n\n");
	ASSERT_PREPARED("a\\\\| b\n-|-\n", "\n;a\\\\\n\n;b\n\n");
}
END_TEST

START_TEST(reads_alignments)
{
	struct prepared *p = prepared_from("a|b|c|d\n-|:-|-:|:-:\n");

	ck_assert_uint_eq(p->tables.v[0].columns, 4);
	ck_assert_int_eq(p->tables.v[0].aligns[0], ALIGN_DEFAULT);
	ck_assert_int_eq(p->tables.v[0].aligns[1], ALIGN_LEFT);
	ck_assert_int_eq(p->tables.v[0].aligns[2], ALIGN_RIGHT);
	ck_assert_int_eq(p->tables.v[0].aligns[3], ALIGN_CENTER);
}
END_TEST

START_TEST(numbers_rows_by_their_lines)
{
	struct prepared *p = prepared_from("|a|\n|-|\n|b|\n|c|\n");

	ck_assert_uint_eq(p->roles.n, 3);
	ck_assert_uint_eq(p->roles.v[0].row, 0);
	ck_assert_uint_eq(p->roles.v[1].row, 1);
	ck_assert_uint_eq(p->roles.v[2].row, 2);
}
END_TEST

START_TEST(tells_tables_from_text)
{
	ck_assert(begins_table("a | b\n--|--\n"));
	ck_assert(begins_table("::: {.x}\n|a|\n|-|\n"));
	ck_assert(begins_table("- a | b\n  --|--\n"));
	ck_assert(begins_table("# h\n|a|\n|-|\n"));
	ck_assert(!begins_table("text\n|a|\n|-|\n"));
	ck_assert(!begins_table("a | b\n---\n"));
	ck_assert(!begins_table("a | b\n-|-|-\n"));
	ck_assert(!begins_table("|a|\n|:|\n"));
	ck_assert(!begins_table("|a|\n|-x|\n"));
	ck_assert(!begins_table("a\n-\n"));
	ck_assert(!begins_table("    |a|\n    |-|\n"));
	ck_assert(!begins_table("```\n|a|\n|-|\n```\n"));
	ck_assert(!begins_table("|a|"));
}
END_TEST

START_TEST(ends_at_a_fence_or_a_line_without_pipe)
{
	ASSERT_PREPARED(
	    "|a|\n|-|\n::: {.k t=\"|\"}\n", "\n;a\n\n\n::: {.k t=\"|\"}\n\n");
	ASSERT_PREPARED("|a|\n|-|\nb \\| c\n", "\n;a\n\nb \\| c\n");
}
END_TEST

START_TEST(cuts_long_rows)
{
	ASSERT_PREPARED("|a|\n|-|\n|b|c|d|\n", "\n;a\n\n;b\n\n");
	ASSERT_FAULTS("3:4 TABLE_ROW 1\n");
	ASSERT_STR(
	    diags.list.v[0]->text, "cells in this row: 3, in the header: 1");
}
END_TEST

START_TEST(bounds_the_columns)
{
	struct buf *text = buf_new(arena);

	for (int row = 0; row < 2; row++) {
		for (int i = 0; i <= PIPES_COLUMNS_MAX; i++)
			buf_z(text, "|-");
		buf_char(text, '\n');
	}
	ck_assert(!begins_table(arena_z(arena, buf_view(text))));
}
END_TEST

Suite *suite_read_pipes(void);

Suite *
suite_read_pipes(void)
{
	Suite *suite = suite_create("read/pipes");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, gives_each_cell_a_paragraph);
	tcase_add_test(tc, keeps_the_containers);
	tcase_add_test(tc, begins_on_the_first_line_of_an_item);
	tcase_add_test(tc, reads_escaped_pipes);
	tcase_add_test(tc, reads_alignments);
	tcase_add_test(tc, numbers_rows_by_their_lines);
	tcase_add_test(tc, tells_tables_from_text);
	tcase_add_test(tc, ends_at_a_fence_or_a_line_without_pipe);
	tcase_add_test(tc, cuts_long_rows);
	tcase_add_test(tc, bounds_the_columns);
	return suite;
}
