#include "layout/document.h"

#include "unit/layout/pack.h"

static const struct page *
first_page(const struct document *doc)
{
	fixture_derive();
	document_lay(&lay, doc);
	ck_assert_uint_gt(lay.pages->list.n, 0);
	return lay.pages->list.v[0];
}

START_TEST(the_title_block)
{
	struct document *doc = pack_document("Open the homes", "Appeal");
	const struct page *page;

	doc->subtitle = STR("An appeal");
	doc->author = STR("V. Example");
	doc->kind = STR("open-letter");
	doc->date = STR("2026-11-22");
	doc->addressee = STR("the Senate");
	doc->origin = STR("First in a paper");
	doc->origin_url = STR("https://example.org/");
	page = first_page(doc);
	ASSERT_HAS(page_text(page), "Open the homes");
	ASSERT_HAS(page_text(page), "An appeal");
	ASSERT_HAS(page_text(page),
	    "Open letter \u00b7 V. Example \u00b7 November 22, 2026");
	ASSERT_HAS(page_text(page), "the Senate");
	ASSERT_HAS(page_text(page), "First in a paper");
	ck_assert_uint_eq(ops_of_kind(page, OP_LINK), 1);
	ck_assert_uint_eq(elem_count(ROLE_H1), 1);
	ck_assert_uint_eq(elem_count(ROLE_PART), 1);
}
END_TEST

START_TEST(a_date_that_icu_cannot_read_stays_as_written)
{
	struct document *doc = pack_document("Open the homes", "");

	doc->date = STR("spring 2026");
	ASSERT_HAS(page_text(first_page(doc)), "spring 2026");
}
END_TEST

START_TEST(the_first_page_is_an_anchor)
{
	pack_document("One", "");
	first_page(pack_document("Two", ""));
	ck_assert_uint_eq(anchor_page(lay.pages, "doc-2"), 1);
}
END_TEST

START_TEST(heads_say_the_short_name_or_the_title)
{
	first_page(pack_document("Open the homes", "Appeal"));
	ASSERT_STR(lay.notes.v[0].document, "Appeal");
	document_lay(&lay, pack_document("What rents do", ""));
	ASSERT_STR(lay.notes.v[1].document, "What rents do");
}
END_TEST

/* Whatever level a document begins at, its sections look the same. */
START_TEST(the_topmost_headings_are_sections)
{
	struct document *doc = pack_document("Open the homes", "");

	tree_heading(&tree, doc->root, 1, "Open the homes")
	    ->u.heading.is_title = true;
	pack_section(doc, 4, "Deep", 1);
	pack_section(doc, 3, "Topmost", 1);
	pack_section(doc, 5, "Deepest", 1);
	first_page(doc);
	ck_assert_uint_eq(elem_count(ROLE_H1), 1);
	ck_assert_uint_eq(elem_count(ROLE_H2), 1);
	ck_assert_uint_eq(elem_count(ROLE_H3), 1);
	ck_assert_uint_eq(elem_count(ROLE_H4), 1);
	ASSERT_STR(lay.notes.v[0].section, "Topmost");
}
END_TEST

START_TEST(a_document_without_a_title)
{
	struct document *doc = pack_document("", "");

	tree_paragraph(&tree, doc->root, "Words.");
	ASSERT_STR(page_text(first_page(doc)), "Words.");
}
END_TEST

START_TEST(the_title_block_stays_with_the_text)
{
	struct document *doc = pack_document("Open the homes", "");
	const struct page *page;

	lay.body = PT(120);
	doc->subtitle = STR("An appeal");
	pack_section(doc, 2, "First section", 4);
	page = first_page(doc);
	ck_assert_uint_gt(lay.pages->list.n, 1);
	ck_assert_ptr_nonnull(page_find(page, "Open the homes"));
	ck_assert_ptr_nonnull(page_find(page, "An appeal"));
}
END_TEST

START_TEST(a_document_may_be_in_another_language)
{
	struct document *doc = pack_document("Offene T\u00fcren", "");
	elem_id part = (elem_id)lay.pages->elems.n;

	doc->language = STR("de");
	tree_paragraph(&tree, doc->root, "Worte.");
	document_lay(&lay, doc);
	ck_assert_int_eq(lay.pages->elems.v[part].role, ROLE_PART);
	ASSERT_STR(lay.pages->elems.v[part].lang, "de");
	ASSERT_STR(lay.language, "en-US");
}
END_TEST

Suite *suite_layout_document(void);

Suite *
suite_layout_document(void)
{
	const TTest *tests[] = {
	    the_title_block,
	    a_date_that_icu_cannot_read_stays_as_written,
	    the_first_page_is_an_anchor,
	    heads_say_the_short_name_or_the_title,
	    the_topmost_headings_are_sections,
	    a_document_without_a_title,
	    a_document_may_be_in_another_language,
	    the_title_block_stays_with_the_text,
	};

	return FIXTURE_SUITE("layout/document", tests);
}
