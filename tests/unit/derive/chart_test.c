#include "derive/chart.h"

#include "doc/chart.h"
#include "tree.h"

static struct tree t;
static struct node *node, *root;

/* Rows end in ';', cells in ','; the first row names the columns. */
static struct data_table *
table(const char *rows)
{
	struct data_table *data = ARENA_NEW(t.a, struct data_table);
	struct str text = str_from_z(rows);
	struct str cells[8];
	bool first = true;

	data->name = STR("a.csv");
	for (size_t at = 0, line = 1; at < text.n; line++) {
		size_t end = str_find(text, ';', at), n = 0;
		struct data_row row = {.at = {1, (uint32_t)line, 1}};

		while (at <= end) {
			size_t comma = str_find(text, ',', at);

			comma = comma < end ? comma : end;
			cells[n++] = str_sub(text, at, comma);
			at = comma + 1;
		}
		row.cells = ARENA_ARRAY(t.a, struct str, n);
		for (size_t i = 0; i < n; i++)
			row.cells[i] = cells[i];
		if (first) {
			data->columns = row.cells;
			data->column_count = n;
		} else {
			vec_push(t.a, &data->rows, row);
		}
		first = false;
	}
	return data;
}

static void
key(const char *name, const char *value)
{
	struct attr attr = {
	    str_from_z(name), str_from_z(value), {1, 100, 1}, {1, 101, 1}};

	vec_push(t.a, &((struct attrs *)(void *)node->attrs)->pairs, attr);
}

/* The chart that became of a node with these keys, or NULL. */
static const struct chart *
make(const char *type, const char *x, const char *y, const char *rows)
{
	tree_open(&t);
	root = tree_document(&t, "A");
	node = tree_node(&t, root, NODE_DIV);
	node->u.div.class = DIV_CHART;
	node->attrs = ARENA_NEW(t.a, struct attrs);
	node->u.div.data = table(rows);
	key("type", type);
	key("x", x);
	key("y", y);
	return NULL;
}

static const struct chart *
derive(void)
{
	tree_derive(&t);
	return node->kind == NODE_FIGURE ? node->first->u.chart : NULL;
}

