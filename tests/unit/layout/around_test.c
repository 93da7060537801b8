#include "layout/around.h"

#include "unit/layout/fixture.h"

static struct op_list ops;
static struct around around;
static struct inline_style style;

static void
open_around(void)
{
	fixture_open();
	ops = (struct op_list){NULL, 0, 0};
	around = (struct around){.lay = &lay, .out = &ops, .zone = ZONE_TEXT};
	style = (struct inline_style){.elem = 1};
}

/* Text of ten points at x on a baseline. */
static struct page_op
text_op(su x, su width, su baseline)
{
	struct page_op op = {
	    .kind = OP_TEXT, .elem = 1, .x = x, .y = baseline, .width = width};

	op.u.text.size = PT(10);
	return op;
}

START_TEST(nothing_is_drawn_around_plain_text)
{
	struct page_op op = text_op(0, PT(20), PT(30));

	around_add(&around, &style, &op);
	around_end(&around);
	ck_assert_uint_eq(ops.n, 0);
}
END_TEST

START_TEST(a_strike_is_as_wide_as_its_text)
{
	struct page_op op = text_op(PT(5), PT(20), PT(30));

	style.struck = true;
	around_add(&around, &style, &op);
	ck_assert_uint_eq(ops.n, 1);
	ck_assert_int_eq(ops.v[0].op.kind, OP_FILL);
	ck_assert_int_eq(ops.v[0].op.x, PT(5));
	ck_assert_int_eq(ops.v[0].op.width, PT(20));
	ck_assert_int_lt(ops.v[0].op.y, PT(30));
}
END_TEST

START_TEST(a_link_grows_to_hold_a_picture)
{
	struct page_op text = text_op(0, PT(20), PT(30));
	struct page_op image = {.kind = OP_IMAGE,
	    .elem = 1,
	    .x = PT(22),
	    .y = 0,
	    .width = PT(10),
	    .height = PT(30)};

	style.url = STR("#a");
	around_add(&around, &style, &text);
	around_add(&around, &style, &image);
	ck_assert_uint_eq(ops.n, 1);
	ck_assert_int_eq(ops.v[0].op.kind, OP_LINK);
	ck_assert_int_eq(ops.v[0].op.x, 0);
	ck_assert_int_eq(ops.v[0].op.width, PT(32));
	ck_assert_int_eq(ops.v[0].op.y, 0);
	ck_assert_int_gt(ops.v[0].op.height, PT(30));
}
END_TEST

START_TEST(a_frame_goes_around_all_of_its_text)
{
	struct page_op one = text_op(PT(10), PT(20), PT(30));
	struct page_op two = text_op(PT(30), PT(5), PT(30));
	struct node image = {.kind = NODE_IMAGE}, other = image;
	su left, right;

	style.frame = &image;
	around_add(&around, &style, &one);
	around_add(&around, &style, &two);
	ck_assert_uint_eq(ops.n, 0);
	around_end(&around);
	ck_assert_uint_eq(ops.n, 4);
	left = ops.v[2].op.x;
	right = ops.v[3].op.x + ops.v[3].op.width;
	ck_assert_int_lt(left, PT(10));
	ck_assert_int_gt(left, PT(10) - AROUND_KERN);
	ck_assert_int_gt(right, PT(35));
	ck_assert_int_lt(right, PT(35) + AROUND_KERN);
	for (size_t i = 0; i < 4; i++)
		ck_assert_uint_eq(ops.v[i].op.elem, ELEM_ARTIFACT);
	around_end(&around);
	ck_assert_uint_eq(ops.n, 4);
	around_add(&around, &style, &one);
	style.frame = &other;
	around_add(&around, &style, &two);
	around_end(&around);
	ck_assert_uint_eq(ops.n, 12);
}
END_TEST

Suite *suite_layout_around(void);

Suite *
suite_layout_around(void)
{
	Suite *s = suite_create("layout/around");
	TCase *t = tcase_create("around");

	tcase_add_checked_fixture(t, open_around, fixture_close);
	tcase_add_test(t, nothing_is_drawn_around_plain_text);
	tcase_add_test(t, a_strike_is_as_wide_as_its_text);
	tcase_add_test(t, a_link_grows_to_hold_a_picture);
	tcase_add_test(t, a_frame_goes_around_all_of_its_text);
	suite_add_tcase(s, t);
	return s;
}
