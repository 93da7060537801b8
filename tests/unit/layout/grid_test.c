#include "layout/grid.h"

#include "layout/page.h"
#include "layout/paginate.h"
#include "unit/layout/fixture.h"
#include "unit/layout/random.h"

static struct flow flow;

static void
open_flow(void)
{
	fixture_open();
	flow = flow_new(&lay, 1);
}

/* Rows end in ';', cells in ',': "-" is an empty cell. */
static struct grid *
grid_of(size_t columns, const char *rows)
{
	struct grid *g = grid_new(&flow, columns, tree_place(&tree));
	struct str rest = str_from_z(rows), line, cell;

	for (bool head = true; str_next(&rest, ';', &line); head = false) {
		grid_row(g, head);
		for (size_t c = 0; c < columns && str_next(&line, ',', &cell);
		     c++)
			if (!str_eq_z(cell, "-"))
				grid_text(g, c, STYLE_CELL, cell);
	}
	return g;
}

static su
width_sum(const struct grid *g)
{
	su sum = 0;

	for (size_t c = 0; c < g->column_count; c++)
		sum += g->columns[c].width;
	return sum;
}

static void
random_text(uint64_t *state, struct buf *b)
{
	uint32_t words = random_below(state, 12);

	for (uint32_t i = 0; i < words; i++) {
		buf_fill(b, 'n', 1 + random_below(state, 8));
		buf_char(b, ' ');
	}
}

static struct grid *
random_grid(uint64_t *state, size_t columns)
{
	struct grid *g = grid_new(&flow, columns, tree_place(&tree));

	for (int r = 0; r < 3; r++) {
		grid_row(g, r == 0);
		for (size_t c = 0; c < columns; c++) {
			struct buf *b = buf_new(tree.a);

			random_text(state, b);
			grid_text(g, c, STYLE_CELL, buf_view(b));
		}
	}
	for (size_t c = 0; c < columns; c++)
		g->columns[c].narrow = random_below(state, 4) == 0;
	return g;
}

START_TEST(columns_share_the_width)
{
	uint64_t state = 3;

	for (int i = 0; i < 60; i++) {
		size_t columns = 1 + random_below(&state, 7);
		struct grid *g = random_grid(&state, columns);
		su wide = PT(80) + PT(random_below(&state, 500));
		int64_t least = 0;

		flow = flow_new(&lay, 1);
		flow.width = wide;
		grid_lay(g, &flow);
		ck_assert_int_le(width_sum(g), wide);
		for (size_t c = 0; c < columns; c++) {
			const struct grid_column *col = &g->columns[c];

			ck_assert_int_ge(col->max, col->min);
			ck_assert_int_ge(col->width, 0);
			least += col->narrow ? col->max : col->min;
		}
		for (size_t c = 0; least <= wide && c < columns; c++) {
			const struct grid_column *col = &g->columns[c];

			ck_assert_int_ge(col->width, col->min);
			if (col->narrow)
				ck_assert_int_eq(col->width, col->max);
		}
	}
}
END_TEST

/* Columns with room to grow leave none of it. */
START_TEST(a_table_is_as_wide_as_its_flow)
{
	for (size_t columns = 1; columns < 8; columns++) {
		struct grid *g =
		    grid_of(columns, "a,bb,ccc,d,ee,fff,g;x,y,z,u,v,w,t");

		flow.width = PT(400) + (su)columns;
		grid_lay(g, &flow);
		ck_assert_int_ge(width_sum(g), flow.width - (su)columns);
		ck_assert_int_le(width_sum(g), flow.width);
	}
}
END_TEST

START_TEST(one_column_takes_everything)
{
	struct grid *g = grid_of(1, "head;cell");

	g->columns[0].narrow = true;
	grid_lay(g, &flow);
	ck_assert_int_eq(g->columns[0].width, flow.width);
}
END_TEST

