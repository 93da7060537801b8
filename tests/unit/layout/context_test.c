#include "unit/layout/fixture.h"

START_TEST(zones_lie_side_by_side)
{
	su margin = zone_left(&lay, ZONE_MARGIN);
	su text = zone_left(&lay, ZONE_TEXT);

	ck_assert_int_eq(margin, theme.margin_left);
	ck_assert_int_eq(zone_left(&lay, ZONE_WIDE), margin);
	ck_assert_int_eq(
	    margin + zone_width(&lay, ZONE_MARGIN) + theme.column_gap, text);
	ck_assert_int_eq(margin + zone_width(&lay, ZONE_WIDE),
	    text + zone_width(&lay, ZONE_TEXT));
	ck_assert_int_eq(zone_width(&lay, ZONE_TEXT), lay.measure);
}
END_TEST

START_TEST(elements_are_numbered_in_order)
{
	elem_id one = elem_new(&lay, ROLE_SECT, 1, (struct loc){1, 2, 3});
	elem_id two = elem_new(&lay, ROLE_P, one, (struct loc){0});

	ck_assert_uint_eq(two, one + 1);
	ck_assert_uint_eq(lay.pages->elems.v[two].parent, one);
	ck_assert_int_eq(lay.pages->elems.v[one].role, ROLE_SECT);
	ck_assert_uint_eq(lay.pages->elems.v[one].at.offset, 2);
}
END_TEST

START_TEST(pages_of_anchors_come_from_the_round_before)
{
	struct page first = {.number = 1}, second = {.number = 2};
	struct anchor anchor = {STR("here"), 1, 0};
	struct pages *before = ARENA_NEW(tree.a, struct pages);

	vec_push(tree.a, &before->list, &first);
	vec_push(tree.a, &before->list, &second);
	map_put(tree.a, &before->anchor_index, STR("here"), &anchor, false);
	ck_assert_uint_eq(page_of(&lay, STR("here")), 0);
	ck_assert_uint_gt(page_of_text(&lay, STR("here")).n, 0);
	lay.before = before;
	ck_assert_uint_eq(page_of(&lay, STR("here")), 2);
	ASSERT_STR(page_of_text(&lay, STR("here")), "2");
	ck_assert_uint_eq(page_of(&lay, STR("nowhere")), 0);
	ck_assert(has_place(&lay, STR("here")));
	ck_assert(!has_place(&lay, STR("nowhere")));
	lay.before = NULL;
	ck_assert(has_place(&lay, STR("nowhere")));
}
END_TEST

START_TEST(styles_are_those_of_the_theme)
{
	ck_assert_ptr_eq(
	    style_of(&lay, STYLE_CAPTION), &theme.styles[STYLE_CAPTION]);
}
END_TEST

START_TEST(a_theme_may_have_no_margin_column)
{
	ck_assert(has_margin(&lay));
	fixture_without_margin();
	ck_assert(!has_margin(&lay));
	ck_assert_int_eq(zone_left(&lay, ZONE_TEXT), theme.margin_left);
	ck_assert_int_eq(
	    zone_width(&lay, ZONE_WIDE), zone_width(&lay, ZONE_TEXT));
}
END_TEST

START_TEST(heights_snap_to_a_baseline_grid_alone)
{
	theme.grid = PT(5);
	ck_assert_int_eq(snap(&lay, PT(7)), PT(7));
	theme.baseline_grid = true;
	ck_assert_int_eq(snap(&lay, PT(7)), PT(10));
	ck_assert_int_eq(snap(&lay, PT(10)), PT(10));
	ck_assert_int_eq(snap(&lay, 0), 0);
}
END_TEST

Suite *suite_layout_context(void);

Suite *
suite_layout_context(void)
{
	const TTest *tests[] = {
	    zones_lie_side_by_side,
	    elements_are_numbered_in_order,
	    pages_of_anchors_come_from_the_round_before,
	    styles_are_those_of_the_theme,
	    a_theme_may_have_no_margin_column,
	    heights_snap_to_a_baseline_grid_alone,
	};

	return FIXTURE_SUITE("layout/context", tests);
}
