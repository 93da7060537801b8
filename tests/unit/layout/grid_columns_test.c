#include "layout/grid_columns.h"

#include "unit/layout/fixture.h"

static struct flow flow;

static struct grid *
grid_of(size_t columns)
{
	flow = flow_new(&lay, 1);
	return grid_new(&flow, columns, tree_place(&tree));
}

static void
add(struct grid *g, size_t column, size_t count, const char *text)
{
	par_text(
	    grid_cell_over(g, column, count, STYLE_CELL), str_from_z(text));
}

START_TEST(padding_is_inside_only)
{
	struct grid *g = grid_of(3);

	ck_assert_int_eq(grid_pad_before(g, 0), 0);
	ck_assert_int_eq(grid_pad_after(g, 0), theme.cell_pad_x);
	ck_assert_int_eq(grid_pad_before(g, 2), theme.cell_pad_x);
	ck_assert_int_eq(grid_pad_after(g, 2), 0);
}
END_TEST

START_TEST(widths_fill_what_there_is)
{
	struct grid *g = grid_of(2);

	grid_row(g, false);
	add(g, 0, 1, "a");
	add(g, 1, 1, "some longer words");
	grid_measure(g);
	grid_share_width(g, PT(200));
	ck_assert_int_gt(g->columns[1].width, g->columns[0].width);
	ck_assert_int_le(g->columns[0].width + g->columns[1].width, PT(200));
	ck_assert_int_gt(g->columns[0].width + g->columns[1].width, PT(199));
}
END_TEST

/* Its many words are no reason to make a column wide. */
START_TEST(a_cell_over_columns_widens_none_that_hold_its_words)
{
	struct grid *g = grid_of(2);
	struct grid_widths before, after;

	grid_row(g, false);
	add(g, 0, 1, "something");
	add(g, 1, 1, "something");
	grid_measure(g);
	before = grid_widths(g);
	g = grid_of(2);
	grid_row(g, false);
	add(g, 0, 1, "something");
	add(g, 1, 1, "something");
	grid_row(g, false);
	add(g, 0, 2, "some words and many more of them than fit");
	grid_measure(g);
	after = grid_widths(g);
	ck_assert_int_eq(before.min, after.min);
	ck_assert_int_eq(before.max, after.max);
}
END_TEST

START_TEST(a_long_word_over_columns_gets_its_room)
{
	struct grid *g = grid_of(3);
	struct par *word;

	grid_row(g, false);
	add(g, 0, 1, "a");
	add(g, 1, 1, "b");
	add(g, 2, 1, "c");
	grid_row(g, false);
	word = grid_cell_over(g, 0, 2, STYLE_CELL);
	par_text(word, STR("Incomprehensibilities"));
	grid_measure(g);
	ck_assert_int_ge(g->columns[0].min + g->columns[1].min,
	    par_min_width(word) + theme.cell_pad_x);
	ck_assert_int_ge(g->columns[1].max, g->columns[1].min);
	ck_assert_int_lt(g->columns[2].min, par_min_width(word));
}
END_TEST

START_TEST(a_span_ends_with_the_table)
{
	struct grid *g = grid_of(2);

	grid_row(g, false);
	add(g, 1, 9, "x");
	ck_assert_uint_eq(g->rows.v[0].spans[1], 1);
	grid_measure(g);
	grid_share_width(g, PT(100));
}
END_TEST

Suite *suite_layout_grid_columns(void);

Suite *
suite_layout_grid_columns(void)
{
	const TTest *tests[] = {
	    padding_is_inside_only,
	    widths_fill_what_there_is,
	    a_cell_over_columns_widens_none_that_hold_its_words,
	    a_long_word_over_columns_gets_its_room,
	    a_span_ends_with_the_table,
	};

	return FIXTURE_SUITE("layout/grid_columns", tests);
}
