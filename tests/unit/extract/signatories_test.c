#include "extract/rows.h"

#include "unit/extract/sample.h"

static struct data_table table;
static struct signatories list;

/* Rows of two cells, each on a line of its own. */
static void
add_row(const char *first, const char *second)
{
	struct data_row *row = vec_add(arena, &table.rows);

	row->cells = ARENA_ARRAY(arena, struct str, 2);
	row->cells[0] = str_from_z(first);
	row->cells[1] = str_from_z(second);
	row->at = (struct loc){letter.source->id, (uint32_t)table.rows.n, 1};
}

/* The rows shown, by their index in the table, one column of them. */
static struct extract_table *
shown(const char *first, const char *second, size_t a, size_t b)
{
	struct extract_input in = sample_input();

	table.columns = ARENA_ARRAY(arena, struct str, 2);
	table.columns[0] = str_from_z(first);
	table.columns[1] = str_from_z(second);
	table.column_count = 2;
	list = (struct signatories){.node = sample_node(letter.root, NODE_DIV),
	    .document = &letter,
	    .table = &table,
	    .columns = table.columns,
	    .column_count = 1};
	vec_push(arena, &list.rows, table.rows.v[a]);
	vec_push(arena, &list.rows, table.rows.v[b]);
	vec_push(arena, &facts.signatories, &list);
	return extract_signatories(&in);
}

START_TEST(has_every_column_in_the_order_shown)
{
	struct extract_table *t;
	const struct extract_table *values;

	table = (struct data_table){0};
	add_row("Ann", "Quay");
	add_row("Bo", "Sea");
	t = shown("Name", "organisation", 1, 0);
	ck_assert_uint_eq(t->rows.n, 2);
	ASSERT_CELL(t, 0, "id", "bo-sea");
	ASSERT_CELL(t, 1, "id", "ann-quay");
	ASSERT_CELL(t, 0, "list", "letter-signatories");
	ck_assert_uint_eq(sample_cell(t, 1, "order")->number, 2);
	values = sample_cell(t, 1, "values")->table;
	ASSERT_CELL(values, 0, "organisation", "Quay");
}
END_TEST

START_TEST(ids_without_names_are_of_the_first_column)
{
	struct extract_table *t;

	table = (struct data_table){0};
	add_row("Ann", "x");
	add_row("Ann", "y");
	t = shown("who", "what", 0, 1);
	ASSERT_CELL(t, 0, "id", "ann");
	ASSERT_CELL(t, 1, "id", "ann-2");
}
END_TEST

Suite *suite_extract_signatories(void);

Suite *
suite_extract_signatories(void)
{
	Suite *suite = suite_create("extract/signatories");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, has_every_column_in_the_order_shown);
	tcase_add_test(tc, ids_without_names_are_of_the_first_column);
	return suite;
}
