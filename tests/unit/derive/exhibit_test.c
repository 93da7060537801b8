#include "derive/exhibit.h"

#include "tree.h"

static struct node *
add_table(struct tree *t, struct node *parent, const char *caption)
{
	struct node *table = tree_node(t, parent, NODE_TABLE);

	table->u.table.columns = 1;
	tree_node(t, tree_node(t, table, NODE_ROW), NODE_CELL);
	if (caption)
		tree_text(t, tree_node(t, table, NODE_CAPTION), caption);
	return table;
}

static struct node *
add_figure(struct tree *t, struct node *parent, const char *caption)
{
	struct node *figure = tree_node(t, parent, NODE_FIGURE);

	tree_node(t, figure, NODE_IMAGE);
	if (caption)
		tree_text(t, tree_node(t, figure, NODE_CAPTION), caption);
	return figure;
}

static uint32_t
number_of(const struct node *exhibit)
{
	return facts_caption(exhibit)->u.caption.number;
}

START_TEST(numbers_go_through_the_pack_by_kind)
{
	struct tree t;
	struct node *a, *b, *tables[3], *figures[2];
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	b = tree_document(&t, "B");
	tables[0] = add_table(&t, a, "Rents");
	figures[0] = add_figure(&t, a, "Map");
	tables[1] = add_table(&t, tree_div(&t, a, DIV_NOTE), "Wages");
	tables[2] = add_table(&t, b, "Homes");
	figures[1] = add_figure(&t, b, "View");
	facts = tree_derive(&t);
	for (uint32_t i = 0; i < 3; i++)
		ck_assert_uint_eq(number_of(tables[i]), i + 1);
	for (uint32_t i = 0; i < 2; i++)
		ck_assert_uint_eq(number_of(figures[i]), i + 1);
	ck_assert_uint_eq(facts->tables.n, 3);
	ck_assert_uint_eq(facts->figures.n, 2);
	ck_str(facts->tables.v[2].number, "3");
	ck_str(facts->tables.v[2].title, "Homes");
	ck_str(exhibit_name(t.a, tables[2]), "table\u00a03");
	ck_str(exhibit_name(t.a, figures[1]), "figure\u00a02");
	tree_close(&t);
}
END_TEST

START_TEST(what_has_no_caption_does_not_count)
{
	struct tree t;
	struct node *a, *table;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	ck_str(exhibit_name(t.a, add_table(&t, a, NULL)), "");
	add_figure(&t, a, NULL);
	table = add_table(&t, a, "Rents");
	facts = tree_derive(&t);
	ck_assert_uint_eq(number_of(table), 1);
	ck_assert_uint_eq(facts->tables.n, 1);
	ck_assert_uint_eq(facts->figures.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(decoration_and_signatories_do_not_count)
{
	struct tree t;
	struct node *a, *figure, *rows;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	figure = add_figure(&t, a, "A flourish");
	tree_key(&t, figure->first, "decorative", "true");
	rows = add_table(&t, tree_div(&t, a, DIV_SIGNATORIES), "Names");
	facts = tree_derive(&t);
	ck_assert_uint_eq(number_of(figure), 0);
	ck_assert_uint_eq(number_of(rows), 0);
	ck_str(exhibit_name(t.a, figure), "");
	ck_assert_uint_eq(facts->tables.n + facts->figures.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(every_one_has_a_place)
{
	struct tree t;
	struct node *a, *figure;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_id(&t, add_table(&t, a, "Rents"), "rents");
	add_table(&t, a, "Rents");
	add_table(&t, a, "Rents");
	figure = add_figure(&t, a, "Map");
	tree_id(&t, figure->first, "map");
	facts = tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_str(facts->tables.v[0].anchor, "rents");
	ck_str(facts->tables.v[1].anchor, "tbl-file-rents");
	ck_str(facts->tables.v[2].anchor, "tbl-file-rents-2");
	ck_str(facts->figures.v[0].anchor, "map");
	tree_close(&t);
}
END_TEST

/* Those without words have got theirs when the lists are made. */
START_TEST(titles_have_the_words_of_references)
{
	struct tree t;
	struct node *a, *table;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_id(&t, add_table(&t, a, "Rents"), "rents");
	table = add_table(&t, a, "More than ");
	tree_link(&t, table->last, "#rents", NULL);
	facts = tree_derive(&t);
	ck_str(facts->tables.v[1].title, "More than table\u00a01");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_exhibit(void);

Suite *
suite_derive_exhibit(void)
{
	const TTest *tests[] = {
	    numbers_go_through_the_pack_by_kind,
	    what_has_no_caption_does_not_count,
	    decoration_and_signatories_do_not_count,
	    every_one_has_a_place,
	    titles_have_the_words_of_references,
	};

	return TREE_SUITE("derive/exhibit", tests);
}