START_TEST(a_table_too_wide_is_reported)
{
	struct grid *g = grid_of(
	    3, "unbreakable,incomprehensible,indivisible;one,two,three");

	flow.width = PT(60);
	grid_lay(g, &flow);
	ck_assert_int_le(width_sum(g), PT(60) + 3);
	ck_assert_uint_gt(tree.diags.list.n, 0);
	for (size_t i = 0; i < tree.diags.list.n; i++) {
		ck_assert_int_eq(
		    tree.diags.list.v[i]->code, DIAG_LINE_OVERFULL);
		ck_assert_uint_eq(
		    tree.diags.list.v[i]->at.offset, g->at.offset);
	}
}
END_TEST

START_TEST(cells_stand_in_their_columns)
{
	struct grid *g = grid_of(3, "One,Two,Three;a,b,c");
	su x = 0;
	static const char *const words[] = {"a", "b", "c"};

	g->columns[1].adjust = ADJUST_RIGHT;
	grid_lay(g, &flow);
	for (size_t c = 0; c < 3; c++) {
		const struct page_op *op =
		    &list_find(flow.list, words[c], NULL)->op;

		ck_assert_int_ge(op->x, x);
		x += g->columns[c].width;
		ck_assert_int_le(op->x + op->width, x);
	}
	ck_assert_int_eq(list_find(flow.list, "a", NULL)->op.x, 0);
	ck_assert_int_eq(list_find(flow.list, "b", NULL)->op.x +
			     list_find(flow.list, "b", NULL)->op.width,
	    list_find(flow.list, "Two", NULL)->op.x +
		list_find(flow.list, "Two", NULL)->op.width);
}
END_TEST

START_TEST(empty_cells_and_rows)
{
	struct grid *g = grid_of(2, "One,Two;a,-;-,-;-,d");

	grid_lay(g, &flow);
	ASSERT_STR(list_text(flow.list), "OneTwo\na\nd\n");
	for (size_t i = 0; i < flow.list->n; i++)
		if (flow.list->v[i].kind == V_BOX)
			ck_assert_int_gt(flow.list->v[i].height, 0);
}
END_TEST

START_TEST(no_rows)
{
	struct grid *g = grid_new(&flow, 2, tree_place(&tree));

	grid_lay(g, &flow);
	ASSERT_STR(list_text(flow.list), "");
	g = grid_new(&flow, 0, tree_place(&tree));
	grid_row(g, true);
	grid_lay(g, &flow);
	ASSERT_STR(list_text(flow.list), "");
}
END_TEST

START_TEST(rows_of_heads_alone)
{
	struct grid *g = grid_new(&flow, 1, tree_place(&tree));

	grid_row(g, true);
	grid_text(g, 0, STYLE_CELL_HEAD, STR("Head"));
	grid_lay(g, &flow);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->list.n, 1);
}
END_TEST

START_TEST(cells_are_heads_or_data)
{
	struct grid *g = grid_of(2, "One,Two;a,b;c,d");

	grid_lay(g, &flow);
	ck_assert_uint_eq(elem_count(ROLE_TABLE), 1);
	ck_assert_uint_eq(elem_count(ROLE_TABLE_HEAD), 1);
	ck_assert_uint_eq(elem_count(ROLE_TABLE_BODY), 1);
	ck_assert_uint_eq(elem_count(ROLE_ROW), 3);
	ck_assert_uint_eq(elem_count(ROLE_HEADER_CELL), 2);
	ck_assert_uint_eq(elem_count(ROLE_CELL), 4);
}
END_TEST

START_TEST(a_heading_stands_over_all_columns)
{
	struct grid *g = grid_of(2, "One,Two;a,b");
	const struct elem *elem;

	par_text(grid_heading(g), STR("All of the rows that are below this"));
	grid_row(g, false);
	grid_text(g, 0, STYLE_CELL, STR("c"));
	grid_lay(g, &flow);
	ASSERT_STR(list_text(flow.list),
	    "OneTwo\nab\nAll of the rows that are below this\nc\n");
	ck_assert_uint_eq(elem_count(ROLE_HEADER_CELL), 3);
	elem = &lay.pages->elems.v[list_find(
	    flow.list, "All of the rows that are below this", NULL)
				       ->op.elem];
	ck_assert_uint_eq(elem->columns, 2);
	ck_assert_int_eq(elem->role, ROLE_HEADER_CELL);
}
END_TEST

