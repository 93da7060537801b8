#include "derive/data_table.h"

#include "data.h"

static struct tree t;
static struct node *holder;

static void
setup(void)
{
	tree_open(&t);
	holder = tree_div(&t, tree_document(&t, "A"), DIV_DATA_TABLE);
	tree_id(&t, holder, "tbl-aid");
	tree_key(&t, holder, "src", "aid.csv");
	tree_paragraph(&t, holder, "Fallback.");
	tree_paragraph(&t, holder, ": Aid");
	holder->u.div.data = tree_data(&t, "year,donor,region,aid",
	    "2018,Japan,Asia,1;2019,Norway,Europe,2.5;2018,Korea,Asia,4");
}

static void
teardown(void)
{
	tree_close(&t);
}

/* Rows in lines: "h" head, "t" total; cells "a|b", wide ones "a*3". */
static struct str
shown(void)
{
	struct buf *out = buf_new(t.a);

	NODE_EACH_CHILD (row, holder) {
		if (row->kind != NODE_ROW)
			continue;
		buf_z(out, row->u.row.header ? "h " : "");
		buf_z(out, row->u.row.total ? "t " : "");
		NODE_EACH_CHILD (cell, row) {
			buf_str(out, node_text(t.a, cell));
			if (cell->u.cell.span > 1)
				buf_printf(out, "*%u", cell->u.cell.span);
			buf_z(out, cell->next ? "|" : ";");
		}
	}
	return buf_view(out);
}

static struct str
aligns(void)
{
	struct buf *out = buf_new(t.a);

	for (size_t i = 0; i < holder->u.table.columns; i++)
		buf_char(out, "-lcr"[holder->u.table.aligns[i]]);
	return buf_view(out);
}

START_TEST(the_div_becomes_a_table)
{
	const struct data_table *data = holder->u.div.data;
	struct facts *facts = tree_derive(&t);
	struct node *row;

	ck_assert_int_eq(holder->kind, NODE_TABLE);
	ck_str(shown(), "h year|donor|region|aid;2018|Japan|Asia|1;"
			"2019|Norway|Europe|2.5;2018|Korea|Asia|4;");
	ck_str(aligns(), "r--r");
	ck_assert_ptr_eq(map_lookup(&facts->labels, STR("tbl-aid")), holder);
	ck_assert_int_eq(holder->last->kind, NODE_CAPTION);
	ck_str(node_text(t.a, holder->last), "Aid");
	row = holder->first;
	ck_assert_uint_eq(row->at.offset, data->at.offset);
	row = row->next->next;
	ck_assert_uint_eq(row->at.offset, data->rows.v[1].at.offset);
	ck_assert_uint_eq(row->first->first->at.offset, row->at.offset);
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(headings_and_order)
{
	tree_key(&t, holder, "columns", "aid=In millions,donor");
	tree_key(&t, holder, "sort", "-aid");
	tree_derive(&t);
	ck_str(shown(), "h In millions|donor;4|Korea;2.5|Norway;1|Japan;");
}
END_TEST

START_TEST(aligned_as_written)
{
	tree_key(&t, holder, "columns", "year,donor,region,aid");
	tree_key(&t, holder, "align", "center, r, left,l");
	tree_key(&t, holder, "group", "donor");
	tree_derive(&t);
	ck_str(aligns(), "cll");
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(strange_alignments_are_reported)
{
	tree_key(&t, holder, "align", "l,rigt,c");
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 2);
	ck_str(t.diags.list.v[0]->text, "\"rigt\" is no value for align");
	ck_str(t.diags.list.v[0]->hint, "did you mean \"right\"?");
	ck_str(t.diags.list.v[1]->text, "alignments: 3, columns: 4");
	ck_str(aligns(), "l-cr");
}
END_TEST

START_TEST(groups_have_headings_and_sums)
{
	tree_key(&t, holder, "group", "region");
	tree_key(&t, holder, "sum", "aid");
	tree_derive(&t);
	ck_str(shown(),
	    "h year|donor|aid;Asia*3;2018|Japan|1;2018|Korea|4;"
	    "t Subtotal*2|5.0;Europe*3;2019|Norway|2.5;t Subtotal*2|2.5;"
	    "t Total*2|7.5;");
	ck_assert_int_eq(holder->first->next->first->first->kind, NODE_STRONG);
}
END_TEST

START_TEST(a_label_behind_sums)
{
	tree_key(&t, holder, "columns", "year,aid,donor");
	tree_key(&t, holder, "sum", "year,aid");
	tree_derive(&t);
	ck_str(shown(), "h year|aid|donor;2018|1|Japan;2019|2.5|Norway;"
			"2018|4|Korea;t 6055|7.5|Total;");
}
END_TEST

START_TEST(sums_without_room_for_a_label)
{
	tree_key(&t, holder, "columns", "aid");
	tree_key(&t, holder, "sum", "aid");
	tree_derive(&t);
	ck_str(shown(), "h aid;1;2.5;4;t 7.5;");
}
END_TEST

START_TEST(lines_of_a_cell_stay_lines)
{
	struct node *cell;

	holder->u.div.data = tree_data(&t, "a", "x\r\ny\n\nz");
	tree_derive(&t);
	cell = holder->first->next->first;
	ck_str(cell->first->u.text, "x");
	ck_assert_int_eq(cell->first->next->kind, NODE_LINE_BREAK);
	ck_str(cell->last->u.text, "z");
}
END_TEST

START_TEST(a_head_alone)
{
	holder->u.div.data = tree_data(&t, "a,b", "");
	tree_key(&t, holder, "group", "a");
	tree_derive(&t);
	ck_str(shown(), "h b;");
	ck_str(aligns(), "-");
}
END_TEST

START_TEST(without_a_file_the_div_stays)
{
	holder->u.div.data = NULL;
	tree_derive(&t);
	ck_assert_int_eq(holder->kind, NODE_DIV);
	ck_assert_uint_eq(t.diags.list.n, 0);
	((struct attrs *)holder->attrs)->pairs.n = 0;
	tree_derive(&t);
	ck_assert_int_eq(holder->kind, NODE_DIV);
	ck_assert_ptr_nonnull(holder->first);
	ck_assert_uint_eq(tree_only_diag(&t, DIAG_DATA_NO_SOURCE)->at.offset,
	    holder->at.offset);
}
END_TEST

Suite *suite_derive_data_table(void);

Suite *
suite_derive_data_table(void)
{
	const TTest *tests[] = {
	    the_div_becomes_a_table,
	    headings_and_order,
	    aligned_as_written,
	    strange_alignments_are_reported,
	    groups_have_headings_and_sums,
	    a_label_behind_sums,
	    sums_without_room_for_a_label,
	    lines_of_a_cell_stay_lines,
	    a_head_alone,
	    without_a_file_the_div_stays,
	};
	Suite *suite = suite_create("derive/data_table");
	TCase *tcase = tcase_create("data_table");

	tcase_add_checked_fixture(tcase, setup, teardown);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
