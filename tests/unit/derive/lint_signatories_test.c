#include "derive/lint.h"

#include "tree.h"

/* A list of signatories from rows "a,b;c,d" below a header. */
static struct node *
people(struct tree *t, const char *header, const char *rows)
{
	struct node *div = tree_div(t, tree_document(t, "A"), DIV_SIGNATORIES);
	struct data_table *table = ARENA_NEW(t->a, struct data_table);
	struct str rest = str_from_z(header), line, cell;
	VEC(struct str) columns = {0};

	while (str_next(&rest, ',', &cell))
		vec_push(t->a, &columns, cell);
	table->columns = columns.v;
	table->column_count = columns.n;
	for (rest = str_from_z(rows); str_next(&rest, ';', &line);) {
		struct data_row *row = vec_add(t->a, &table->rows);
		size_t i = 0;

		row->at = tree_place(t);
		row->cells = ARENA_ARRAY(t->a, struct str, columns.n);
		while (i < columns.n && str_next(&line, ',', &cell))
			row->cells[i++] = cell;
	}
	div->u.div.data = table;
	return div;
}

/* How many sign twice. */
static size_t
doubles(struct tree *t)
{
	struct facts *facts = tree_derive(t);

	derive_lint(t->a, &t->diags, &t->pack, facts);
	for (size_t i = 0; i < t->diags.list.n; i++)
		ck_assert_int_eq(
		    t->diags.list.v[i]->code, DIAG_SIGNATORY_TWICE);
	return t->diags.list.n;
}

static const struct {
	const char *header, *rows;
	size_t want;
} lists[] = {
    {"name", "Ann;Ben;Ann", 1},
    {"name", "Ann;ann;ANN", 2},
    {"name", "Ren\xC3\xA9; rene ;Rene B", 1},
    {"name", "", 0},
    {"name", ";;", 0},
    {"organization", "One;Two;one", 1},
    {"office,Name,Organisation", "x,Ann,One;y,Ann,Two;z,Ann,one", 1},
    {"name,affiliation", "Ann,One;Ann,;Ann,Two", 0},
    {"name,office", "Ann,Chair;Ann,Member", 1},
    {"name,organisation", "Ann B,C;Ann,B C", 0},
    {"name", "\xFF;\xFF", 1},
};

START_TEST(same_letters_of_one_organisation_are_one)
{
	struct tree t;

	tree_open(&t);
	people(&t, lists[_i].header, lists[_i].rows);
	ck_assert_uint_eq(doubles(&t), lists[_i].want);
	tree_close(&t);
}
END_TEST

START_TEST(the_first_is_named)
{
	struct tree t;
	struct node *div;
	const struct diag *diag;

	tree_open(&t);
	div = people(&t, "name,office", "Ben,x;Ann,y;Carl,z;Ann,w");
	tree_key(&t, div, "columns", "office");
	ck_assert_uint_eq(doubles(&t), 1);
	diag = t.diags.list.v[0];
	ck_str(diag->text, "\"Ann\" signs twice");
	ck_assert_uint_eq(
	    diag->at.offset, div->u.div.data->rows.v[3].at.offset);
	ck_assert_uint_eq(
	    diag->related.offset, div->u.div.data->rows.v[1].at.offset);
	tree_close(&t);
}
END_TEST

START_TEST(two_lists_may_share_a_name)
{
	struct tree t;

	tree_open(&t);
	people(&t, "name", "Ann");
	people(&t, "name", "Ann");
	ck_assert_uint_eq(doubles(&t), 0);
	tree_close(&t);
}
END_TEST

START_TEST(lists_in_the_text_are_looked_at)
{
	struct tree t;
	struct node *list, *div;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
	list = tree_node(&t, div, NODE_LIST);
	for (int i = 0; i < 3; i++)
		tree_paragraph(
		    &t, tree_node(&t, list, NODE_ITEM), i == 1 ? "Ben" : "Ann");
	ck_assert_uint_eq(doubles(&t), 1);
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, list->last->at.offset);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_lint_signatories(void);

Suite *
suite_derive_lint_signatories(void)
{
	const TTest *tests[] = {
	    the_first_is_named,
	    two_lists_may_share_a_name,
	    lists_in_the_text_are_looked_at,
	};
	Suite *suite = TREE_SUITE("derive/lint_signatories", tests);
	TCase *t = tcase_create("lists");

	tcase_add_loop_test(t, same_letters_of_one_organisation_are_one, 0,
	    sizeof lists / sizeof *lists);
	suite_add_tcase(suite, t);
	return suite;
}
