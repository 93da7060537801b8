#include "layout/decimal.h"

#include "unit/layout/fixture.h"
#include "unit/layout/random.h"

static struct flow flow;

static void
open_flow(void)
{
	fixture_open();
	flow = flow_new(&lay, 1);
}

/* Columns set right; rows end in ';', cells in '|', the first is the head. */
static struct grid *
numbers(size_t columns, const char *rows)
{
	struct grid *g = grid_new(&flow, columns, tree_place(&tree));
	struct str rest = str_from_z(rows), line, cell;

	for (size_t c = 0; c < columns; c++)
		g->columns[c].adjust = ADJUST_RIGHT;
	for (bool head = true; str_next(&rest, ';', &line); head = false) {
		grid_row(g, head);
		for (size_t c = 0; c < columns && str_next(&line, '|', &cell);
		     c++)
			if (cell.n > 0)
				grid_text(g, c,
				    head ? STYLE_CELL_HEAD : STYLE_CELL_FIGURE,
				    cell);
	}
	return g;
}

static const struct page_op *
op_of(const char *cell)
{
	return &list_find(flow.list, cell, NULL)->op;
}

/* Where glyph k of a piece begins [su]. */
static su
glyph_x(const struct page_op *op, uint32_t piece, uint32_t k)
{
	const struct text_piece *p = &op->u.text.pieces[piece];
	int64_t advance = 0;

	for (uint32_t i = 0; i < k; i++)
		advance += p->run->glyphs[i].advance;
	return p->x + font_scale(p->run->face, advance, op->u.text.size);
}

/* Where the last of a character begins in a cell. */
static su
char_x(const char *cell, char c)
{
	const struct page_op *op = op_of(cell);

	for (uint32_t i = op->u.text.count; i-- > 0;) {
		const struct glyph_run *run = op->u.text.pieces[i].run;

		for (uint32_t k = run->count; k-- > 0;)
			if (run->text.s[run->glyphs[k].cluster] == c)
				return glyph_x(op, i, k);
	}
	ck_abort_msg("\"%s\" has no '%c'", cell, c);
	return 0;
}

static su
end_of(const char *cell)
{
	return op_of(cell)->x + op_of(cell)->width;
}

/* That all shifts of a column are none. */
static void
assert_left_alone(const struct grid *g, size_t column)
{
	for (size_t r = 0; r < g->rows.n; r++)
		ck_assert_int_eq(g->rows.v[r].shifts[column], 0);
}

static void
lay_rows(const char *rows)
{
	grid_lay(numbers(1, rows), &flow);
}

