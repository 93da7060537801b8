#include "layout/grid_heads.h"

#include "unit/layout/fixture.h"

static struct flow flow;
static struct grid *grid;

static void
open_grid(void)
{
	fixture_open();
	flow = flow_new(&lay, 1);
	grid = grid_new(&flow, 3, (struct loc){0});
	grid_row(grid, true);
	for (size_t c = 0; c < 3; c++)
		grid_text(grid, c, STYLE_CELL_HEAD, STR("head"));
}

static void
add_row(const char *a, const char *b, const char *c)
{
	grid_row(grid, false);
	grid_text(grid, 0, STYLE_CELL, str_from_z(a));
	grid_text(grid, 1, STYLE_CELL, str_from_z(b));
	grid_text(grid, 2, STYLE_CELL, str_from_z(c));
}

static elem_id
cell(size_t row, size_t column)
{
	return grid->rows.v[row].cells[column]->base->elem;
}

/* The headers of a cell as "0.2 1.0": rows and columns of their cells. */
static struct str
headers(size_t row, size_t column)
{
	const struct elem *e = &lay.pages->elems.v[cell(row, column)];
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < e->header_count; i++)
		for (size_t r = 0; r < grid->rows.n; r++)
			for (size_t c = 0; c < 3; c++)
				if (grid->rows.v[r].cells[c] &&
				    cell(r, c) == e->headers[i])
					buf_printf(b, "%s%zu.%zu",
					    b->n > 0 ? " " : "", r, c);
	return buf_view(b);
}

START_TEST(scope_is_enough_for_a_plain_table)
{
	grid->columns[0].heads = true;
	add_row("a", "1", "2");
	grid_complete(grid);
	ck_assert_int_eq(lay.pages->elems.v[cell(1, 0)].role, ROLE_HEADER_CELL);
	ck_assert_int_eq(lay.pages->elems.v[cell(1, 1)].role, ROLE_CELL);
	ASSERT_STR(headers(1, 1), "");
	ck_assert(!lay.pages->elems.v[cell(0, 1)].named);
}
END_TEST

START_TEST(a_heading_heads_the_rows_up_to_the_next)
{
	par_text(grid_heading(grid), STR("north"));
	add_row("a", "1", "2");
	par_text(grid_heading(grid), STR("south"));
	add_row("b", "3", "4");
	grid_complete(grid);
	ck_assert(lay.pages->elems.v[cell(1, 0)].heads_below);
	ASSERT_STR(headers(1, 0), "");
	ASSERT_STR(headers(2, 0), "0.0 1.0");
	ASSERT_STR(headers(2, 2), "0.2 1.0");
	ASSERT_STR(headers(4, 1), "0.1 3.0");
	ck_assert(lay.pages->elems.v[cell(0, 2)].named);
	ck_assert(lay.pages->elems.v[cell(3, 0)].named);
	ck_assert(!lay.pages->elems.v[cell(4, 1)].named);
}
END_TEST

START_TEST(a_row_is_headed_by_its_own_too)
{
	grid->columns[1].heads = true;
	par_text(grid_heading(grid), STR("north"));
	add_row("1", "a", "2");
	grid_complete(grid);
	ASSERT_STR(headers(2, 0), "0.0 1.0 2.1");
	ASSERT_STR(headers(2, 1), "0.1 1.0");
}
END_TEST

START_TEST(spans_have_the_heads_of_all_their_columns)
{
	add_row("a", "1", "2");
	grid_row(grid, false);
	par_text(grid_cell_over(grid, 1, 2, STYLE_CELL), STR("wide"));
	grid_complete(grid);
	ASSERT_STR(headers(1, 2), "0.2");
	ASSERT_STR(headers(2, 1), "0.1 0.2");
}
END_TEST

START_TEST(a_head_over_columns_heads_both)
{
	grid_row(grid, true);
	par_text(grid_cell_over(grid, 0, 2, STYLE_CELL_HEAD), STR("both"));
	add_row("a", "1", "2");
	grid_complete(grid);
	ASSERT_STR(headers(1, 0), "0.0 0.1");
	ASSERT_STR(headers(2, 0), "0.0 1.0");
	ASSERT_STR(headers(2, 1), "0.1 1.0");
	ASSERT_STR(headers(2, 2), "0.2");
}
END_TEST

START_TEST(the_last_total_is_of_no_group)
{
	par_text(grid_heading(grid), STR("north"));
	add_row("a", "1", "2");
	add_row("part", "1", "2");
	grid->rows.v[3].total = true;
	add_row("all", "1", "2");
	grid->rows.v[4].total = true;
	grid_complete(grid);
	ASSERT_STR(headers(3, 1), "0.1 1.0");
	ASSERT_STR(headers(4, 1), "0.1");
}
END_TEST

Suite *suite_layout_grid_heads(void);

Suite *
suite_layout_grid_heads(void)
{
	const TTest *tests[] = {
	    scope_is_enough_for_a_plain_table,
	    a_heading_heads_the_rows_up_to_the_next,
	    a_row_is_headed_by_its_own_too,
	    spans_have_the_heads_of_all_their_columns,
	    a_head_over_columns_heads_both,
	    the_last_total_is_of_no_group,
	};
	Suite *suite = suite_create("layout/grid_heads");
	TCase *tcase = tcase_create("grid_heads");

	tcase_add_checked_fixture(tcase, open_grid, fixture_close);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
