#include "derive/sums.h"

#include "data.h"

struct summed {
	struct tree t;
	struct node *div;
	struct selection selection;
	struct sums sums;
};

static void
open(struct summed *s, const char *rows, const char *columns, const char *sum)
{
	struct facts facts = {.affiliated = false};
	struct derivation d = {.arena = s->t.a,
	    .diags = &s->t.diags,
	    .pack = &s->t.pack,
	    .facts = &facts};
	struct select_request request = {.div = NULL};

	tree_open(&s->t);
	d.arena = s->t.a;
	s->div = tree_div(&s->t, tree_document(&s->t, "A"), DIV_DATA_TABLE);
	tree_key(&s->t, s->div, "columns", columns);
	if (sum)
		tree_key(&s->t, s->div, "sum", sum);
	request = (struct select_request){s->t.pack.documents.v[0], s->div,
	    tree_data(&s->t, "name,aid,loans", rows), false};
	s->selection = select_rows(&d, &request);
	s->sums = sums_read(&d, s->div, request.table, &s->selection);
}

START_TEST(columns_are_summed)
{
	struct summed s;

	open(&s, "x,1,0.5;y,2,;z,-4,1.25", "name,aid,loans", "loans,aid,aid");
	ck_assert(s.sums.any);
	ck_assert_ptr_null(s.sums.sums[0]);
	ck_str(sums_text(s.t.a, &s.sums, 1, 0, 3), "-1");
	ck_str(sums_text(s.t.a, &s.sums, 2, 0, 3), "1.75");
	ck_assert_uint_eq(s.t.diags.list.n, 0);
	tree_close(&s.t);
}
END_TEST

START_TEST(parts_are_printed_as_the_column)
{
	struct summed s;

	open(&s, "x,999;y,1;z,2 000.25", "name,aid", "aid");
	ck_str(sums_text(s.t.a, &s.sums, 1, 0, 2), "1 000.00");
	ck_str(sums_text(s.t.a, &s.sums, 1, 2, 3), "2 000.25");
	ck_str(sums_text(s.t.a, &s.sums, 1, 0, 0), "0.00");
	ck_str(sums_text(s.t.a, &s.sums, 1, 0, 3), "3 000.25");
	tree_close(&s.t);
}
END_TEST

START_TEST(nothing_is_summed_unasked)
{
	struct summed s;

	open(&s, "x,n/a,1", "name,aid", NULL);
	ck_assert(!s.sums.any);
	ck_assert_uint_eq(s.t.diags.list.n, 0);
	tree_close(&s.t);
}
END_TEST

START_TEST(hidden_and_unknown_columns_are_reported)
{
	struct summed s;

	open(&s, "x,1,2", "name,aid", "loans,lones,aid");
	ck_assert_uint_eq(s.t.diags.list.n, 2);
	ck_str(s.t.diags.list.v[0]->text,
	    "the column \"loans\" is summed but not shown");
	ck_assert_int_eq(s.t.diags.list.v[1]->code, DIAG_CSV_COLUMN);
	ck_assert(s.sums.any);
	tree_close(&s.t);
}
END_TEST

START_TEST(every_cell_that_is_no_number_is_reported)
{
	struct summed s;

	open(&s, "x,1;y,n/a;z, ;w,12%", "name,aid", "aid");
	ck_assert_uint_eq(s.t.diags.list.n, 2);
	ck_str(s.t.diags.list.v[0]->text,
	    "\"n/a\" in the column \"aid\" is no number");
	ck_assert_uint_eq(
	    s.t.diags.list.v[0]->at.offset, s.selection.rows[1].at.offset);
	ck_assert_uint_eq(
	    s.t.diags.list.v[1]->at.offset, s.selection.rows[3].at.offset);
	ck_str(sums_text(s.t.a, &s.sums, 1, 0, 4), "1");
	tree_close(&s.t);
}
END_TEST

Suite *suite_derive_sums(void);

Suite *
suite_derive_sums(void)
{
	const TTest *tests[] = {
	    columns_are_summed,
	    parts_are_printed_as_the_column,
	    nothing_is_summed_unasked,
	    hidden_and_unknown_columns_are_reported,
	    every_cell_that_is_no_number_is_reported,
	};

	return TREE_SUITE("derive/sums", tests);
}
