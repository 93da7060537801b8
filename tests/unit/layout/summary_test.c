#include "layout/parts.h"

#include "unit/layout/pack.h"

static const struct page *
summary(void)
{
	const struct pages *pages = pack_pages();

	return pages->list.v[anchor_page(pages, "part-recommendations") - 1];
}

START_TEST(a_row_for_each_ask)
{
	const struct page *page = summary();

	ck_assert_uint_eq(lay.facts->asks.n, 4);
	for (size_t i = 0; i < lay.facts->asks.n; i++)
		ck_assert_ptr_nonnull(page_find(
		    page, arena_z(tree.a, lay.facts->asks.v[i]->brief)));
	ASSERT_HAS(line_with(page, "freeze"), "The Senate");
	ASSERT_HAS(line_with(page, "freeze"), "2027");
}
END_TEST

/* Each place on a line of its own, its page number beside it. */
START_TEST(places_and_their_pages)
{
	const struct page *page = summary();
	struct str line = line_with(page, "freeze");

	ck_assert(str_starts(line, STR("1")));
	ASSERT_HAS(line, "Appeal");
	ck_assert(str_ends(str_trim(line),
	    arena_printf(tree.a, "%u", anchor_page(lay.pages, "freeze"))));
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind == OP_LINK && str_eq_z(op->u.link.url, "#cap")) {
			line = line_at(page, page->ops.v[i - 1].y);
			ASSERT_HAS(line, "Study");
			ck_assert(str_ends(str_trim(line),
			    arena_printf(
				tree.a, "%u", anchor_page(lay.pages, "cap"))));
			return;
		}
	}
	ck_abort_msg("no link to the second place");
}
END_TEST

/* Without the documents there are no pages to send a reader to. */
START_TEST(no_pages_where_the_documents_are_not_shown)
{
	const struct page *page;
	struct str text;

	tree_part(&tree, PART_RECOMMENDATIONS);
	pack_fill();
	page = pack_lay()->list.v[0];
	text = page_text(page);
	ASSERT_HAS(text, "Asked in");
	ASSERT_HAS(text, "Study");
	ck_assert_ptr_null(page_find(page, "Page"));
	ck_assert(!str_has(text, "00"));
	ck_assert(!str_has(text, "The numbers are"));
	ck_assert_uint_eq(ops_of_kind(page, OP_LINK), 0);
}
END_TEST

START_TEST(the_lead_counts)
{
	ASSERT_HAS(page_text(summary()), "4\u00a0recommendations");
}
END_TEST

START_TEST(a_hundred_asks_go_on_over_pages)
{
	struct document *doc = pack_document("Open the homes", "Appeal");
	const struct pages *pages;

	tree_part(&tree, PART_RECOMMENDATIONS);
	tree_part(&tree, PART_DOCUMENTS);
	for (int i = 0; i < 100; i++)
		tree_recommendation(&tree, doc->root,
		    arena_z(tree.a, arena_printf(tree.a, "ask%d", i)), NULL,
		    NULL);
	pages = pack_lay();
	ck_assert_uint_gt(anchor_page(pages, "doc-1"), 2);
	for (int i = 0; i < 100; i++)
		ck_assert_uint_lt(
		    page_with(pages, arena_printf(tree.a, "ask%d", i).s)
			->number,
		    anchor_page(pages, "doc-1"));
}
END_TEST

Suite *suite_layout_summary(void);

Suite *
suite_layout_summary(void)
{
	const TTest *tests[] = {
	    a_row_for_each_ask,
	    places_and_their_pages,
	    no_pages_where_the_documents_are_not_shown,
	    the_lead_counts,
	    a_hundred_asks_go_on_over_pages,
	};

	return FIXTURE_SUITE("layout/summary", tests);
}
