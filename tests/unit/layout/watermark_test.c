#include "layout/marking.h"
#include "layout/page.h"
#include "unit/layout/fixture.h"

static struct page *
add_page(void)
{
	struct page_note note = {.bare = true};

	return page_blank(&lay, &note);
}

/* How far a text's end is from its start along its base line. */
static su
length_of(const struct page_op *op)
{
	return op->width;
}

START_TEST(it_lies_along_the_diagonal_behind_all_else)
{
	struct page *page = add_page();
	struct box_op fill =
	    flow_fill(ZONE_WIDE, (struct fill_box){0, 0, PT(10), PT(10)}, 0);
	const struct page_op *op;
	su middle_x, middle_y;

	tree.pack.watermark = STR("Draft");
	page_place(&lay, page, 0, &fill, 1);
	watermark_add(&lay);
	ck_assert_uint_eq(page->ops.n, 2);
	op = &page->ops.v[0];
	ASSERT_STR(op_text(op), "Draft");
	ck_assert_uint_eq(op->elem, ELEM_ARTIFACT);
	ck_assert_int_eq(page->ops.v[1].kind, OP_FILL);
	/* the slope is the page's */
	ck_assert_int_le(llabs((int64_t)op->u.text.along.dx * page->height -
			       (int64_t)op->u.text.along.dy * page->width),
	    page->height);
	/* half its length on, it is half a capital under the middle */
	middle_x = op->x + (su)su_mul_div(length_of(op) / 2,
			       op->u.text.along.dx, SU_PER_PT);
	middle_y = op->y - (su)su_mul_div(length_of(op) / 2,
			       op->u.text.along.dy, SU_PER_PT);
	ck_assert_int_lt(abs(middle_x - page->width / 2), PT(40));
	ck_assert_int_lt(abs(middle_y - page->height / 2), PT(40));
}
END_TEST

START_TEST(a_long_one_is_set_smaller)
{
	struct page *page = add_page();
	const struct page_op *op;

	tree.pack.watermark = STR("Not for distribution or quotation");
	watermark_add(&lay);
	op = &page->ops.v[0];
	ck_assert_int_lt(
	    op->u.text.size, theme.styles[STYLE_WATERMARK].text.size);
	ck_assert_int_le(
	    length_of(op), su_diagonal(page->width, page->height) * 3 / 4);
}
END_TEST

START_TEST(without_one_pages_stay_as_they_are)
{
	const struct page *page = add_page();

	watermark_add(&lay);
	ck_assert_uint_eq(page->ops.n, 0);
}
END_TEST

Suite *suite_layout_watermark(void);

Suite *
suite_layout_watermark(void)
{
	const TTest *tests[] = {
	    it_lies_along_the_diagonal_behind_all_else,
	    a_long_one_is_set_smaller,
	    without_one_pages_stay_as_they_are,
	};

	return FIXTURE_SUITE("layout/watermark", tests);
}
