#include "derive/column.h"

#include "data.h"

static struct column_choices
read(struct tree *t, const char *text, const struct attr **attr)
{
	struct facts facts = {.affiliated = false};
	struct derivation d = {.arena = t->a,
	    .diags = &t->diags,
	    .pack = &t->pack,
	    .facts = &facts};
	struct node *div = node_new(t->a, NODE_DIV, tree_place(t));
	struct column_choices out = {NULL, 0, 0};

	tree_key(t, div, "columns", text);
	*attr = attrs_lookup(div->attrs, "columns");
	columns_read(&d, *attr, tree_data(t, "Name,Job title,Place", ""), &out);
	return out;
}

START_TEST(names_in_their_order)
{
	struct tree t;
	const struct attr *attr;
	struct column_choices c;

	tree_open(&t);
	c = read(&t, "place, name", &attr);
	ck_assert_uint_eq(c.n, 2);
	ck_assert_uint_eq(c.v[0].column, 2);
	ck_assert_uint_eq(c.v[1].column, 0);
	ck_assert_uint_eq(c.v[1].position, 1);
	ck_str(c.v[0].heading, "");
	ck_assert_uint_eq(c.v[1].at.offset, attr->value_at.offset + 7);
	tree_close(&t);
}
END_TEST

START_TEST(headings_stand_behind_a_sign)
{
	struct tree t;
	const struct attr *attr;
	struct column_choices c;

	tree_open(&t);
	c = read(&t, "Job title = What, they = do, name=Who=x", &attr);
	ck_assert_uint_eq(c.n, 2);
	ck_str(c.v[0].heading, "What");
	ck_str(c.v[1].heading, "Who=x");
	ck_assert_uint_eq(c.v[1].position, 2);
	ck_assert_uint_eq(c.v[0].at.length, 9);
	ck_assert_uint_eq(tree_only_diag(&t, DIAG_CSV_COLUMN)->at.length, 4);
	tree_close(&t);
}
END_TEST

START_TEST(a_column_that_is_not_there)
{
	struct tree t;
	struct facts facts = {.affiliated = false};
	struct derivation d;
	const struct data_table *table;
	struct loc at;

	tree_open(&t);
	d = (struct derivation){
	    .arena = t.a, .diags = &t.diags, .pack = &t.pack, .facts = &facts};
	table = tree_data(&t, "Name,Place", "");
	at = tree_place(&t);
	ck_assert_uint_eq(column_find(&d, table, STR("name"), at), 0);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_assert_uint_eq(column_find(&d, table, STR("plce"), at), 2);
	ck_str(tree_only_diag(&t, DIAG_CSV_COLUMN)->hint,
	    "did you mean \"Place\"?");
	ck_str(t.diags.list.v[0]->text, "people.csv has no column \"plce\"");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_column(void);

Suite *
suite_derive_column(void)
{
	const TTest *tests[] = {
	    names_in_their_order,
	    headings_stand_behind_a_sign,
	    a_column_that_is_not_there,
	};

	return TREE_SUITE("derive/column", tests);
}