START_TEST(no_page_ends_behind_a_heading_or_before_a_total)
{
	struct grid *g = grid_of(1, "Head;a;b");
	static const char *const words[] = {"g", "c", "d", "e", "t", "f", "h"};
	size_t at[7];

	par_text(grid_heading(g), STR("g"));
	for (size_t i = 1; i < 7; i++) {
		grid_row(g, false);
		g->rows.v[g->rows.n - 1].total = i == 4;
		grid_text(g, 0, STYLE_CELL, str_from_z(words[i]));
	}
	grid_lay(g, &flow);
	for (size_t i = 0; i < 7; i++)
		list_find(flow.list, words[i], &at[i]);
	for (size_t i = 0; i < 6; i++)
		ck_assert_msg(list_breaks_between(flow.list, at[i],
				  at[i + 1]) == (i == 2 || i == 4),
		    "behind %s", words[i]);
}
END_TEST

START_TEST(the_head_stays_with_the_first_row_and_the_last_with_its_last)
{
	struct grid *g = grid_of(1, "Head;a;b;c;d");
	size_t head, a, b, c, d;

	lay.body = PT(100);
	grid_lay(g, &flow);
	list_find(flow.list, "Head", &head);
	list_find(flow.list, "a", &a);
	list_find(flow.list, "b", &b);
	list_find(flow.list, "c", &c);
	list_find(flow.list, "d", &d);
	ck_assert(!list_breaks_between(flow.list, head, a));
	ck_assert(list_breaks_between(flow.list, b, c));
	ck_assert(!list_breaks_between(flow.list, c, d));
}
END_TEST

START_TEST(a_short_table_is_kept_whole)
{
	struct grid *g = grid_of(1, "Head;a;b;c;d;e");
	int64_t height = 0;

	grid_lay(g, &flow);
	for (size_t i = 0; i < flow.list->n; i++) {
		height += flow.list->v[i].height;
		ck_assert(i == 0 || !paginate_legal(flow.list, i));
	}
	flow = flow_new(&lay, 1);
	lay.body = (su)(3 * height);
	grid_lay(grid_of(1, "Head;a;b;c;d;e"), &flow);
	for (size_t i = 1; i < flow.list->n; i++)
		if (paginate_legal(flow.list, i))
			return;
	ck_abort_msg("a longer one has no break");
}
END_TEST

/* All its words, once each, over several pages. */
START_TEST(a_row_taller_than_a_page_is_split_by_lines)
{
	struct grid *g = grid_of(2, "Head,Other");
	struct buf *b = buf_new(tree.a), *got = buf_new(tree.a);

	for (int i = 0; i < 2000; i++)
		buf_printf(b, "w%d ", i);
	grid_row(g, false);
	grid_text(g, 0, STYLE_CELL, buf_view(b));
	grid_text(g, 1, STYLE_CELL, STR("once"));
	grid_lay(g, &flow);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_gt(lay.pages->list.n, 1);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	for (size_t i = 0; i < lay.pages->list.n; i++) {
		const struct page *page = lay.pages->list.v[i];

		buf_str(got, page_text(page));
		ck_assert_ptr_nonnull(page_find(page, "Head"));
	}
	for (int i = 0; i < 2000; i++)
		ASSERT_HAS(buf_view(got), arena_printf(tree.a, "w%d ", i).s);
}
END_TEST

START_TEST(two_thousand_rows)
{
	struct grid *g = grid_of(2, "No.,Name");
	size_t next = 0;

	for (int i = 0; i < 2000; i++) {
		grid_row(g, false);
		grid_text(
		    g, 0, STYLE_CELL_FIGURE, arena_printf(tree.a, "%d", i));
		grid_text(g, 1, STYLE_CELL, STR("Name"));
	}
	grid_lay(g, &flow);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_gt(lay.pages->list.n, 10);
	for (size_t i = 0; i < lay.pages->list.n; i++) {
		const struct page *page = lay.pages->list.v[i];
		const struct page_op *head = page_find(page, "No.");
		size_t first = next;

		ck_assert_ptr_nonnull(head);
		ck_assert(i == 0 || head->elem == ELEM_ARTIFACT);
		while (page_find(page, arena_printf(tree.a, "%zu", next).s))
			next++;
		ck_assert_uint_gt(next, first + 1);
	}
	ck_assert_uint_eq(next, 2000);
}
END_TEST

