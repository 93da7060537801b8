#include "layout/parts.h"

#include "unit/layout/pack.h"

static const struct page *
agreement(void)
{
	const struct pages *pages = pack_pages();

	return pages->list.v[anchor_page(pages, "part-agreement") - 1];
}

/* The words for a page number, as they stand in cells. */
static const char *
page_words(const char *anchor)
{
	return arena_printf(
	    tree.a, "p.\u00a0%u", anchor_page(lay.pages, anchor))
	    .s;
}

START_TEST(a_column_for_each_document)
{
	struct str line = line_with(agreement(), "Appeal");

	ASSERT_HAS(line, "Appeal");
	ASSERT_HAS(line, "Study");
}
END_TEST

START_TEST(stances_are_signs_and_words_with_pages)
{
	const struct page *page = agreement();
	struct str both = line_with(page, "freeze");
	struct str one = line_with(page, "build");
	struct str against = line_with(page, "sell");

	ASSERT_HAS(both, "\u25cf asks");
	ASSERT_HAS(both, page_words("freeze"));
	ASSERT_HAS(both, page_words("cap"));
	ASSERT_HAS(one, page_words("build"));
	ASSERT_HAS(one, "\u2013");
	ASSERT_HAS(against, "\u2715 opposes");
	ASSERT_HAS(against, page_words("keep"));
}
END_TEST

START_TEST(partial_support)
{
	const struct pages *pages;
	const struct page *page;

	tree_part(&tree, PART_AGREEMENT);
	tree_recommendation(
	    &tree, pack_document("One", "")->root, "freeze", NULL, NULL);
	tree_recommendation(
	    &tree, pack_document("Two", "")->root, "cap", "partly", "freeze");
	pages = pack_lay();
	page = pages->list.v[0];
	ASSERT_HAS(line_with(page, "freeze"), "\u25d0 in part");
}
END_TEST

START_TEST(cells_link_to_their_places)
{
	const struct page *page = agreement();
	size_t links = 0;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_LINK)
			continue;
		links++;
		ck_assert(str_starts(op->u.link.url, STR("#")));
		ck_assert_ptr_nonnull(map_lookup(&lay.pages->anchor_index,
		    str_sub(op->u.link.url, 1, op->u.link.url.n)));
	}
	ck_assert_uint_ge(links, 5);
}
END_TEST

START_TEST(many_documents_stand_one_under_another)
{
	tree_part(&tree, PART_AGREEMENT);
	for (int i = 0; i < 9; i++)
		tree_recommendation(&tree,
		    pack_document("Incomprehensibilities", "")->root,
		    arena_z(tree.a, arena_printf(tree.a, "a%d", i)), NULL,
		    NULL);
	lay.pages = pack_lay();
	ck_assert_ptr_nonnull(lay.pages);
	ck_assert_uint_eq(tree.diags.warnings, 0);
	ck_assert_ptr_nonnull(page_with(lay.pages, "Incomprehensibilities"));
}
END_TEST

Suite *suite_layout_agreement(void);

Suite *
suite_layout_agreement(void)
{
	const TTest *tests[] = {
	    a_column_for_each_document,
	    stances_are_signs_and_words_with_pages,
	    partial_support,
	    cells_link_to_their_places,
	    many_documents_stand_one_under_another,
	};

	return FIXTURE_SUITE("layout/agreement", tests);
}
