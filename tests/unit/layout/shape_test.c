#include "layout/shape.h"

#include "unit/layout/fixture.h"

START_TEST(a_circle_goes_around_its_middle)
{
	struct path circle = shape_circle(tree.a, PT(3));

	ck_assert_uint_eq(circle.count, 14);
	ck_assert_int_eq(circle.points[0].verb, PATH_MOVE);
	ck_assert_int_eq(circle.points[13].verb, PATH_CLOSE);
	for (size_t i = 0; i < 13; i++) {
		ck_assert_int_le(abs(circle.points[i].x), PT(3));
		ck_assert_int_le(abs(circle.points[i].y), PT(3));
	}
	ck_assert_int_eq(circle.points[12].x, circle.points[0].x);
	ck_assert_int_eq(circle.points[6].x, -PT(3));
}
END_TEST

START_TEST(a_disc_is_filled)
{
	struct box_op op = shape_disc(tree.a,
	    (struct shape_spot){ZONE_MARGIN, PT(5), PT(7)}, PT(2), 0x112233);

	ck_assert_int_eq(op.zone, ZONE_MARGIN);
	ck_assert_int_eq(op.op.kind, OP_PATH);
	ck_assert_int_eq(op.op.x, PT(5));
	ck_assert_int_eq(op.op.y, PT(7));
	ck_assert(op.op.u.path.filled);
	ck_assert_uint_eq(op.op.u.path.ink, 0x112233);
	ck_assert_uint_eq(op.op.elem, ELEM_ARTIFACT);
}
END_TEST

Suite *suite_layout_shape(void);

Suite *
suite_layout_shape(void)
{
	const TTest *tests[] = {
	    a_circle_goes_around_its_middle,
	    a_disc_is_filled,
	};

	return FIXTURE_SUITE("layout/shape", tests);
}
