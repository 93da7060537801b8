#include "layout/parts.h"

#include "unit/layout/pack.h"

START_TEST(parts_come_in_the_order_of_the_manifest)
{
	const struct pages *pages;

	tree_part(&tree, PART_SOURCES);
	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_KEY_POINTS);
	pack_fill();
	pages = pack_lay();
	ck_assert_uint_eq(anchor_page(pages, "part-sources"), 1);
	ck_assert_uint_eq(anchor_page(pages, "doc-1"), 2);
	ck_assert_uint_gt(anchor_page(pages, "doc-2"), 2);
	ck_assert_uint_eq(anchor_page(pages, "part-key-points"), pages->list.n);
}
END_TEST

START_TEST(parts_without_anything_are_left_out)
{
	struct document *doc = pack_document("Open the homes", "");
	const struct pages *pages;

	pack_parts();
	pack_section(doc, 2, "Findings", 1);
	pages = pack_lay();
	/* cover, contents, the document */
	ck_assert_uint_eq(pages->list.n, 3);
	ck_assert_uint_eq(anchor_page(pages, "doc-1"), 3);
}
END_TEST

/* Gathered divs are copies: their anchors stay in the text. */
START_TEST(gathered_divs_leave_no_anchors)
{
	struct document *doc = pack_document("Open the homes", "");
	const struct pages *pages;
	struct node *div;

	tree_part(&tree, PART_KEY_POINTS);
	tree_part(&tree, PART_DOCUMENTS);
	div = tree_div(&tree, doc->root, DIV_KEY_POINTS);
	tree_id(&tree, div, "points");
	tree_paragraph(&tree, div, "Rents have doubled.");
	pages = pack_lay();
	ck_assert_uint_eq(pages->list.n, 2);
	ck_assert_uint_eq(anchor_page(pages, "points"), 2);
	for (size_t i = 0; i < 2; i++)
		ASSERT_HAS(page_text(pages->list.v[i]), "Rents have doubled.");
}
END_TEST

START_TEST(gathered_divs_name_their_documents)
{
	const struct page *page;
	struct document *one, *two;

	tree_part(&tree, PART_SOURCES);
	one = pack_document("One", "");
	pack_div(one, DIV_SOURCES, "Paper.");
	two = pack_document("Two", "");
	pack_div(two, DIV_SOURCES, "Book.");
	page = pack_lay()->list.v[0];
	ASSERT_HAS(page_text(page), "SourcesOnePaper.TwoBook.");
}
END_TEST

/* A name never ends a page, however the pages fall. */
START_TEST(the_name_stays_with_what_is_gathered)
{
	const struct pages *pages;

	tree_part(&tree, PART_SOURCES);
	for (int i = 0; i < 60; i++)
		pack_div(pack_document("NAME", ""), DIV_SOURCES,
		    i % 3 ? "Paper."
			  : "Paper. Paper. Paper. Paper. Paper. "
			    "Paper. Paper. Paper. Paper. Paper. "
			    "Paper. Paper. Paper. Paper. Paper.");
	pages = pack_lay();
	ck_assert_uint_gt(pages->list.n, 2);
	for (size_t p = 0; p < pages->list.n; p++)
		ck_assert(!str_ends(
		    str_trim(page_text(pages->list.v[p])), STR("NAME")));
}
END_TEST

START_TEST(a_part_has_its_heading_and_anchor)
{
	struct flow f = part_open(&lay, PART_SOURCES);

	part_lead(&f, STR("In short."));
	ASSERT_STR(list_text(f.list), "Sources\nIn short.\n");
	ck_assert(!f.prose);
	part_close(&f, PART_SOURCES);
	ck_assert_uint_eq(anchor_page(lay.pages, "part-sources"), 1);
	ASSERT_STR(lay.notes.v[0].document, "Sources");
}
END_TEST

START_TEST(a_wide_flow_has_the_margin_too)
{
	struct flow f = part_open(&lay, PART_AGREEMENT);
	struct flow wide = part_wide(&f);

	ck_assert_ptr_eq(wide.list, f.list);
	ck_assert_int_eq(wide.width, zone_width(&lay, ZONE_WIDE));
	ck_assert_uint_eq(wide.zone, ZONE_WIDE);
}
END_TEST

Suite *suite_layout_parts(void);

Suite *
suite_layout_parts(void)
{
	const TTest *tests[] = {
	    parts_come_in_the_order_of_the_manifest,
	    parts_without_anything_are_left_out,
	    gathered_divs_leave_no_anchors,
	    gathered_divs_name_their_documents,
	    the_name_stays_with_what_is_gathered,
	    a_part_has_its_heading_and_anchor,
	    a_wide_flow_has_the_margin_too,
	};

	return FIXTURE_SUITE("layout/parts", tests);
}
