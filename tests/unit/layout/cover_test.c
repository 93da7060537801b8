#include "layout/parts.h"

#include "unit/layout/pack.h"

static const struct page *
cover(void)
{
	const struct pages *pages;

	tree_part(&tree, PART_COVER);
	pages = pack_lay();
	ck_assert_ptr_nonnull(pages);
	ck_assert_uint_eq(pages->list.n, 1);
	return pages->list.v[0];
}

START_TEST(what_the_manifest_says)
{
	struct str text;

	pack_fill();
	text = page_text(cover());
	ASSERT_HAS(text, "Tenants' Institute");
	ASSERT_HAS(text, "November 22, 2026");
	ASSERT_HAS(text, "Housing");
	ASSERT_HAS(text, "Two texts on rents");
	ASSERT_HAS(text, "2\u00a0documents");
	ASSERT_HAS(text, "4\u00a0recommendations");
	ASSERT_HAS(text, "7");
	ck_assert(!str_has(text, "signator"));
}
END_TEST

START_TEST(a_cover_has_no_running_heads)
{
	const struct page *page;

	pack_fill();
	page = cover();
	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_TEXT)
			ck_assert_uint_ne(page->ops.v[i].elem, ELEM_ARTIFACT);
}
END_TEST

START_TEST(a_manifest_that_says_nothing)
{
	const struct page *page = cover();

	ASSERT_STR(page_text(page), "");
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(the_title_is_the_first_heading)
{
	const struct page_op *op;
	const struct page *page;

	pack_fill();
	page = cover();
	op = page_find(page, "Housing");
	ck_assert_ptr_nonnull(op);
	ck_assert_int_gt(op->y, page_find(page, "November 22, 2026")->y);
}
END_TEST

/* The base lines of the first and the last text of a page. */
static void
find_ends(const struct page *page, su *top, su *bottom)
{
	*top = SU_MAX;
	*bottom = 0;
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_TEXT)
			continue;
		*top = op->y < *top ? op->y : *top;
		*bottom = op->y > *bottom ? op->y : *bottom;
	}
}

START_TEST(a_foot_of_several_lines_ends_where_one_does)
{
	su top, bottom, one;

	tree.pack.number = STR("N-1");
	find_ends(cover(), &top, &one);
	ck_assert_int_eq(top, one);
	tree.pack.contact = STR(
	    "a contact of many words that has to go on and on until the foot "
	    "of the cover has more than one line and even more than two of "
	    "them, for it names the street and the door and the bell and asks "
	    "to ring it twice; kindly wait by the gate");
	find_ends(pack_lay()->list.v[0], &top, &bottom);
	ck_assert_int_lt(top, bottom);
	ck_assert_int_eq(bottom, one);
}
END_TEST

/* In as few lines as fit, of about the same width. */
START_TEST(a_long_title_is_balanced)
{
	const struct page *page;
	su narrowest = SU_MAX, widest = 0, measure;
	size_t lines = 0;

	tree.pack.title =
	    STR("Homes for the people who keep the capital running day by "
		"day and night by night");
	page = cover();
	measure = page->width - theme.margin_left - theme.margin_right;
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_TEXT ||
		    op->u.text.size !=
			theme.styles[STYLE_COVER_TITLE].text.size)
			continue;
		lines++;
		ck_assert_int_le(op->width, measure);
		narrowest = op->width < narrowest ? op->width : narrowest;
		widest = op->width > widest ? op->width : widest;
	}
	ck_assert_uint_gt(lines, 1);
	ck_assert_int_gt(narrowest, widest / 2);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_date_that_is_none_is_left_out)
{
	tree.pack.date = STR("soon");
	ASSERT_STR(page_text(cover()), "");
}
END_TEST

START_TEST(the_emblem_has_its_text)
{
	struct image image = {.width_px = 600, .height_px = 300};
	const struct pages *pages;
	const struct page_op *found = NULL;
	const struct page *page;

	tree_part(&tree, PART_COVER);
	tree.pack.emblem = &image;
	tree.pack.emblem_alt = STR("A key");
	pages = pack_lay();
	page = pages->list.v[0];
	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_IMAGE)
			found = &page->ops.v[i];
	ck_assert_ptr_nonnull(found);
	ck_assert_int_le(found->width - 2 * found->height, found->height / 100);
	ck_assert_int_eq(pages->elems.v[found->elem].role, ROLE_FIGURE);
	ASSERT_STR(pages->elems.v[found->elem].alt, "A key");
}
END_TEST

Suite *suite_layout_cover(void);

Suite *
suite_layout_cover(void)
{
	const TTest *tests[] = {
	    what_the_manifest_says,
	    a_cover_has_no_running_heads,
	    a_manifest_that_says_nothing,
	    the_title_is_the_first_heading,
	    a_foot_of_several_lines_ends_where_one_does,
	    a_long_title_is_balanced,
	    a_date_that_is_none_is_left_out,
	    the_emblem_has_its_text,
	};

	return FIXTURE_SUITE("layout/cover", tests);
}
