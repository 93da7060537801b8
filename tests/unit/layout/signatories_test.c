#include "layout/signatories.h"

#include "unit/layout/fixture.h"

static struct flow flow;

/* A div of people; columns are separated by commas. */
static struct node *
people(const char *columns, size_t rows)
{
	struct node *div =
	    tree_div(&tree, tree_document(&tree, ""), DIV_SIGNATORIES);
	struct data_table *data = ARENA_NEW(tree.a, struct data_table);
	struct str rest = str_from_z(columns), name;

	flow = flow_new(&lay, 1);
	data->columns = ARENA_ARRAY(tree.a, struct str, 4);
	while (str_next(&rest, ',', &name))
		data->columns[data->column_count++] = name;
	for (size_t r = 0; r < rows; r++) {
		struct data_row *row = vec_add(tree.a, &data->rows);

		row->cells = ARENA_ARRAY(tree.a, struct str, 4);
		for (size_t c = 0; c < data->column_count; c++)
			row->cells[c] = arena_printf(
			    tree.a, "%c%zu", data->columns[c].s[0], r + 1);
	}
	div->u.div.data = data;
	fixture_derive();
	return div;
}

START_TEST(names_with_more_are_a_table)
{
	signatories_lay(&flow, people("name,job_title", 3));
	ASSERT_STR(
	    list_text(flow.list), "No.NameJob title\n1n1j1\n2n2j2\n3n3j3\n");
}
END_TEST

START_TEST(a_few_names_are_one_column)
{
	signatories_lay(&flow, people("name", 3));
	ASSERT_STR(list_text(flow.list), "No.Name\n1n1\n2n2\n3n3\n");
}
END_TEST

/* Names read down the left half, then down the right one. */
START_TEST(many_names_are_two_columns)
{
	signatories_lay(&flow, people("name", 7));
	ASSERT_STR(list_text(flow.list),
	    "No.NameNo.Name\n1n15n5\n2n26n6\n3n37n7\n4n4\n");
}
END_TEST

START_TEST(every_one_is_numbered_once)
{
	struct str text;

	signatories_lay(&flow, people("name", 501));
	text = list_text(flow.list);
	for (int i = 1; i <= 501; i++)
		list_find(flow.list, arena_printf(tree.a, "n%d", i).s, NULL);
	ck_assert(!str_has(text, "n502"));
}
END_TEST

START_TEST(without_rows_the_div_is_as_written)
{
	static const char *const items[] = {"Vera", NULL};
	struct node *div =
	    tree_div(&tree, tree_document(&tree, ""), DIV_SIGNATORIES);

	flow = flow_new(&lay, 1);
	tree_list(&tree, div, 0, items);
	signatories_lay(&flow, div);
	ASSERT_STR(list_text(flow.list), "\u2022 Vera\n");
}
END_TEST

START_TEST(they_are_an_anchor)
{
	struct node *div = people("name", 1);

	tree_id(&tree, div, "signed");
	signatories_lay(&flow, div);
	ASSERT_STR(flow.list->v[1].ops[0].op.u.anchor.id, "signed");
}
END_TEST

Suite *suite_layout_signatories(void);

Suite *
suite_layout_signatories(void)
{
	const TTest *tests[] = {
	    names_with_more_are_a_table,
	    a_few_names_are_one_column,
	    many_names_are_two_columns,
	    every_one_is_numbered_once,
	    without_rows_the_div_is_as_written,
	    they_are_an_anchor,
	};

	return FIXTURE_SUITE("layout/signatories", tests);
}
