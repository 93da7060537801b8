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

	ASSERT_HAS(both, "\u25cf\u00a0asks");
	ASSERT_HAS(both, page_words("freeze"));
	ASSERT_HAS(both, page_words("cap"));
	ASSERT_HAS(one, page_words("build"));
	ASSERT_HAS(one, "\u2013");
	ASSERT_HAS(against, "\u2715\u00a0opposes");
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
	ASSERT_HAS(line_with(page, "freeze"), "\u25d0\u00a0in\u00a0part");
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

/* Every document asks one thing of its own. */
static const struct page *
with_documents(int count, const char *name)
{
	tree_part(&tree, PART_AGREEMENT);
	tree_part(&tree, PART_DOCUMENTS);
	for (int i = 0; i < count; i++)
		tree_recommendation(&tree, pack_document(name, "")->root,
		    arena_z(tree.a, arena_printf(tree.a, "a%d", i)), NULL,
		    NULL);
	lay.pages = pack_lay();
	ck_assert_ptr_nonnull(lay.pages);
	ck_assert_uint_eq(tree.diags.warnings, 0);
	return lay.pages->list.v[0];
}

START_TEST(asks_and_documents_are_counted)
{
	const struct page *page = agreement();

	ck_assert(str_ends(line_with(page, "freeze"), STR("2\u00a0of\u00a02")));
	ck_assert(str_ends(line_with(page, "build"), STR("1\u00a0of\u00a02")));
	ASSERT_STR(line_with(page, "\u25cf\u00a0asks"), "\u25cf\u00a0asks32");
	ASSERT_STR(line_with(page, "opposes"), "\u2715\u00a0opposes01");
	ASSERT_STR(
	    line_with(page, "\u2013\u00a0silent"), "\u2013\u00a0silent11");
}
END_TEST

START_TEST(the_signs_have_a_key)
{
	ASSERT_HAS(page_text(agreement()),
	    "\u25cf\u00a0asks \u00b7 \u25d0\u00a0in\u00a0part \u00b7 "
	    "\u2715\u00a0opposes \u00b7 \u2013\u00a0silent");
}
END_TEST

START_TEST(many_documents_have_numbers_and_a_key)
{
	const struct page *page = with_documents(9, "Incomprehensibilities");
	struct str text = page_text(page);

	ASSERT_HAS(text, "1\u00a0Incomprehensibilities \u00b7 2\u00a0Inc");
	ASSERT_HAS(text, "9\u00a0Incomprehensibilities");
	ck_assert_ptr_null(page_find(page, "\u25cf\u00a0asks, "));
	ASSERT_STR(line_with(page, "a2"),
	    "3a2\u2013\u2013\u25cf\u2013\u2013\u2013\u2013\u2013\u2013"
	    "1\u00a0of\u00a09");
}
END_TEST

/* Who does not see a sign hears a word, and the page that it leads to. */
START_TEST(signs_alone_are_called_by_words)
{
	const struct page *page = with_documents(9, "Incomprehensibilities");
	size_t asks = 0, silent = 0;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];
		struct str alt = lay.pages->elems.v[op->elem].alt;

		if (op->kind != OP_TEXT)
			continue;
		asks += str_starts(alt, STR("asks, page\u00a0"));
		silent += str_eq_z(alt, "silent");
	}
	ck_assert_uint_eq(asks, 9);
	ck_assert_uint_eq(silent, 9 * 8);
}
END_TEST

START_TEST(a_great_many_documents_stand_one_under_another)
{
	const struct page *page = with_documents(40, "Incomprehensibilities");

	ck_assert_ptr_nonnull(page_find(page, "Incomprehensibilities"));
	ASSERT_HAS(page_text(page), "\u25cf\u00a0asks, ");
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
	    asks_and_documents_are_counted,
	    the_signs_have_a_key,
	    many_documents_have_numbers_and_a_key,
	    signs_alone_are_called_by_words,
	    a_great_many_documents_stand_one_under_another,
	};

	return FIXTURE_SUITE("layout/agreement", tests);
}
