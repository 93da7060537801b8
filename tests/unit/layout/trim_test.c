#include "layout/trim.h"

#include "unit/layout/pack.h"

START_TEST(without_bleed_or_marks_pages_stay)
{
	struct pages *pages = pack_pages();
	struct page page = *pages->list.v[2];
	struct page_op op = page.ops.v[0];

	trim_add(tree.a, pages, 0, false);
	ck_assert_int_eq(pages->list.v[2]->width, page.width);
	ck_assert_int_eq(pages->list.v[2]->slug, 0);
	ck_assert_uint_eq(pages->list.v[2]->ops.n, page.ops.n);
	ck_assert_int_eq(pages->list.v[2]->ops.v[0].x, op.x);
}
END_TEST

START_TEST(a_bleed_is_a_slug_without_marks)
{
	struct pages *pages = pack_pages();
	const struct page *page = pages->list.v[2];
	su width = page->width, x = page->ops.v[0].x;
	size_t n = page->ops.n;

	trim_add(tree.a, pages, PT(9), false);
	ck_assert_int_eq(page->slug, PT(9));
	ck_assert_int_eq(page->bleed, PT(9));
	ck_assert_int_eq(page->width, width + PT(18));
	ck_assert_int_eq(page->ops.v[0].x, x + PT(9));
	ck_assert_uint_eq(page->ops.n, n);
}
END_TEST

/* Each mark ends outside the bleed, and points at an edge of the page. */
START_TEST(marks_stand_clear_of_what_is_cut)
{
	struct pages *pages = pack_pages();
	const struct page *page = pages->list.v[2];
	size_t n = page->ops.n;

	trim_add(tree.a, pages, PT(9), true);
	ck_assert_uint_eq(page->ops.n, n + 8);
	for (size_t i = n; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];
		bool upright = op->height > op->width;
		su middle =
		    upright ? op->x + op->width / 2 : op->y + op->height / 2;
		su from = upright ? op->y : op->x;
		su side = upright ? page->height : page->width;
		su across = upright ? page->width : page->height;

		ck_assert_uint_eq(op->elem, ELEM_ARTIFACT);
		ck_assert(from + PT(18) <= page->slug - page->bleed ||
			  from >= side - page->slug + page->bleed);
		ck_assert_int_ge(from, 0);
		ck_assert_int_le(from + PT(18), side);
		ck_assert(
		    middle == page->slug || middle == across - page->slug);
	}
}
END_TEST

START_TEST(anchors_move_along)
{
	struct pages *pages = pack_pages();
	su listed = pages->anchors.v[3].y;
	const struct anchor *found =
	    map_lookup(&pages->anchor_index, pages->anchors.v[3].id);

	trim_add(tree.a, pages, 0, true);
	ck_assert_int_eq(
	    pages->anchors.v[3].y, listed + pages->list.v[0]->slug);
	ck_assert_int_eq(found->y, pages->anchors.v[3].y);
}
END_TEST

Suite *suite_layout_trim(void);

Suite *
suite_layout_trim(void)
{
	const TTest *tests[] = {
	    without_bleed_or_marks_pages_stay,
	    a_bleed_is_a_slug_without_marks,
	    marks_stand_clear_of_what_is_cut,
	    anchors_move_along,
	};

	return FIXTURE_SUITE("layout/trim", tests);
}
