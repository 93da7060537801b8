#include "layout/entries.h"

#include "unit/layout/fixture.h"

static struct flow flow;

/* Rows end in ';', cells in '|'. */
static const struct signatories *
people(size_t columns, const char *rows)
{
	struct signatories *s = ARENA_NEW(tree.a, struct signatories);
	struct str rest = str_from_z(rows), line, cell;

	flow = flow_new(&lay, 1);
	s->node = node_new(tree.a, NODE_DIV, tree_place(&tree));
	s->column_count = columns;
	while (str_next(&rest, ';', &line)) {
		struct data_row *row = vec_add(tree.a, &s->rows);

		row->at = tree_place(&tree);
		row->cells = ARENA_ARRAY(tree.a, struct str, columns);
		for (size_t i = 0; str_next(&line, '|', &cell); i++)
			row->cells[i] = cell;
	}
	return s;
}

START_TEST(other_cells_stand_muted_behind_the_first)
{
	const struct signatories *s =
	    people(3, "Ann|Mayor|Bonn;Bob||Ulm;Cem|Clerk|");

	entries_columns(&flow, s, 0, 3);
	ASSERT_STR(
	    list_text(flow.list), "Ann, Mayor, BonnBob, UlmCem, Clerk\n");
	ck_assert_uint_eq(
	    list_find(flow.list, ", Mayor, Bonn", NULL)->op.u.text.ink,
	    theme.muted);
	ck_assert_uint_ne(
	    list_find(flow.list, "Ann", NULL)->op.u.text.ink, theme.muted);
}
END_TEST

START_TEST(each_entry_is_an_item)
{
	entries_columns(&flow, people(1, "Ann;Bob;Cem;Dan"), 1, 3);
	ASSERT_STR(list_text(flow.list), "BobCem\n");
	ck_assert_uint_eq(elem_count(ROLE_LIST), 1);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 2);
	ck_assert_uint_eq(elem_count(ROLE_ITEM_BODY), 2);
}
END_TEST

static su
x_of(const char *word)
{
	return list_find(flow.list, word, NULL)->op.x;
}

START_TEST(short_entries_are_three_columns)
{
	entries_columns(&flow, people(1, "a;b;c;d;e;f"), 0, 6);
	ck_assert_int_eq(x_of("a"), 0);
	ck_assert_int_eq(x_of("b"), 0);
	ck_assert_int_eq(x_of("c"), x_of("d"));
	ck_assert_int_gt(x_of("c"), PT(80));
	ck_assert_int_gt(x_of("e"), PT(180));
}
END_TEST

START_TEST(longer_ones_are_two)
{
	entries_columns(&flow,
	    people(1, "a\u00a0long\u00a0name\u00a0with\u00a0another\u00a0title;"
		      "b;c;d"),
	    0, 4);
	ck_assert_int_eq(x_of("b"), 0);
	ck_assert_int_gt(x_of("c"), PT(140));
	ck_assert_int_eq(x_of("c"), x_of("d"));
}
END_TEST

START_TEST(a_narrow_place_has_one)
{
	const struct signatories *s = people(1, "a;b;c");

	flow.width = PT(100);
	entries_columns(&flow, s, 0, 3);
	ck_assert_int_eq(x_of("c"), 0);
	ck_assert_int_eq(x_of("b"), 0);
}
END_TEST

START_TEST(further_lines_are_moved_in)
{
	const struct signatories *s =
	    people(1, "Nobody\u00a0knows Anybody\u00a0knows");

	flow.width = PT(72);
	entries_columns(&flow, s, 0, 1);
	ck_assert_int_eq(x_of("Nobody\u00a0knows"), 0);
	ck_assert_int_eq(
	    x_of("Anybody\u00a0knows"), style_of(&lay, STYLE_CELL)->text.size);
}
END_TEST

START_TEST(names_run_in_between_dots)
{
	entries_run_in(&flow, people(1, "Ann;Bob;Cem"), 0, 3);
	ASSERT_STR(
	    list_text(flow.list), "Ann\u00a0\u00b7 Bob\u00a0\u00b7 Cem\n");
	ck_assert_uint_eq(elem_count(ROLE_P), 1);
}
END_TEST

