#include "unit/layout/fixture.h"

static struct flow flow;

static void
open_flow(void)
{
	fixture_open();
	flow = flow_new(&lay, 1);
}

static const struct vitem *
item_at(size_t i)
{
	ck_assert_uint_lt(i, flow.list->n);
	return &flow.list->v[i];
}

START_TEST(starts_over_the_measure)
{
	ck_assert_int_eq(flow.width, lay.measure);
	ck_assert_int_eq(flow.x, 0);
	ck_assert_uint_eq(flow.zone, ZONE_TEXT);
	ck_assert_uint_eq(flow.list->n, 0);
	ck_assert_uint_eq(flow.elem, 1);
	ck_assert_ptr_null(flow.label);
	ck_assert_ptr_null(flow.deco);
}
END_TEST

START_TEST(the_larger_space_stays)
{
	flow_space(&flow, PT(5));
	flow_space(&flow, PT(9));
	flow_space(&flow, PT(7));
	ck_assert_uint_eq(flow.list->n, 1);
	ck_assert_uint_eq(item_at(0)->kind, V_SPACE);
	ck_assert_int_eq(item_at(0)->height, PT(9));
}
END_TEST

START_TEST(no_space_is_nothing)
{
	flow_space(&flow, 0);
	flow_space(&flow, -PT(1));
	ck_assert_uint_eq(flow.list->n, 0);
}
END_TEST

START_TEST(trimming_takes_the_space_at_the_end)
{
	flow_trim(&flow);
	flow_box(&flow, PT(3), NULL, (struct loc){0});
	flow_space(&flow, PT(5));
	flow_trim(&flow);
	flow_trim(&flow);
	ck_assert_uint_eq(flow.list->n, 1);
	ck_assert_uint_eq(item_at(0)->kind, V_BOX);
	flow_penalty(&flow, 0);
	ck_assert_int_eq(item_at(1)->height, 0);
}
END_TEST

/* Space between two decorated stretches belongs to neither. */
START_TEST(space_at_a_decorations_edge_is_bare)
{
	struct deco deco = {0};
	struct flow inner = flow;

	inner.deco = &deco;
	flow_space(&inner, PT(5));
	ck_assert_ptr_eq(item_at(0)->deco, &deco);
	flow_space(&flow, PT(5));
	ck_assert_ptr_null(item_at(0)->deco);
}
END_TEST

START_TEST(padding_is_a_box)
{
	flow_pad(&flow, PT(4));
	flow_pad(&flow, PT(4));
	ck_assert_uint_eq(flow.list->n, 2);
	ck_assert_uint_eq(item_at(1)->kind, V_BOX);
	ck_assert_int_eq(item_at(1)->height, PT(4));
}
END_TEST

START_TEST(boxes_carry_ops_and_places)
{
	struct op_list ops = {NULL, 0, 0};
	struct box_op op = {.zone = ZONE_WIDE};

	vec_push(tree.a, &ops, op);
	flow_box(&flow, PT(3), &ops, (struct loc){1, 7, 2});
	ck_assert_uint_eq(item_at(0)->op_count, 1);
	ck_assert_uint_eq(item_at(0)->ops[0].zone, ZONE_WIDE);
	ck_assert_uint_eq(item_at(0)->at.offset, 7);
	ck_assert_int_eq(item_at(0)->height, PT(3));
}
END_TEST

START_TEST(an_anchor_stays_with_what_follows)
{
	flow_anchor(&flow, STR("rents"));
	ck_assert_uint_eq(flow.list->n, 2);
	ck_assert_int_eq(item_at(0)->height, 0);
	ck_assert_int_eq(item_at(0)->ops[0].op.kind, OP_ANCHOR);
	ASSERT_STR(item_at(0)->ops[0].op.u.anchor.id, "rents");
	ck_assert_int_ge(item_at(1)->penalty, PENALTY_NEVER);
}
END_TEST

START_TEST(no_anchor_without_an_id_or_in_a_copy)
{
	flow_anchor(&flow, STR(""));
	flow.no_marks = true;
	flow_anchor(&flow, STR("rents"));
	flow_section(&flow, STR("Rents"));
	ck_assert_uint_eq(flow.list->n, 0);
}
END_TEST

START_TEST(a_section_names_what_follows)
{
	flow_section(&flow, STR("Rents"));
	ASSERT_STR(item_at(0)->section, "Rents");
	ck_assert_int_eq(item_at(0)->height, 0);
	ck_assert_int_ge(item_at(1)->penalty, PENALTY_NEVER);
}
END_TEST

START_TEST(keeping_leaves_the_break_before_the_first)
{
	for (int i = 0; i < 3; i++)
		flow_penalty(&flow, 0);
	flow_keep(&flow, 1);
	flow_penalty(&flow, 0);
	ck_assert(!item_at(0)->keep);
	ck_assert(!item_at(1)->keep);
	ck_assert(item_at(2)->keep);
	ck_assert(!item_at(3)->keep);
	flow_keep(&flow, 9);
}
END_TEST

