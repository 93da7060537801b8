#include "derive/order.h"

#include "tree.h"

#define ROWS 40

/* Sorts rows of cells apart by spaces, "_" for an empty one. */
static void
check(const char *keys, const char *written, const char *want)
{
	struct arena *a = arena_new(0);
	struct order order = {
	    .collation = collation_open(a, STR("en")), .override = ORDER_NONE};
	struct str rest = str_from_z(written), line, cell;
	VEC(struct data_row) rows = {0};
	struct buf *out = buf_new(a);

	for (; *keys; keys++) {
		struct order_key key = {.falling = *keys == '-'};

		keys += key.falling;
		if (*keys == '!') {
			order.override = 2;
			continue;
		}
		key.column = (size_t)(*keys - '0');
		vec_push(a, &order.keys, key);
	}
	while (str_next(&rest, ';', &line)) {
		struct data_row *row = vec_add(a, &rows);

		row->cells = ARENA_ARRAY(a, struct str, 3);
		for (size_t i = 0; str_next(&line, ' ', &cell); i++)
			row->cells[i] = str_eq_z(cell, "_") ? STR("") : cell;
	}
	order_rows(a, &order, rows.v, rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		if (i)
			buf_char(out, ' ');
		buf_str(out, rows.v[i].cells[0]);
	}
	ck_str(buf_view(out), want);
	arena_free(a);
}

START_TEST(texts_as_the_language_has_them)
{
	check("0", "Zed;abel;\xC3\x89tat;Esau;etui",
	    "abel Esau \xC3\x89tat etui Zed");
	check("-0", "Zed;abel;Esau", "Zed Esau abel");
}
END_TEST

START_TEST(numbers_by_their_size)
{
	check("0", "10;9;1,000;-3;2.5", "-3 2.5 9 10 1,000");
	check("-0", "10;9;1,000;-3;2.5", "1,000 10 9 2.5 -3");
}
END_TEST

START_TEST(numbers_before_texts)
{
	check("0", "b;10;a;9", "9 10 a b");
	check("-0", "b;10;a;9", "b a 10 9");
}
END_TEST

START_TEST(empty_cells_last_either_way)
{
	check("1", "x _;y 2;z 1", "z y x");
	check("-1", "x _;y 2;z 1", "y z x");
}
END_TEST

START_TEST(later_keys_decide_between_equals)
{
	check("1-2", "a x 1;b y 1;c x 2;d y 3", "c a d b");
	check("-12", "a x 1;b y 1;c x 2;d y 3", "b d a c");
}
END_TEST

START_TEST(an_override_stands_for_the_first_key)
{
	check("0!", "Vera x Adam;Bob x _;Carl x Zoe", "Vera Bob Carl");
	check("0", "Vera x Adam;Bob x _;Carl x Zoe", "Bob Carl Vera");
}
END_TEST

START_TEST(nothing_and_one)
{
	check("0", "", "");
	check("0", "only", "only");
}
END_TEST

START_TEST(equal_rows_keep_their_order)
{
	static const struct str keys[] = {
	    STR_INIT("c"), STR_INIT("a"), STR_INIT("b")};
	struct arena *a = arena_new(0);
	struct order order = {
	    .collation = collation_open(a, STR("en")), .override = ORDER_NONE};
	struct data_row rows[ROWS];

	vec_push(a, &order.keys, (struct order_key){0});
	for (uint32_t i = 0; i < ROWS; i++) {
		rows[i].cells = ARENA_NEW(a, struct str);
		rows[i].cells[0] = keys[i % 3];
		rows[i].at = (struct loc){1, i, 1};
	}
	order_rows(a, &order, rows, ROWS);
	for (size_t i = 1; i < ROWS; i++) {
		int sign = str_cmp(rows[i - 1].cells[0], rows[i].cells[0]);

		ck_assert_int_le(sign, 0);
		if (!sign)
			ck_assert_uint_lt(
			    rows[i - 1].at.offset, rows[i].at.offset);
	}
	arena_free(a);
}
END_TEST

Suite *suite_derive_order(void);

Suite *
suite_derive_order(void)
{
	const TTest *tests[] = {
	    texts_as_the_language_has_them,
	    numbers_by_their_size,
	    numbers_before_texts,
	    empty_cells_last_either_way,
	    later_keys_decide_between_equals,
	    an_override_stands_for_the_first_key,
	    nothing_and_one,
	    equal_rows_keep_their_order,
	};

	return TREE_SUITE("derive/order", tests);
}
