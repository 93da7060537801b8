#include "layout/addresses.h"

#include "unit/layout/back.h"

static void
fill(void)
{
	struct document *doc = pack_document("Text", "Text");
	struct node *p = tree_paragraph(&tree, doc->root, "See ");

	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_SOURCES);
	tree_link(&tree, p, "https://example.org/x", "the report");
	tree_link(&tree, p, "https://example.org/y", "https://example.org/y");
	p = tree_paragraph(
	    &tree, tree_div(&tree, doc->root, DIV_SOURCES), "Of ");
	tree_link(&tree, p, "https://example.org/z", "a council");
}

START_TEST(paper_has_every_address)
{
	struct pages *pages;
	struct str text;

	fill();
	pages = back_pages(true);
	text = part_text(pages, "part-sources");
	ck_says(text, "a council (https://example.org/z)");
	ck_says(text, "Addresses of links");
	ck_says(text, "the reporthttps://example.org/x1");
	ck_says(text, "\nhttps://example.org/y1");
	ck_assert(!says(text, "z1"));
}
END_TEST

START_TEST(a_screen_has_none)
{
	struct str text;

	fill();
	text = part_text(back_pages(false), "part-sources");
	ck_says(text, "a council");
	ck_assert(!says(text, "https"));
	ck_assert(!says(text, "Addresses"));
}
END_TEST

START_TEST(several_documents_head_their_links)
{
	struct document *doc;
	struct str text;

	fill();
	doc = pack_document("Other", "Other");
	tree_link(&tree, tree_paragraph(&tree, doc->root, ""),
	    "mailto:x@example.org", "Write");
	text = part_text(back_pages(true), "part-sources");
	ck_says(text, "Page\nText\n");
	ck_says(text, "Other\nWritex@example.org2");
}
END_TEST

Suite *suite_layout_addresses(void);

Suite *
suite_layout_addresses(void)
{
	const TTest *tests[] = {
	    paper_has_every_address,
	    a_screen_has_none,
	    several_documents_head_their_links,
	};

	return FIXTURE_SUITE("layout/addresses", tests);
}
