#include "layout/signatories.h"

#include "unit/layout/fixture.h"

static struct flow flow;

/* A div of people; columns are separated by commas. */
static struct node *
people_shown(
    const char *columns, size_t rows, const char *key, const char *value)
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
	if (key)
		tree_key(&tree, div, key, value);
	fixture_derive();
	return div;
}

static struct node *
people(const char *columns, size_t rows)
{
	return people_shown(columns, rows, NULL, NULL);
}

/* Three names of two kinds. */
static struct node *
groups(const char *key, const char *value)
{
	struct node *div = people_shown("name,kind", 3, "group", "kind");
	struct data_table *data = (struct data_table *)div->u.div.data;

	data->rows.v[0].cells[1] = data->rows.v[2].cells[1] = STR("Person");
	data->rows.v[1].cells[1] = STR("Office");
	tree_key(&tree, div, key, value);
	fixture_derive();
	return div;
}

START_TEST(groups_stand_in_one_table)
{
	signatories_lay(&flow, groups("layout", "table"));
	ASSERT_STR(list_text(flow.list),
	    "No.Name\nPerson (2)\n1n1\n2n3\n"
	    "Office (1)\n3n2\n3\u00a0signatories\n");
}
END_TEST

START_TEST(groups_are_counted_unless_declined)
{
	signatories_lay(&flow, groups("count", "false"));
	ASSERT_STR(
	    list_text(flow.list), "No.Name\nPerson\n1n1\n2n3\nOffice\n3n2\n");
}
END_TEST

START_TEST(groups_of_entries)
{
	signatories_lay(&flow, groups("layout", "run-in"));
	ASSERT_STR(list_text(flow.list),
	    "Person (2)\nn1\u00a0\u00b7 n3\nOffice "
	    "(1)\nn2\n3\u00a0signatories\n");
	signatories_lay(&flow, groups("layout", "columns"));
	ASSERT_STR(list_text(flow.list),
	    "Person (2)\nn1n3\nOffice (1)\nn2\n3\u00a0signatories\n");
}
END_TEST

START_TEST(the_whole_is_counted_when_asked_for)
{
	signatories_lay(&flow, people_shown("name", 2, "count", "true"));
	ASSERT_STR(
	    list_text(flow.list), "No.Name\n1n1\n2n2\n2\u00a0signatories\n");
}
END_TEST

START_TEST(headings_are_as_written)
{
	signatories_lay(&flow,
	    people_shown("name,job_title", 1, "columns", "job_title=as_is"));
	ASSERT_STR(list_text(flow.list), "No.as_is\n1j1\n");
}
END_TEST

/* What is set in each case, told by the first role within. */
static enum elem_role
role_of(struct node *div)
{
	size_t elems = lay.pages->elems.n;

	signatories_lay(&flow, div);
	ck_assert_int_eq(lay.pages->elems.v[elems].role, ROLE_SIGNATORIES);
	ck_assert_uint_eq(lay.pages->elems.v[elems + 1].parent, elems);
	return lay.pages->elems.v[elems + 1].role;
}

START_TEST(number_and_width_choose_the_layout)
{
	ck_assert_int_eq(role_of(people("name", 40)), ROLE_TABLE);
	ck_assert_int_eq(role_of(people("name", 41)), ROLE_LIST);
	ck_assert_int_eq(role_of(people("name,title", 201)), ROLE_LIST);
	ck_assert_int_eq(role_of(people("name", 201)), ROLE_P);
	ck_assert_int_eq(role_of(people("name,title", 600)), ROLE_LIST);
	ck_assert_int_eq(role_of(people("name,title", 601)), ROLE_P);
	ck_assert_int_eq(
	    role_of(people_shown("name", 201, "layout", "table")), ROLE_TABLE);
	ck_assert_int_eq(
	    role_of(people_shown("name", 2, "layout", "columns")), ROLE_LIST);
	ck_assert_int_eq(
	    role_of(people_shown("name", 2, "layout", "run-in")), ROLE_P);
}
END_TEST

