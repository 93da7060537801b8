#include "layout/parts.h"

#include "layout/share.h"

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
	/* cover, contents, the document, colophon */
	ck_assert_uint_eq(pages->list.n, 4);
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
	share_end(&lay);
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

START_TEST(parts_start_on_the_right)
{
	struct output output = {.start_right = true};
	const struct pages *pages;
	size_t blank = 0;

	pack_parts();
	pack_fill();
	pages = pack_lay_as(&output);
	for (int k = PART_CONTENTS; k < PART_KIND_COUNT; k++) {
		struct str id = facts_part_anchor((enum part_kind)k);

		if (id.n > 0 && map_lookup(&pages->anchor_index, id))
			ck_assert_uint_eq(
			    anchor_page(pages, arena_z(tree.a, id)) % 2, 1);
	}
	ck_assert_uint_eq(anchor_page(pages, "doc-1") % 2, 1);
	ck_assert_uint_eq(anchor_page(pages, "doc-2") % 2, 1);
	for (size_t i = 0; i < pages->list.n; i++) {
		ck_assert_uint_eq(pages->list.v[i]->number, i + 1);
		if (pages->list.v[i]->ops.n > 0)
			continue;
		ck_assert_uint_eq(i % 2, 1);
		blank++;
	}
	ck_assert_uint_gt(blank, 0);
}
END_TEST

/* A blank verso has neither heads nor feet, marks nor a watermark. */
START_TEST(blank_pages_are_blank)
{
	struct output output = {.start_right = true};
	const struct pages *pages;

	tree.pack.marking.text = STR("For officials");
	tree.pack.watermark = STR("Draft");
	tree_part(&tree, PART_COVER);
	tree_part(&tree, PART_KEY_POINTS);
	pack_fill();
	pages = pack_lay_as(&output);
	ck_assert_uint_eq(pages->list.n, 3);
	ck_assert_uint_eq(pages->list.v[1]->ops.n, 0);
	ck_assert_uint_gt(pages->list.v[2]->ops.n, 0);
}
END_TEST

START_TEST(parts_run_on)
{
	struct output output = {.run_on = true};
	const struct pages *pages;
	const struct page *page;

	tree_part(&tree, PART_KEY_POINTS);
	tree_part(&tree, PART_RECOMMENDATIONS);
	tree_part(&tree, PART_SOURCES);
	pack_fill();
	pages = pack_lay_as(&output);
	ck_assert_uint_eq(pages->list.n, 1);
	page = pages->list.v[0];
	ck_assert_int_lt(page_find(page, "Key points")->y,
	    page_find(page, "Recommendation summary")->y);
	ck_assert_int_lt(page_find(page, "Recommendation summary")->y,
	    page_find(page, "Sources")->y);
	ck_assert_uint_eq(anchor_page(pages, "part-sources"), 1);
}
END_TEST

/* By the gutter off the spine: the same distance, both ways. */
static void
check_shifts(su odd)
{
	struct output output = {.gutter = PT(10)};
	const struct pages *plain, *bound;

	pack_parts();
	pack_fill();
	plain = pack_lay();
	bound = pack_lay_as(&output);
	ck_assert_uint_eq(plain->list.n, bound->list.n);
	for (size_t p = 0; p < plain->list.n; p++) {
		const struct page *a = plain->list.v[p], *b = bound->list.v[p];

		ck_assert_uint_eq(a->ops.n, b->ops.n);
		for (size_t i = 0; i < a->ops.n; i++) {
			ck_assert_int_eq(b->ops.v[i].x - a->ops.v[i].x,
			    p % 2 == 0 ? odd : -odd);
			ck_assert_int_eq(b->ops.v[i].y, a->ops.v[i].y);
		}
	}
}

START_TEST(pages_move_off_the_spine)
{
	check_shifts(PT(10));
}
END_TEST

/* The first page is a left-hand one. */
START_TEST(pages_read_from_the_right_have_the_spine_there)
{
	tree.pack.language = STR("he");
	check_shifts(-PT(10));
}
END_TEST

/* What was turned to the left has the spine of odd pages at its top. */
START_TEST(turned_pages_move_down_or_up)
{
	struct output output = {.gutter = PT(10)};
	struct document *doc = pack_document("Open the homes", "");
	const struct page *plain, *bound;
	struct node *table;

	tree_part(&tree, PART_DOCUMENTS);
	table = tree_table(&tree, doc->root, 2, "A,B;one,two");
	tree_class(&tree, table, "sideways");
	plain = pack_lay()->list.v[1];
	bound = pack_lay_as(&output)->list.v[1];
	ck_assert_int_gt(bound->width, bound->height);
	ck_assert_int_eq(
	    page_find(bound, "one")->x, page_find(plain, "one")->x);
	ck_assert_int_eq(
	    page_find(bound, "one")->y, page_find(plain, "one")->y - PT(10));
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
	    parts_start_on_the_right,
	    blank_pages_are_blank,
	    parts_run_on,
	    pages_move_off_the_spine,
	    pages_read_from_the_right_have_the_spine_there,
	    turned_pages_move_down_or_up,
	};

	return FIXTURE_SUITE("layout/parts", tests);
}
