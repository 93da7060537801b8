#include "unit/layout/pack.h"

/* A pack of so many points and asks; its pages before the document's. */
static size_t
pages_of(size_t points, size_t asks)
{
	struct document *doc = pack_document("Open the homes", "Appeal");
	const char **texts = ARENA_ARRAY(tree.a, const char *, points + 1);

	tree.pack.title = STR("Housing");
	tree_part(&tree, PART_AT_A_GLANCE);
	tree_part(&tree, PART_DOCUMENTS);
	for (size_t i = 0; i < points; i++)
		texts[i] = arena_printf(tree.a, "Point%zu", i + 1).s;
	if (points > 0)
		tree_list(&tree, tree_div(&tree, doc->root, DIV_KEY_POINTS), 0,
		    texts);
	for (size_t i = 0; i < asks; i++)
		tree_recommendation(&tree, doc->root,
		    arena_printf(tree.a, "ask%zu", i + 1).s, "to", "All");
	lay.pages = pack_lay();
	ck_assert_uint_eq(tree.diags.list.n, 0);
	return anchor_page(lay.pages, "doc-1") - 1;
}

static const struct page *
glance(void)
{
	return lay.pages->list.v[0];
}

static size_t
shown(const char *stem)
{
	size_t n = 0;

	while (
	    page_find(glance(), arena_printf(tree.a, "%s%zu", stem, n + 1).s))
		n++;
	return n;
}

/* "and 12 more, page 5" as the page should have it. */
static void
expect_more(size_t left, const char *anchor)
{
	ASSERT_HAS(page_text(glance()),
	    arena_z(tree.a, arena_printf(tree.a, "and %zu more, page\u00a0%u",
				left, anchor_page(lay.pages, anchor))));
}

START_TEST(all_of_it_where_it_fits)
{
	struct str line;

	ck_assert_uint_eq(pages_of(2, 3), 1);
	ck_assert_uint_eq(shown("Point"), 2);
	ck_assert_uint_eq(shown("ask"), 3);
	ck_assert(!str_has(page_text(glance()), " more"));
	ASSERT_HAS(page_text(glance()), "Housing");
	line = line_with(glance(), "ask2");
	ASSERT_HAS(line, "All");
	ck_assert(str_ends(str_trim(line),
	    arena_printf(tree.a, "%u", anchor_page(lay.pages, "ask2"))));
}
END_TEST

START_TEST(rows_are_left_out)
{
	size_t n;

	ck_assert_uint_eq(pages_of(4, 90), 1);
	n = shown("ask");
	ck_assert_uint_eq(shown("Point"), 4);
	ck_assert_uint_ge(n, 10);
	ck_assert_uint_lt(n, 90);
	expect_more(90 - n, arena_printf(tree.a, "ask%zu", n + 1).s);
}
END_TEST

START_TEST(points_are_left_out_and_some_rows_stay)
{
	size_t n;

	ck_assert_uint_eq(pages_of(200, 90), 1);
	n = shown("Point");
	ck_assert_uint_ge(n, 5);
	ck_assert_uint_lt(n, 200);
	ck_assert_uint_ge(shown("ask"), 3);
	expect_more(200 - n, "doc-1");
	expect_more(90 - shown("ask"),
	    arena_printf(tree.a, "ask%zu", shown("ask") + 1).s);
}
END_TEST

/* One row more, or one point more, and it were two pages. */
START_TEST(as_much_as_a_page_holds)
{
	su last = 0;
	const struct page *page;

	ck_assert_uint_eq(pages_of(3, 200), 1);
	page = glance();
	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_TEXT && page->ops.v[i].elem &&
		    page->ops.v[i].y > last)
			last = page->ops.v[i].y;
	ck_assert_int_gt(last, page->height - theme.margin_bottom - PT(60));
	ck_assert_int_le(last, page->height - theme.margin_bottom);
}
END_TEST

START_TEST(points_alone_and_rows_alone)
{
	ck_assert_uint_eq(pages_of(0, 2), 1);
	ck_assert(!str_has(page_text(glance()), "Key points"));
	ck_assert_uint_eq(shown("ask"), 2);
}
END_TEST

START_TEST(the_summary_has_what_is_left_out)
{
	tree_part(&tree, PART_RECOMMENDATIONS);
	pages_of(0, 90);
	lay.pages = pack_lay();
	ASSERT_HAS(
	    page_text(lay.pages->list
			  .v[anchor_page(lay.pages, "part-at-a-glance") - 1]),
	    arena_z(
		tree.a, arena_printf(tree.a, "more, page\u00a0%u",
			    anchor_page(lay.pages, "part-recommendations"))));
}
END_TEST

/* What is left out may not be shown at all; and parts may run on. */
START_TEST(a_handout_of_it)
{
	struct output output = {.name = STR("handout"), .run_on = true};
	struct layout_input input = {.pack = &tree.pack,
	    .output = &output,
	    .theme = &theme,
	    .faces = &faces};

	pages_of(3, 90);
	tree.pack.parts.n = 1;
	input.facts = fixture_derive();
	lay.pages = layout_pages(tree.a, &tree.diags, &input);
	ck_assert_uint_eq(lay.pages->list.n, 2);
	ASSERT_HAS(page_text(lay.pages->list.v[1]), " more");
	ck_assert(!str_has(page_text(lay.pages->list.v[1]), "page"));
	ck_assert(!str_has(page_text(lay.pages->list.v[1]), "Page"));
}
END_TEST

/* Trials leave nothing behind. */
START_TEST(elements_are_those_of_the_page)
{
	size_t tables = 0;

	pages_of(30, 90);
	for (size_t i = 1; i < lay.pages->elems.n; i++)
		tables += lay.pages->elems.v[i].role == ROLE_TABLE;
	ck_assert_uint_eq(tables, 1);
}
END_TEST

Suite *suite_layout_glance(void);

Suite *
suite_layout_glance(void)
{
	const TTest *tests[] = {
	    all_of_it_where_it_fits,
	    rows_are_left_out,
	    points_are_left_out_and_some_rows_stay,
	    as_much_as_a_page_holds,
	    points_alone_and_rows_alone,
	    the_summary_has_what_is_left_out,
	    a_handout_of_it,
	    elements_are_those_of_the_page,
	};

	return FIXTURE_SUITE("layout/glance", tests);
}
