#include "derive/signatories.h"

#include "data.h"

static struct node *
people(struct tree *t)
{
	struct node *div = tree_div(t, tree_document(t, "A"), DIV_SIGNATORIES);

	div->u.div.data = tree_data(
	    t, "Name,Title,Place", "Vera,Dr,Ulm;Adam,Prof,Bonn;Carla,Dr,Jena");
	return div;
}

/* All rows as "a,b;c,d". */
static struct str
shown(struct tree *t, const struct signatories *s)
{
	struct buf *out = buf_new(t->a);

	for (size_t i = 0; i < s->rows.n; i++) {
		for (size_t j = 0; j < s->column_count; j++) {
			if (j)
				buf_char(out, ',');
			buf_str(out, s->rows.v[i].cells[j]);
		}
		buf_char(out, ';');
	}
	return buf_view(out);
}

START_TEST(all_columns_as_written)
{
	struct tree t;
	struct node *div;
	struct facts *facts;
	const struct signatories *s;

	tree_open(&t);
	div = people(&t);
	facts = tree_derive(&t);
	s = facts_signatories(facts, div);
	ck_assert_ptr_nonnull(s);
	ck_assert_ptr_eq(s->document, t.pack.documents.v[0]);
	ck_assert_uint_eq(s->column_count, 3);
	ck_str(s->columns[2], "Place");
	ck_str(shown(&t, s), "Vera,Dr,Ulm;Adam,Prof,Bonn;Carla,Dr,Jena;");
	tree_close(&t);
}
END_TEST

START_TEST(columns_are_chosen_and_ordered)
{
	struct tree t;
	struct node *div;
	const struct signatories *s;

	tree_open(&t);
	div = people(&t);
	tree_key(&t, div, "columns", "place, name");
	s = tree_derive(&t)->signatories.v[0];
	ck_assert_uint_eq(s->column_count, 2);
	ck_str(s->columns[0], "Place");
	ck_str(shown(&t, s), "Ulm,Vera;Bonn,Adam;Jena,Carla;");
	tree_close(&t);
}
END_TEST

START_TEST(sorted_by_what_is_not_shown)
{
	struct tree t;
	struct node *div;
	const struct signatories *s;

	tree_open(&t);
	div = people(&t);
	tree_key(&t, div, "columns", "Place");
	tree_key(&t, div, "sort", "name");
	s = tree_derive(&t)->signatories.v[0];
	ck_str(shown(&t, s), "Bonn;Jena;Ulm;");
	ck_str(div->u.div.data->rows.v[0].cells[0], "Vera");
	tree_close(&t);
}
END_TEST

START_TEST(the_documents_language_sorts)
{
	static const struct {
		const char *document, *want;
	} cases[] = {{"sv", "Zorn;\xC3\x96hm;"}, {"", "\xC3\x96hm;Zorn;"}};
	struct tree t;
	struct node *div;

	tree_open(&t);
	div = people(&t);
	div->u.div.data = tree_data(&t, "n", "Zorn;\xC3\x96hm");
	tree_key(&t, div, "sort", "n");
	t.pack.language = STR("de");
	t.pack.documents.v[0]->language = str_from_z(cases[_i].document);
	ck_str(shown(&t, tree_derive(&t)->signatories.v[0]), cases[_i].want);
	tree_close(&t);
}
END_TEST

START_TEST(an_unknown_column_is_reported)
{
	struct tree t;
	struct node *div;
	const struct diag *diag;
	struct facts *facts;

	tree_open(&t);
	div = people(&t);
	tree_key(&t, div, "columns", "Name,Titel");
	facts = tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_CSV_COLUMN);
	ck_assert_uint_eq(diag->at.offset,
	    attrs_lookup(div->attrs, "columns")->value_at.offset + 5);
	ck_str(diag->hint, "did you mean \"Title\"?");
	ck_assert_uint_eq(facts->signatories.v[0]->column_count, 1);
	tree_close(&t);
}
END_TEST

START_TEST(an_unknown_sort_is_reported)
{
	struct tree t;
	struct node *div;
	struct facts *facts;

	tree_open(&t);
	div = people(&t);
	tree_key(&t, div, "sort", "surname");
	facts = tree_derive(&t);
	tree_only_diag(&t, DIAG_CSV_COLUMN);
	ck_assert_uint_eq(facts->signatories.v[0]->rows.n, 3);
	tree_close(&t);
}
END_TEST

START_TEST(lists_have_one_column)
{
	struct tree t;
	struct node *div, *item, *list;
	const struct signatories *s;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
	tree_key(&t, div, "sort", "name");
	list = tree_node(&t, div, NODE_LIST);
	tree_paragraph(&t, tree_node(&t, list, NODE_ITEM), "Zoe (Bonn)");
	tree_paragraph(&t, div, "and");
	list = tree_node(&t, div, NODE_LIST);
	item = tree_node(&t, list, NODE_ITEM);
	tree_paragraph(&t, item, " Ann ");
	s = tree_derive(&t)->signatories.v[0];
	ck_assert_uint_eq(s->column_count, 1);
	ck_str(s->columns[0], "name");
	ck_str(shown(&t, s), "Ann;Zoe (Bonn);");
	ck_assert_uint_eq(s->rows.v[0].at.offset, item->at.offset);
	tree_close(&t);
}
END_TEST

static void
table_row(struct tree *t, struct node *table, const char *x, const char *y)
{
	struct node *row = tree_node(t, table, NODE_ROW);

	tree_text(t, tree_node(t, row, NODE_CELL), x);
	if (y)
		tree_text(t, tree_node(t, row, NODE_CELL), y);
}

START_TEST(tables_have_named_columns)
{
	struct tree t;
	struct node *div, *table;
	const struct signatories *s;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
	table = tree_node(&t, div, NODE_TABLE);
	table->u.table.columns = 2;
	table_row(&t, table, "Name", "Place");
	table_row(&t, table, "Zoe", "Bonn");
	table_row(&t, table, "Ann", NULL);
	tree_text(&t, tree_node(&t, table, NODE_CAPTION), "Signed");
	s = tree_derive(&t)->signatories.v[0];
	ck_str(s->columns[1], "Place");
	ck_str(shown(&t, s), "Zoe,Bonn;Ann,;");
	tree_close(&t);
}
END_TEST

START_TEST(nothing_is_reported)
{
	struct tree t;
	struct node *div;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
	tree_paragraph(&t, div, "Nobody");
	ck_assert_uint_eq(tree_derive(&t)->signatories.n, 0);
	ck_assert_uint_eq(
	    tree_only_diag(&t, DIAG_CSV_NO_SOURCE)->at.offset, div->at.offset);
	tree_close(&t);
}
END_TEST

START_TEST(a_file_that_failed_is_not_reported_again)
{
	struct tree t;
	struct node *div;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
	tree_key(&t, div, "src", "lost.csv");
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_signatories(void);

Suite *
suite_derive_signatories(void)
{
	const TTest *tests[] = {
	    all_columns_as_written,
	    columns_are_chosen_and_ordered,
	    sorted_by_what_is_not_shown,
	    an_unknown_column_is_reported,
	    an_unknown_sort_is_reported,
	    lists_have_one_column,
	    tables_have_named_columns,
	    nothing_is_reported,
	    a_file_that_failed_is_not_reported_again,
	};
	Suite *suite = TREE_SUITE("derive/signatories", tests);
	TCase *tcase = tcase_create("language");

	tcase_add_loop_test(tcase, the_documents_language_sorts, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