/* A page may end at space, but not where what follows is to stay. */
START_TEST(a_forbidden_break_holds_for_the_space_before_it)
{
	flow_box(&flow, PT(3), NULL, (struct loc){0});
	flow_space(&flow, PT(5));
	flow_penalty(&flow, 0);
	ck_assert(!item_at(1)->keep);
	flow_space(&flow, PT(5));
	flow_penalty(&flow, PENALTY_NEVER);
	ck_assert(item_at(3)->keep);
}
END_TEST

START_TEST(a_baseline_grid_rounds_heights_up)
{
	theme.baseline_grid = true;
	theme.grid = PT(6);
	flow_box(&flow, PT(7), NULL, (struct loc){0});
	flow_space(&flow, 1);
	flow_pad(&flow, PT(6));
	flow_line(&flow, PT(7), NULL, (struct loc){0});
	ck_assert_int_eq(item_at(0)->height, PT(12));
	ck_assert_int_eq(item_at(1)->height, PT(6));
	ck_assert_int_eq(item_at(2)->height, PT(6));
	ck_assert_int_eq(item_at(3)->height, PT(7));
	flow_box(&flow, 0, NULL, (struct loc){0});
	ck_assert_int_eq(item_at(4)->height, 0);
}
END_TEST

START_TEST(space_behind_what_is_kept_may_end_a_page)
{
	struct flow f = flow_new(&lay, 1);

	flow_box(&f, PT(10), NULL, (struct loc){0});
	flow_space(&f, PT(5));
	flow_box(&f, PT(10), NULL, (struct loc){0});
	flow_space(&f, PT(5));
	flow_keep(&f, 0);
	ck_assert(f.list->v[1].keep);
	ck_assert(f.list->v[2].keep);
	ck_assert(!f.list->v[3].keep);
	flow_penalty(&f, PENALTY_NEVER);
	ck_assert(f.list->v[3].keep);
}
END_TEST

START_TEST(room_is_what_is_left_of_a_page)
{
	struct flow f = flow_new(&lay, 1);
	su body = lay.body;

	ck_assert_int_eq(flow_room(&f), body);
	flow_space(&f, PT(5));
	ck_assert_int_eq(flow_room(&f), body);
	flow_box(&f, PT(10), NULL, (struct loc){0});
	flow_space(&f, PT(5));
	ck_assert_int_eq(flow_room(&f), body - PT(15));
	ck_assert_int_eq(flow_room(&f), body - PT(15));
	flow_box(&f, body, NULL, (struct loc){0});
	ck_assert_int_eq(flow_room(&f), 0);
	flow_space(&f, PT(5));
	ck_assert_int_eq(flow_room(&f), body);
	flow_box(&f, PT(10), NULL, (struct loc){0});
	flow_penalty(&f, -PENALTY_NEVER);
	ck_assert_int_eq(flow_room(&f), body);
	flow_box(&f, 2 * body, NULL, (struct loc){0});
	ck_assert_int_eq(flow_room(&f), 0);
}
END_TEST

START_TEST(what_floats_is_numbered)
{
	struct flow f = flow_new(&lay, 1);
	size_t from;

	flow_box(&f, PT(10), NULL, (struct loc){0});
	for (uint32_t i = 1; i < 4; i++) {
		from = f.list->n;
		flow_box(&f, PT(10), NULL, (struct loc){0});
		flow_space(&f, PT(5));
		flow_float(&f, from);
		ck_assert_uint_eq(f.list->v[from].floating, i);
		ck_assert_uint_eq(f.list->v[from + 1].floating, i);
	}
	ck_assert_uint_eq(f.list->v[0].floating, 0);
}
END_TEST

Suite *suite_layout_flow(void);

Suite *
suite_layout_flow(void)
{
	Suite *s = suite_create("layout/flow");
	TCase *t = tcase_create("flow");

	tcase_add_checked_fixture(t, open_flow, fixture_close);
	tcase_add_test(t, starts_over_the_measure);
	tcase_add_test(t, the_larger_space_stays);
	tcase_add_test(t, no_space_is_nothing);
	tcase_add_test(t, trimming_takes_the_space_at_the_end);
	tcase_add_test(t, space_at_a_decorations_edge_is_bare);
	tcase_add_test(t, padding_is_a_box);
	tcase_add_test(t, boxes_carry_ops_and_places);
	tcase_add_test(t, an_anchor_stays_with_what_follows);
	tcase_add_test(t, no_anchor_without_an_id_or_in_a_copy);
	tcase_add_test(t, a_section_names_what_follows);
	tcase_add_test(t, keeping_leaves_the_break_before_the_first);
	tcase_add_test(t, space_behind_what_is_kept_may_end_a_page);
	tcase_add_test(t, a_forbidden_break_holds_for_the_space_before_it);
	tcase_add_test(t, a_baseline_grid_rounds_heights_up);
	tcase_add_test(t, room_is_what_is_left_of_a_page);
	tcase_add_test(t, what_floats_is_numbered);
	suite_add_tcase(s, t);
	return s;
}
