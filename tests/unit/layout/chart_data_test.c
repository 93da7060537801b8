#include "doc/chart.h"
#include "unit/layout/back.h"

static struct chart *chart;
static struct node *figure;

static void
fill(const char *caption)
{
	static struct str points[] = {STR_INIT("2001"), STR_INIT("2002")};
	struct document *doc = pack_document("Text", "Text");
	struct chart_series *series;
	struct node *node;

	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_CHART_DATA);
	figure = tree_node(&tree, doc->root, NODE_FIGURE);
	node = tree_node(&tree, figure, NODE_CHART);
	if (caption)
		tree_text(
		    &tree, tree_node(&tree, figure, NODE_CAPTION), caption);
	chart = ARENA_NEW(tree.a, struct chart);
	chart->points = points;
	chart->point_count = 2;
	chart->x_title = STR("year");
	series = vec_add(tree.a, &chart->series);
	series->name = STR("tests");
	series->values = ARENA_ARRAY(tree.a, struct chart_value, 2);
	series->values[0] = (struct chart_value){1, STR("1"), true};
	node->u.chart = chart;
	tree_attrs(&tree, node);
}

static struct str
alternative(const struct pages *pages)
{
	for (size_t i = 1; i < pages->elems.n; i++)
		if (pages->elems.v[i].role == ROLE_FIGURE)
			return pages->elems.v[i].alt;
	return STR("");
}

START_TEST(a_table_and_the_ways_to_and_fro)
{
	struct pages *pages;
	struct str text;

	fill("Tests a year");
	pages = back_pages(true);
	text = part_text(pages, "part-chart-data");
	ck_says(text, "Tests a year\nThe chart is on page\u00a0"
		      "1.\nyeartests\n20011\n2002\u2013");
	ck_assert(str_ends(alternative(pages),
	    STR(" Its figures are in the table on page 2.")));
	ck_assert_uint_eq(anchor_page(pages, arena_z(tree.a, chart->table)), 2);
}
END_TEST

START_TEST(a_chart_without_caption_has_words)
{
	struct str text;

	fill(NULL);
	text = part_text(back_pages(true), "part-chart-data");
	ck_says(text, "Bar chart of tests by year, from 2001 to 2002.");
}
END_TEST

START_TEST(a_table_behind_its_chart_is_named_so)
{
	struct pages *pages;

	fill(NULL);
	tree_key(&tree, figure->first, "table", "true");
	pages = back_pages(true);
	ck_assert(str_ends(alternative(pages),
	    STR(" Its figures are in the table that follows.")));
	ck_assert_uint_eq(pages->list.n, 1);
}
END_TEST

Suite *suite_layout_chart_data(void);

Suite *
suite_layout_chart_data(void)
{
	const TTest *tests[] = {
	    a_table_and_the_ways_to_and_fro,
	    a_chart_without_caption_has_words,
	    a_table_behind_its_chart_is_named_so,
	};

	return FIXTURE_SUITE("layout/chart_data", tests);
}