/* Four offices in columns, six hundred and one people run in. */
START_TEST(each_group_is_set_by_its_own_number)
{
	struct node *div = people_shown("name,kind", 605, "group", "kind");
	struct data_table *data = (struct data_table *)div->u.div.data;

	for (size_t i = 0; i < 605; i++)
		data->rows.v[i].cells[1] =
		    i < 4 ? STR("Office") : STR("Person");
	fixture_derive();
	signatories_lay(&flow, div);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 4);
}
END_TEST

START_TEST(long_entries_are_a_table)
{
	struct node *div = people("name,title", 50);

	for (size_t i = 0; i < 50; i++)
		div->u.div.data->rows.v[i].cells[1] =
		    STR("of a chair whose name is longer than all of those "
			"that anybody would set in columns");
	fixture_derive();
	ck_assert_int_eq(role_of(div), ROLE_TABLE);
}
END_TEST

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

static size_t
boxes_with_text(void)
{
	size_t n = 0;

	for (size_t i = 0; i < flow.list->n; i++)
		n += ops_text(flow.list->v[i].ops, flow.list->v[i].op_count).n >
		     0;
	return n;
}

/* Names are read down the left column, then down the right one: as they are
 * drawn, and as the structure has them. */
START_TEST(many_names_are_two_columns)
{
	elem_id last = 0;
	size_t rows = 0;

	signatories_lay(&flow, people("name", 7));
	ck_assert_uint_eq(boxes_with_text(), 1);
	ASSERT_STR(
	    list_text(flow.list), "No.Name1n12n23n34n4No.Name5n56n67n7\n");
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			if (op->kind != OP_TEXT || !op->elem)
				continue;
			ck_assert_uint_gt(op->elem, last);
			last = op->elem;
		}
	for (size_t i = 0; i < lay.pages->elems.n; i++)
		rows += lay.pages->elems.v[i].role == ROLE_ROW;
	ck_assert_uint_eq(rows, 8);
}
END_TEST

START_TEST(many_long_names_are_one_column)
{
	struct node *div = people("name", 7);

	div->u.div.data->rows.v[0].cells[0] =
	    STR("Landesarbeitsgemeinschaftsgeschaeftsstellenleitung");
	fixture_derive();
	signatories_lay(&flow, div);
	ck_assert_uint_eq(boxes_with_text(), 8);
}
END_TEST

/* How often pieces of text are set that are just this word. */
static size_t
list_count(struct str word)
{
	size_t n = 0;

	for (size_t i = 0; i < flow.list->n; i++) {
		const struct vitem *item = &flow.list->v[i];

		for (size_t k = 0; k < item->op_count; k++) {
			const struct page_op *op = &item->ops[k].op;

			if (op->kind != OP_TEXT)
				continue;
			for (size_t j = 0; j < op->u.text.count; j++)
				n += str_eq(
				    op->u.text.pieces[j].run->text, word);
		}
	}
	return n;
}

/* Once each, whatever the layout. */
START_TEST(every_one_is_shown_once)
{
	static const char *const layouts[] = {"table", "columns", "run-in"};

	signatories_lay(
	    &flow, people_shown("name", 3000, "layout", layouts[_i]));
	for (int i = 1; i <= 3000; i++)
		ck_assert_uint_eq(
		    list_count(arena_printf(tree.a, "n%d", i)), 1);
	ck_assert_uint_eq(list_count(STR("n3001")), 0);
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
	    many_long_names_are_one_column,
	    groups_stand_in_one_table,
	    groups_are_counted_unless_declined,
	    groups_of_entries,
	    the_whole_is_counted_when_asked_for,
	    headings_are_as_written,
	    number_and_width_choose_the_layout,
	    each_group_is_set_by_its_own_number,
	    long_entries_are_a_table,
	    without_rows_the_div_is_as_written,
	    they_are_an_anchor,
	};

	Suite *suite = FIXTURE_SUITE("layout/signatories", tests);
	TCase *tcase = tcase_create("once");

	tcase_add_checked_fixture(tcase, fixture_open, fixture_close);
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, every_one_is_shown_once, 0, 3);
	suite_add_tcase(suite, tcase);
	return suite;
}