START_TEST(each_column_is_a_series)
{
	const struct chart *c;

	make("bar", "year", "b, a", "year,a,b;2001,1,2.5;2002,,-4;2003,7,0;");
	c = derive();
	ck_assert_ptr_nonnull(c);
	ck_assert_int_eq(c->type, CHART_BAR);
	ck_assert_uint_eq(c->point_count, 3);
	ck_str(c->points[1], "2002");
	ck_assert_uint_eq(c->series.n, 2);
	ck_str(c->series.v[0].name, "b");
	ck_assert_uint_eq(c->decimals, 1);
	ck_assert_int_eq(c->series.v[0].values[0].value, 25);
	ck_assert_int_eq(c->series.v[0].values[1].value, -40);
	ck_assert_int_eq(c->series.v[1].values[2].value, 70);
	ck_assert(!c->series.v[1].values[1].known);
	ck_assert(c->series.v[1].values[2].known);
	ck_str(c->series.v[0].values[0].text, "2.5");
	ck_assert_ptr_null(c->positions);
	ck_str(c->x_title, "year");
	ck_assert_uint_eq(c->y_title.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(a_column_names_the_series)
{
	const struct chart *c;

	make("stacked", "d", "n", "d,s,n;K,food,1;S,food,2;K,water,3;");
	key("series", "s");
	c = derive();
	ck_assert_ptr_nonnull(c);
	ck_assert_uint_eq(c->point_count, 2);
	ck_assert_uint_eq(c->series.n, 2);
	ck_str(c->series.v[1].name, "water");
	ck_assert_int_eq(c->series.v[0].values[1].value, 2);
	ck_assert_int_eq(c->series.v[1].values[0].value, 3);
	ck_assert(!c->series.v[1].values[1].known);
	ck_str(c->y_title, "n");
	tree_close(&t);
}
END_TEST

START_TEST(lines_over_numbers_have_a_scale)
{
	const struct chart *c;

	make("line", "x", "y", "x,y;2001,1;2005,2;2006,3;");
	c = derive();
	ck_assert_ptr_nonnull(c->positions);
	ck_assert_int_eq(c->positions[1] - c->positions[0], 4);
	tree_close(&t);
	make("dot", "x", "y", "x,y;2001-01-01,1;2001-01-03,2;");
	c = derive();
	ck_assert_int_eq(c->positions[1] - c->positions[0], 2 * 86400);
	tree_close(&t);
	make("line", "x", "y", "x,y;2001,1;soon,2;");
	ck_assert_ptr_null(derive()->positions);
	tree_close(&t);
	make("line", "x", "y", "x,y;2001,1;2000,2;");
	ck_assert_ptr_null(derive()->positions);
	tree_close(&t);
}
END_TEST

START_TEST(the_last_paragraph_is_the_caption)
{
	struct node *last;

	make("bar", "x", "y", "x,y;a,1;");
	tree_paragraph(&t, node, "A table for others");
	last = tree_paragraph(&t, node, "The caption");
	node->id = STR("fig-a");
	derive();
	ck_assert_int_eq(node->kind, NODE_FIGURE);
	ck_assert_int_eq(node->first->kind, NODE_CHART);
	ck_assert_ptr_eq(node->last, last);
	ck_assert_ptr_eq(node->first->next, last);
	ck_assert_int_eq(last->kind, NODE_CAPTION);
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

static const struct {
	const char *type, *rows;
	enum diag_code code;
	uint32_t line;
} faults[] = {
    {"bar", "x,y;a,1;b,many;", DIAG_CHART_VALUE, 3},
    {"bar", "x,y;a,1;a,2;", DIAG_CHART_VALUE, 3},
    {"bar", "x,y;a,1000000000000000;", DIAG_CHART_VALUE, 2},
    {"bar", "x,y;a,99999999999999999999;", DIAG_CHART_VALUE, 2},
    {"stacked", "x,y;a,-1;", DIAG_CHART_VALUE, 2},
    {"bar", "x,z;a,1;", DIAG_CSV_COLUMN, 101},
    {"bar", "z,y;a,1;", DIAG_CSV_COLUMN, 101},
};

START_TEST(what_cannot_be_drawn_is_told)
{
	make(faults[_i].type, "x", "y", faults[_i].rows);
	ck_assert_ptr_null(derive());
	ck_assert_uint_eq(t.diags.list.n, 1);
	ck_assert_int_eq(t.diags.list.v[0]->code, faults[_i].code);
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, faults[_i].line);
	tree_close(&t);
}
END_TEST

START_TEST(keys_and_series_are_counted)
{
	make("bar", "x", "", "x,y;a,1;");
	ck_assert_ptr_null(derive());
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_CHART_KEY);
	tree_close(&t);
	make("bar", "x", "y", "x,y;a,1;");
	node->u.div.data = NULL;
	ck_assert_ptr_null(derive());
	ck_str(t.diags.list.v[0]->text, "this chart has no \"src\"");
	tree_close(&t);
	make("bar", "x", "a,b,c,d,e,f,g", "x,a,b,c,d,e,f,g;1,1,1,1,1,1,1,1;");
	ck_assert_ptr_null(derive());
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_CHART_SERIES);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_chart(void);

Suite *
suite_derive_chart(void)
{
	Suite *s = suite_create("derive/chart");
	TCase *tc = tcase_create("chart");

	tcase_add_test(tc, each_column_is_a_series);
	tcase_add_test(tc, a_column_names_the_series);
	tcase_add_test(tc, lines_over_numbers_have_a_scale);
	tcase_add_test(tc, the_last_paragraph_is_the_caption);
	tcase_add_loop_test(tc, what_cannot_be_drawn_is_told, 0,
	    sizeof faults / sizeof *faults);
	tcase_add_test(tc, keys_and_series_are_counted);
	suite_add_tcase(s, tc);
	return s;
}
