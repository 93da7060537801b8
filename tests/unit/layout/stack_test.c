#include "layout/stack.h"

#include "unit/layout/fixture.h"

static struct flow flow;

static void
open_flow(void)
{
	fixture_open();
	theme.styles[STYLE_CELL].hyphenate = false;
	flow = flow_new(&lay, 1);
	flow.width = PT(150);
}

/* A table of four columns too wide for the flow; "-" is an empty cell. */
static struct grid *
wide_grid(bool numbered, const char *rows)
{
	struct grid *g = grid_new(&flow, 4, tree_place(&tree));
	struct str rest = str_from_z(rows), line, cell;

	/* Divided, the words would fit side by side. */
	theme.styles[STYLE_CELL].hyphenate = false;
	for (bool head = true; str_next(&rest, ';', &line); head = false) {
		grid_row(g, head);
		for (size_t c = 0; c < 4 && str_next(&line, ',', &cell); c++)
			if (!str_eq_z(cell, "-"))
				grid_text(g, c, STYLE_CELL, cell);
	}
	g->columns[0].narrow = numbered;
	return g;
}

#define HEADS "No.,Recommendation,Addressee,Timeframe;"
#define ROWS                                                                   \
	"1,denuclearization,Washington,administration;"                        \
	"2,lifting,Pyongyang,-"

START_TEST(cells_stand_beside_their_heads)
{
	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	ASSERT_STR(list_text(flow.list),
	    "No.Recommendation\n"
	    "1denuclearization\nAddresseeWashington\n"
	    "Timeframeadministration\n"
	    "2lifting\nAddresseePyongyang\n");
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_first_column_of_words_has_a_label)
{
	grid_lay(wide_grid(false,
		     "Name,Place,Title,Organization;"
		     "Somebodyelse,Pyongyangwards,Ambassador,Administration"),
	    &flow);
	ASSERT_STR(list_text(flow.list),
	    "NameSomebodyelse\nPlacePyongyangwards\nTitleAmbassador\n"
	    "OrganizationAdministration\n");
}
END_TEST

START_TEST(texts_stand_in_a_column_within_the_flow)
{
	su x = 0;

	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			ck_assert_int_le(op->x + op->width, flow.width);
			if (op->kind != OP_TEXT || op->x == 0)
				continue;
			ck_assert(x == 0 || op->x == x);
			x = op->x;
		}
	ck_assert_int_gt(x, 0);
}
END_TEST

/* Labels are the head's cells once; a listener hears them no more. */
START_TEST(labels_are_read_once)
{
	size_t labels = 0, read = 0;

	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			if (!str_eq_z(str_trim(op_text(op)), "Addressee"))
				continue;
			labels++;
			read += op->elem != ELEM_ARTIFACT;
		}
	ck_assert_uint_eq(labels, 2);
	ck_assert_uint_eq(read, 1);
}
END_TEST

START_TEST(a_row_stays_on_a_page_and_its_head_is_repeated)
{
	size_t first, last, next;

	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	list_find(flow.list, "denuclearization", &first);
	list_find(flow.list, "administration", &last);
	list_find(flow.list, "lifting", &next);
	ck_assert(!list_breaks_between(flow.list, first, last));
	ck_assert(list_breaks_between(flow.list, last, next));
	ck_assert_uint_gt(flow.list->v[next].repeat_count, 0);
	ASSERT_STR(ops_text(flow.list->v[next].repeat[2].ops,
		       flow.list->v[next].repeat[2].op_count),
	    "No.Recommendation");
}
END_TEST

START_TEST(words_that_no_line_can_hold_are_divided_and_told)
{
	flow.width = PT(60);
	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	ck_assert_uint_gt(tree.diags.list.n, 0);
	for (size_t i = 0; i < tree.diags.list.n; i++)
		ck_assert_int_eq(
		    tree.diags.list.v[i]->code, DIAG_LINE_OVERFULL);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			ck_assert_int_le(flow.list->v[i].ops[k].op.x +
					     flow.list->v[i].ops[k].op.width,
			    flow.width);
}
END_TEST

START_TEST(a_table_without_rows_has_its_head)
{
	grid_lay(wide_grid(true, "No.,Recommendation,Administration,"
				 "Timeframe-and-other-things"),
	    &flow);
	ASSERT_STR(list_text(flow.list), "No.Recommendation\n");
}
END_TEST

START_TEST(a_baseline_grid_is_kept_to)
{
	theme.baseline_grid = true;
	grid_lay(wide_grid(true, HEADS ROWS), &flow);
	ck_assert_int_eq(list_height(flow.list) % theme.grid, 0);
}
END_TEST

Suite *suite_layout_stack(void);

Suite *
suite_layout_stack(void)
{
	Suite *s = suite_create("layout/stack");
	TCase *t = tcase_create("stack");

	tcase_add_checked_fixture(t, open_flow, fixture_close);
	tcase_add_test(t, cells_stand_beside_their_heads);
	tcase_add_test(t, a_first_column_of_words_has_a_label);
	tcase_add_test(t, texts_stand_in_a_column_within_the_flow);
	tcase_add_test(t, labels_are_read_once);
	tcase_add_test(t, a_row_stays_on_a_page_and_its_head_is_repeated);
	tcase_add_test(t, words_that_no_line_can_hold_are_divided_and_told);
	tcase_add_test(t, a_table_without_rows_has_its_head);
	tcase_add_test(t, a_baseline_grid_is_kept_to);
	suite_add_tcase(s, t);
	return s;
}
