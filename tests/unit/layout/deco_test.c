#include "layout/deco.h"

#include "unit/layout/fixture.h"

static struct deco_extents extents;
static struct op_list fills;

static void
open_extents(void)
{
	fixture_open();
	extents = (struct deco_extents){NULL, 0, 0};
	fills = (struct op_list){NULL, 0, 0};
}

/* A decoration whose ink tells it from others. */
static const struct deco *
deco(colour ink, const struct deco *outer)
{
	struct deco *d = ARENA_NEW(tree.a, struct deco);

	*d = (struct deco){.zone = ZONE_WIDE,
	    .x = PT(ink),
	    .width = PT(100),
	    .ink = ink,
	    .outer = outer};
	return d;
}

static void
extend(const struct deco *d, int top, int bottom)
{
	deco_extend(tree.a, &extents, d, PT(top), PT(bottom));
}

/* Fills as "ink:top-bottom", a space after each. */
static struct str
filled(void)
{
	struct buf *b = buf_new(tree.a);

	deco_fill(tree.a, &extents, &fills);
	for (size_t i = 0; i < fills.n; i++) {
		const struct page_op *op = &fills.v[i].op;

		buf_printf(b, "%u:%d-%d ", op->u.fill.ink, op->y / SU_PER_PT,
		    (op->y + op->height) / SU_PER_PT);
	}
	return buf_view(b);
}

START_TEST(nothing_has_no_fill)
{
	extend(NULL, 0, 10);
	ASSERT_STR(filled(), "");
}
END_TEST

START_TEST(a_fill_covers_all_boxes_that_carry_it)
{
	const struct deco *d = deco(1, NULL);

	extend(d, 5, 10);
	extend(d, 14, 20);
	extend(d, 20, 21);
	ASSERT_STR(filled(), "1:5-21 ");
}
END_TEST

START_TEST(a_fill_is_where_its_decoration_is)
{
	extend(deco(7, NULL), 0, 1);
	ASSERT_STR(filled(), "7:0-1 ");
	ck_assert_int_eq(fills.v[0].op.kind, OP_FILL);
	ck_assert_int_eq(fills.v[0].op.x, PT(7));
	ck_assert_int_eq(fills.v[0].op.width, PT(100));
	ck_assert_uint_eq(fills.v[0].zone, ZONE_WIDE);
	ck_assert_uint_eq(fills.v[0].op.elem, ELEM_ARTIFACT);
	ck_assert_ptr_null(fills.v[0].note);
}
END_TEST

START_TEST(outer_ones_are_filled_first)
{
	const struct deco *outer = deco(1, NULL);
	const struct deco *middle = deco(2, outer), *inner = deco(3, middle);

	extend(inner, 0, 10);
	extend(outer, 10, 30);
	extend(middle, 30, 40);
	ASSERT_STR(filled(), "1:0-40 2:0-40 3:0-10 ");
}
END_TEST

START_TEST(siblings_do_not_grow_together)
{
	const struct deco *outer = deco(1, NULL);

	extend(deco(2, outer), 0, 10);
	extend(deco(2, outer), 10, 20);
	ASSERT_STR(filled(), "1:0-20 2:0-10 2:10-20 ");
}
END_TEST

Suite *suite_layout_deco(void);

Suite *
suite_layout_deco(void)
{
	Suite *s = suite_create("layout/deco");
	TCase *t = tcase_create("deco");

	tcase_add_checked_fixture(t, open_extents, fixture_close);
	tcase_add_test(t, nothing_has_no_fill);
	tcase_add_test(t, a_fill_covers_all_boxes_that_carry_it);
	tcase_add_test(t, a_fill_is_where_its_decoration_is);
	tcase_add_test(t, outer_ones_are_filled_first);
	tcase_add_test(t, siblings_do_not_grow_together);
	suite_add_tcase(s, t);
	return s;
}