START_TEST(entries_run_in_between_semicolons)
{
	entries_run_in(&flow, people(2, "Ann|Bonn;Bob|"), 0, 2);
	ASSERT_STR(list_text(flow.list), "Ann, Bonn; Bob\n");
}
END_TEST

/* A hundred people, of whom `first` stand under A, the others under B. */
static const struct signatories *
lettered(size_t first)
{
	struct buf *rows = buf_new(tree.a);
	struct signatories *s;
	struct str *letters = ARENA_ARRAY(tree.a, struct str, 100);

	for (size_t i = 0; i < 100; i++) {
		buf_printf(rows, i < first ? "a%zu" : "b%zu", i);
		buf_z(rows, "|x;");
		letters[i] = i < first ? STR("A") : STR("B");
	}
	s = (struct signatories *)people(2, arena_z(tree.a, buf_view(rows)));
	s->letters = letters;
	return s;
}

START_TEST(running_names_hang_from_their_letters)
{
	const struct signatories *s = lettered(60);
	struct str text;
	su letter, name;

	entries_run_in(&flow, s, 0, 100);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 1);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 2);
	ck_assert_uint_eq(elem_count(ROLE_LABEL), 2);
	ck_assert_uint_eq(elem_count(ROLE_ITEM_BODY), 2);
	text = list_text(flow.list);
	ASSERT_HAS(text, "a58, x; a59, x");
	ASSERT_HAS(text, "b60, x; b61, x");
	letter = list_find(flow.list, "A", NULL)->op.x;
	name = list_find(flow.list, "a0", NULL)->op.x;
	ck_assert_int_eq(letter, 0);
	ck_assert_int_eq(name, 2 * style_of(&lay, STYLE_CELL)->text.size);
}
END_TEST

START_TEST(running_names_have_one_column_where_it_is_narrow)
{
	const struct signatories *s = lettered(60);

	flow.width = 40 * style_of(&lay, STYLE_CELL)->text.size;
	entries_run_in(&flow, s, 0, 100);
	ck_assert_int_eq(list_find(flow.list, "B", NULL)->op.x, 0);
	flow = flow_new(&lay, 1);
	flow.width = 60 * style_of(&lay, STYLE_CELL)->text.size;
	entries_run_in(&flow, s, 0, 100);
	ck_assert_int_gt(list_find(flow.list, "B", NULL)->op.x, 0);
}
END_TEST

START_TEST(entries_in_columns_stand_under_letters)
{
	entries_columns(&flow, lettered(60), 0, 100);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 2);
	ck_assert_uint_eq(elem_count(ROLE_P), 2);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 100);
	ASSERT_HAS(list_text(flow.list), "Aa0, x");
	ASSERT_HAS(list_text(flow.list), "Bb60, x");
}
END_TEST

START_TEST(fewer_entries_need_no_letters)
{
	const struct signatories *s = lettered(60);

	entries_columns(&flow, s, 0, 99);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 1);
	entries_run_in(&flow, s, 1, 100);
	ck_assert_uint_eq(elem_count(ROLE_P), 1);
	ck_assert_uint_eq(elem_count(ROLE_LABEL), 0);
}
END_TEST

Suite *suite_layout_entries(void);

Suite *
suite_layout_entries(void)
{
	const TTest *tests[] = {
	    other_cells_stand_muted_behind_the_first,
	    each_entry_is_an_item,
	    short_entries_are_three_columns,
	    longer_ones_are_two,
	    a_narrow_place_has_one,
	    further_lines_are_moved_in,
	    names_run_in_between_dots,
	    entries_run_in_between_semicolons,
	    running_names_hang_from_their_letters,
	    running_names_have_one_column_where_it_is_narrow,
	    entries_in_columns_stand_under_letters,
	    fewer_entries_need_no_letters,
	};

	return FIXTURE_SUITE("layout/entries", tests);
}