START_TEST(rules_above_and_below)
{
	struct grid *g = grid_of(1, "Head;a;b");
	size_t rules = 0;

	grid_lay(g, &flow);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			if (op->kind != OP_FILL)
				continue;
			ck_assert_uint_eq(op->elem, ELEM_ARTIFACT);
			ck_assert_int_eq(op->width, flow.width);
			rules++;
		}
	ck_assert_uint_eq(rules, 4);
}
END_TEST

/* Rows are whole steps of the grid, whatever their lines are. */
START_TEST(rows_keep_to_a_baseline_grid)
{
	theme.baseline_grid = true;
	for (size_t columns = 1; columns < 4; columns++) {
		flow = flow_new(&lay, 1);
		flow.width = PT(90);
		grid_lay(grid_of(columns, "a,b,c;one two three four,x y,z;s"),
		    &flow);
		ck_assert_int_eq(list_height(flow.list) % theme.grid, 0);
	}
}
END_TEST

START_TEST(every_row_has_all_cells)
{
	struct grid *g = grid_of(3, "One,Two,Three;a,-,c;-,-,-;d,-,-");

	grid_lay(g, &flow);
	ck_assert_uint_eq(elem_count(ROLE_HEADER_CELL), 3);
	ck_assert_uint_eq(elem_count(ROLE_CELL), 9);
	ck_assert_uint_eq(list_find(flow.list, "c", NULL)->op.elem,
	    list_find(flow.list, "a", NULL)->op.elem + 2);
}
END_TEST

/* A head alone is no head (PDF/UA-1, 7.2): its rows are the table's. */
START_TEST(a_head_without_a_body_is_none)
{
	struct grid *g = grid_of(2, "One,Two");
	const struct elem *elems;
	elem_id row;

	grid_lay(g, &flow);
	elems = lay.pages->elems.v;
	row = elems[list_find(flow.list, "One", NULL)->op.elem].parent;
	ck_assert_int_eq(elems[row].role, ROLE_ROW);
	ck_assert_int_eq(elems[elems[row].parent].role, ROLE_TABLE);
}
END_TEST

Suite *suite_layout_grid(void);

Suite *
suite_layout_grid(void)
{
	Suite *s = suite_create("layout/grid");
	TCase *t = tcase_create("grid");

	tcase_add_checked_fixture(t, open_flow, fixture_close);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, columns_share_the_width);
	tcase_add_test(t, a_table_is_as_wide_as_its_flow);
	tcase_add_test(t, one_column_takes_everything);
	tcase_add_test(t, a_table_too_wide_is_reported);
	tcase_add_test(t, cells_stand_in_their_columns);
	tcase_add_test(t, empty_cells_and_rows);
	tcase_add_test(t, no_rows);
	tcase_add_test(t, rows_of_heads_alone);
	tcase_add_test(t, cells_are_heads_or_data);
	tcase_add_test(t, every_row_has_all_cells);
	tcase_add_test(t, a_head_without_a_body_is_none);
	tcase_add_test(t, a_heading_stands_over_all_columns);
	tcase_add_test(t, no_page_ends_behind_a_heading_or_before_a_total);
	tcase_add_test(
	    t, the_head_stays_with_the_first_row_and_the_last_with_its_last);
	tcase_add_test(t, a_short_table_is_kept_whole);
	tcase_add_test(t, a_row_taller_than_a_page_is_split_by_lines);
	tcase_add_test(t, two_thousand_rows);
	tcase_add_test(t, rules_above_and_below);
	tcase_add_test(t, rows_keep_to_a_baseline_grid);
	suite_add_tcase(s, t);
	return s;
}