START_TEST(signs_stand_below_one_another)
{
	lay_rows("n;1.5;12.25;0.125;100.0;.5");
	ck_assert_int_eq(char_x("12.25", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("0.125", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("100.0", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x(".5", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(end_of("0.125"), flow.width);
}
END_TEST

START_TEST(signs_and_groups_before_make_no_difference)
{
	lay_rows("n;1.5;-2.25;+3.125;\u22124.5;1,234,567.5;12 345.75");
	ck_assert_int_eq(char_x("-2.25", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("+3.125", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("\u22124.5", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("1,234,567.5", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("12 345.75", '.'), char_x("1.5", '.'));
}
END_TEST

START_TEST(per_cent_and_brackets_behind)
{
	lay_rows("n;1.5%;12.25 %;(3.5);7");
	ck_assert_int_eq(char_x("12.25 %", '.'), char_x("1.5%", '.'));
	ck_assert_int_eq(char_x("(3.5)", '.'), char_x("1.5%", '.'));
	ck_assert_int_eq(end_of("7"), char_x("1.5%", '.'));
}
END_TEST

START_TEST(whole_numbers_end_where_the_signs_stand)
{
	lay_rows("n;1.5;7;12%;(345)");
	ck_assert_int_eq(end_of("7"), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("12%", '%'), char_x("1.5", '.'));
	ck_assert_int_eq(char_x("(345)", ')'), char_x("1.5", '.'));
}
END_TEST

START_TEST(whole_numbers_alone_align_their_units)
{
	struct grid *g = numbers(2, "n|m;1|1;22|22%;333|(3)");

	grid_lay(g, &flow);
	assert_left_alone(g, 0);
	ck_assert_int_eq(end_of("22"), end_of("333"));
	ck_assert_int_eq(char_x("22%", '%'), char_x("(3)", ')'));
}
END_TEST

START_TEST(german_has_a_comma)
{
	lay.language = STR("de-DE");
	lay_rows("n;1.234,5;0,25;12,125 %;7");
	ck_assert_int_eq(char_x("0,25", ','), char_x("1.234,5", ','));
	ck_assert_int_eq(char_x("12,125 %", ','), char_x("1.234,5", ','));
	ck_assert_int_eq(end_of("7"), char_x("1.234,5", ','));
}
END_TEST

/* In English a comma groups, and nothing follows the units. */
START_TEST(another_languages_sign_is_none)
{
	struct grid *g = numbers(1, "n;1,5;12,25");

	grid_lay(g, &flow);
	assert_left_alone(g, 0);
	ck_assert_int_eq(end_of("1,5"), end_of("12,25"));
}
END_TEST

START_TEST(the_mark_of_a_note_is_no_digit)
{
	struct grid *g = numbers(1, "n;1.5;17;2.25");
	struct par *p = g->rows.v[2].cells[0];
	struct inline_style raised = *p->base;

	raised.rise = PT(3);
	raised.text.size /= 2;
	par_styled(p, STR("6"), &raised);
	grid_lay(g, &flow);
	ck_assert_int_eq(end_of("17"), char_x("1.5", '.'));
	ck_assert_int_eq(op_of("6")->x, end_of("17"));
	ck_assert_int_eq(char_x("2.25", '.'), char_x("1.5", '.'));
}
END_TEST

START_TEST(empty_cells_and_dashes_are_no_obstacle)
{
	lay_rows("n;1.5;;\u2013;-;12.25");
	ck_assert_int_eq(char_x("12.25", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(end_of("\u2013"), char_x("1.5", '.'));
	ck_assert_int_eq(end_of("-"), char_x("1.5", '.'));
}
END_TEST

START_TEST(a_head_stays_at_the_edge)
{
	lay_rows("n;1;1.25");
	ck_assert_int_eq(end_of("n"), end_of("1.25"));
	ck_assert_int_gt(end_of("n"), end_of("1"));
}
END_TEST

START_TEST(other_columns_are_left_alone)
{
	struct grid *g = numbers(4, "a|b|c|d;1.5|1.5|1.5|1.5;12.25|12.25|x|");

	g->columns[0].adjust = ADJUST_LEFT;
	g->columns[1].adjust = ADJUST_CENTER;
	grid_lay(g, &flow);
	assert_left_alone(g, 0);
	assert_left_alone(g, 1);
	assert_left_alone(g, 2);
	assert_left_alone(g, 3);
}
END_TEST

START_TEST(a_column_beside_one_of_text_is_aligned)
{
	struct grid *g = numbers(2, "a|b;1.5|x;12.25|y");

	grid_lay(g, &flow);
	ck_assert_int_eq(char_x("12.25", '.'), char_x("1.5", '.'));
	ck_assert_int_eq(end_of("x"), end_of("y"));
}
END_TEST

START_TEST(no_rows_and_no_numbers)
{
	struct grid *g = numbers(1, "");

	grid_lay(g, &flow);
	g = numbers(2, "a|b;|;|");
	grid_lay(g, &flow);
	assert_left_alone(g, 0);
}
END_TEST

/* What is shifted takes part in the column's width. */
START_TEST(a_column_has_room_for_what_it_aligns)
{
	struct grid *g = numbers(1, "n;1234567.5;0.1234567");
	int64_t least;

	grid_measure(g);
	least = grid_widths(g).min;
	flow.width = (su)least;
	grid_lay(g, &flow);
	ck_assert_int_eq(op_of("1234567.5")->x, 0);
	ck_assert_int_eq(end_of("0.1234567"), flow.width);
	ck_assert_int_eq(char_x("0.1234567", '.'), char_x("1234567.5", '.'));
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_column_too_narrow_lets_nothing_stick_out)
{
	struct grid *g = numbers(1, "n;1234567.5;0.1234567");

	grid_measure(g);
	flow.width = (su)(grid_widths(g).min - PT(20));
	grid_lay(g, &flow);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			ck_assert_int_ge(flow.list->v[i].ops[k].op.x, 0);
}
END_TEST

static const char *
random_number(uint64_t *state)
{
	struct buf *b = buf_new(tree.a);
	uint32_t decimals = random_below(state, 5);

	if (random_below(state, 3) == 0)
		buf_char(b, '-');
	buf_printf(b, "%u", random_below(state, 100000));
	if (decimals > 0)
		buf_char(b, '.');
	while (decimals-- > 0)
		buf_printf(b, "%u", random_below(state, 10));
	if (random_below(state, 3) == 0)
		buf_char(b, '%');
	return arena_z(tree.a, buf_view(b));
}

static bool
has_sign(const char *number)
{
	return str_has(str_from_z(number), ".");
}

START_TEST(random_columns_align)
{
	uint64_t state = (uint64_t)_i;
	const char *cells[8];
	struct grid *g = numbers(1, "n");
	su sign = -1;

	for (size_t i = 0; i < 8; i++) {
		cells[i] = random_number(&state);
		grid_row(g, false);
		grid_text(g, 0, STYLE_CELL_FIGURE, str_from_z(cells[i]));
	}
	grid_lay(g, &flow);
	for (size_t i = 0; i < 8; i++) {
		su x;

		ck_assert_int_ge(op_of(cells[i])->x, 0);
		ck_assert_int_le(end_of(cells[i]), flow.width);
		if (!has_sign(cells[i]))
			continue;
		x = char_x(cells[i], '.');
		ck_assert(sign < 0 || x == sign);
		sign = x;
	}
}
END_TEST

Suite *suite_layout_decimal(void);

Suite *
suite_layout_decimal(void)
{
	Suite *s = suite_create("layout/decimal");
	TCase *t = tcase_create("decimal");

	tcase_add_checked_fixture(t, open_flow, fixture_close);
	tcase_add_test(t, signs_stand_below_one_another);
	tcase_add_test(t, signs_and_groups_before_make_no_difference);
	tcase_add_test(t, per_cent_and_brackets_behind);
	tcase_add_test(t, whole_numbers_end_where_the_signs_stand);
	tcase_add_test(t, whole_numbers_alone_align_their_units);
	tcase_add_test(t, german_has_a_comma);
	tcase_add_test(t, another_languages_sign_is_none);
	tcase_add_test(t, the_mark_of_a_note_is_no_digit);
	tcase_add_test(t, empty_cells_and_dashes_are_no_obstacle);
	tcase_add_test(t, a_head_stays_at_the_edge);
	tcase_add_test(t, other_columns_are_left_alone);
	tcase_add_test(t, a_column_beside_one_of_text_is_aligned);
	tcase_add_test(t, no_rows_and_no_numbers);
	tcase_add_test(t, a_column_has_room_for_what_it_aligns);
	tcase_add_test(t, a_column_too_narrow_lets_nothing_stick_out);
	tcase_add_loop_test(t, random_columns_align, 0, 30);
	suite_add_tcase(s, t);
	return s;
}
