#include "derive/chart_table.h"

#include "doc/chart.h"
#include "tree.h"

static struct tree t;
static struct node *figure, *root;
static struct chart *chart;

/* A figure of two points and two series; the last value is not known. */
static void
open_tree(void)
{
	static struct str points[] = {STR_INIT("2001"), STR_INIT("2002")};
	struct node *node;

	tree_open(&t);
	root = tree_document(&t, "A");
	figure = tree_node(&t, root, NODE_FIGURE);
	node = tree_node(&t, figure, NODE_CHART);
	chart = ARENA_NEW(t.a, struct chart);
	chart->points = points;
	chart->point_count = 2;
	chart->x_title = STR("year");
	for (int s = 0; s < 2; s++) {
		struct chart_series *series = vec_add(t.a, &chart->series);

		series->name = s ? STR("b") : STR("a");
		series->values = ARENA_ARRAY(t.a, struct chart_value, 2);
		series->values[0] = (struct chart_value){1, STR("1,0"), true};
		series->values[1] = (struct chart_value){2, STR("2"), s == 0};
	}
	node->u.chart = chart;
	tree_attrs(&t, node);
}

static void
close_tree(void)
{
	tree_close(&t);
}

static struct str
row_text(const struct node *table, int row)
{
	const struct node *n = table->first;
	struct buf *b = buf_new(t.a);

	while (row-- > 0)
		n = n->next;
	NODE_EACH_CHILD (cell, n) {
		buf_z(b, cell->prev ? "|" : "");
		buf_str(b, node_text(t.a, cell));
	}
	return buf_view(b);
}

START_TEST(a_part_has_the_numbers_as_they_were_written)
{
	const struct facts *facts;
	const struct chart_figures *c;

	tree_part(&t, PART_CHART_DATA);
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->back.charts.n, 1);
	c = &facts->back.charts.v[0];
	ck_assert_ptr_eq(c->figure, figure);
	ck_str(row_text(c->table, 0), "year|a|b");
	ck_str(row_text(c->table, 1), "2001|1,0|1,0");
	ck_str(row_text(c->table, 2), "2002|2|\u2013");
	ck_assert(c->table->first->u.row.header);
	ck_assert(c->table->u.table.aligns[1] == ALIGN_RIGHT);
	ck_assert(figure->id.n > 0 && str_eq(chart->table, c->table->id));
	ck_assert_ptr_null(figure->next);
}
END_TEST

START_TEST(a_chart_may_have_its_table_behind_it)
{
	const struct facts *facts;

	tree_part(&t, PART_CHART_DATA);
	tree_key(&t, figure->first, "table", "true");
	tree_paragraph(&t, root, "After");
	facts = tree_derive(&t);
	ck_assert_int_eq(figure->next->kind, NODE_TABLE);
	ck_assert_int_eq(figure->next->next->kind, NODE_PARAGRAPH);
	ck_assert(chart->tabled && chart->table.n > 0);
	ck_assert_uint_eq(facts->back.charts.n, 0);
}
END_TEST

START_TEST(otherwise_there_is_none)
{
	tree_key(&t, figure->first, "table", "false");
	tree_derive(&t);
	ck_assert_ptr_null(figure->next);
	ck_assert_uint_eq(chart->table.n, 0);
}
END_TEST

Suite *suite_derive_chart_table(void);

Suite *
suite_derive_chart_table(void)
{
	Suite *suite = suite_create("derive/chart_table");
	TCase *tcase = tcase_create("chart_table");

	tcase_add_checked_fixture(tcase, open_tree, close_tree);
	tcase_add_test(tcase, a_part_has_the_numbers_as_they_were_written);
	tcase_add_test(tcase, a_chart_may_have_its_table_behind_it);
	tcase_add_test(tcase, otherwise_there_is_none);
	suite_add_tcase(suite, tcase);
	return suite;
}
