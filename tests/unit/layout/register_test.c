#include "unit/layout/pack.h"

static const struct pages *
laid(void)
{
	tree_part(&tree, PART_REGISTER);
	tree_part(&tree, PART_DOCUMENTS);
	pack_fill();
	lay.pages = pack_lay();
	ck_assert_uint_eq(tree.diags.list.n, 0);
	return lay.pages;
}

static const struct page *
section(const char *anchor)
{
	return lay.pages->list.v[anchor_page(lay.pages, anchor) - 1];
}

START_TEST(sections_that_have_groups)
{
	const struct pages *pages = laid();

	ASSERT_HAS(page_text(section("register-addressee")), "By addressee");
	ASSERT_HAS(page_text(section("register-timeframe")), "By timeframe");
	ck_assert_ptr_null(
	    map_lookup(&pages->anchor_index, STR("register-theme")));
	ASSERT_HAS(page_text(section("part-register")),
	    "arranged by addressee and by timeframe.");
}
END_TEST

START_TEST(groups_have_headings_with_counts)
{
	const struct page *page;

	laid();
	page = section("register-addressee");
	ck_assert_ptr_nonnull(page_find(page, "The Senate (1)"));
	ck_assert_ptr_nonnull(page_find(page, "No addressee named (3)"));
	ck_assert_ptr_nonnull(page_find(page, "No timeframe given (3)"));
}
END_TEST

START_TEST(rows_have_places_and_their_pages)
{
	struct str line;

	laid();
	line = line_with(section("register-addressee"), "freeze");
	ck_assert(str_starts(line, STR("1")));
	ASSERT_HAS(line, "Appeal\u00a01");
	ck_assert(str_ends(str_trim(line),
	    arena_printf(tree.a, "%u", anchor_page(lay.pages, "freeze"))));
}
END_TEST

START_TEST(links_lead_to_places)
{
	const struct page *page;
	size_t links = 0;

	laid();
	page = section("register-addressee");
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_LINK)
			continue;
		links++;
		ck_assert_ptr_nonnull(map_lookup(&lay.pages->anchor_index,
		    str_sub(op->u.link.url, 1, op->u.link.url.n)));
	}
	/* A number and a page for each place, in two sections. */
	ck_assert_uint_eq(links, 2 * (4 + 5));
}
END_TEST

START_TEST(without_documents_there_are_no_pages)
{
	tree_part(&tree, PART_REGISTER);
	pack_fill();
	lay.pages = pack_lay();
	ck_assert(!str_has(page_text(lay.pages->list.v[0]), "Page"));
	ck_assert_uint_eq(ops_of_kind(lay.pages->list.v[0], OP_LINK), 0);
	ck_assert(str_ends(str_trim(line_with(lay.pages->list.v[0], "freeze")),
	    STR("Appeal\u00a01")));
}
END_TEST

START_TEST(sections_are_in_the_outline)
{
	const struct pages *pages = laid();
	size_t found = 0;

	for (size_t i = 0; i < pages->outline.n; i++)
		found += str_eq_z(pages->outline.v[i].title, "By addressee") &&
			 pages->outline.v[i].level == 1;
	ck_assert_uint_eq(found, 1);
}
END_TEST

Suite *suite_layout_register(void);

Suite *
suite_layout_register(void)
{
	const TTest *tests[] = {
	    sections_that_have_groups,
	    groups_have_headings_with_counts,
	    rows_have_places_and_their_pages,
	    links_lead_to_places,
	    without_documents_there_are_no_pages,
	    sections_are_in_the_outline,
	};

	return FIXTURE_SUITE("layout/register", tests);
}
