#include "unit/layout/back.h"

static struct document *doc;

static void
open_pack(void)
{
	fixture_open();
	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_INDEX);
	doc = pack_document("Text", "Text");
}

static void
break_page(void)
{
	tree_node(&tree, doc->root, NODE_PAGE_BREAK);
}

static struct str
index_text(void)
{
	return part_text(back_pages(true), "part-index");
}

START_TEST(pages_in_a_row_are_a_range)
{
	static const bool marked[] = {1, 1, 1, 0, 1, 1, 0, 1};
	struct str text;

	for (size_t i = 0; i < sizeof marked; i++) {
		pack_section(doc, 2, "Section", 1);
		if (marked[i])
			back_mark(doc, "Talks", NULL);
		break_page();
	}
	text = index_text();
	ck_says(text, "\nTalks, 1\u20133, 5, 6, 8");
}
END_TEST

START_TEST(a_page_is_there_once)
{
	struct str text;

	back_mark(doc, "Talks", NULL);
	back_mark(doc, "talks", NULL);
	text = index_text();
	ck_says(text, "T\nTalks, 1");
	ck_assert(!says(text, "1, 1"));
}
END_TEST

START_TEST(what_is_under_a_heading_runs_in)
{
	struct str text;

	back_mark(doc, "x", "Talks!six-party");
	back_mark(doc, "x", "Talks!bilateral");
	back_mark(doc, "x", "Aid");
	back_mark(doc, "x", "Aid!food");
	text = index_text();
	ck_says(text, "A\nAid, 1; food, 1");
	ck_says(text, "T\nTalks: bilateral, 1; six-party, 1");
}
END_TEST

START_TEST(see_sends_elsewhere)
{
	struct str text;

	back_mark(doc, "Korea", NULL);
	tree_key(&tree, back_mark(doc, "North", NULL), "see", "Korea");
	tree_key(&tree, back_mark(doc, "South", NULL), "see", "Korea; North");
	back_mark(doc, "South", NULL);
	text = index_text();
	ck_says(text, "North. See Korea");
	ck_says(text, "South, 1. See also Korea; North");
}
END_TEST

/* Whether a page says it has a link to an id at an op. */
static size_t
links_to(const struct page *page, struct str id)
{
	size_t n = 0;

	for (size_t i = 0; i < page->ops.n; i++)
		n += page->ops.v[i].kind == OP_LINK &&
		     str_eq(str_sub(page->ops.v[i].u.link.url, 1,
				page->ops.v[i].u.link.url.n),
			 id);
	return n;
}

/* What stands in an entry before its first page. */
static const char *
words_before(struct str heading)
{
	return arena_z(tree.a, arena_cat(tree.a, heading, STR(",")));
}

/*
 * Over a text of many pages: the pages that an entry names are those where
 * its anchors stand, and each is linked.
 */
START_TEST(every_page_has_the_place)
{
	char name[] = "Term A";
	struct pages *pages;
	const struct page *index;
	uint32_t seed = 7;

	for (int i = 0; i < 60; i++) {
		pack_section(doc, 2, "Section", 2);
		seed = seed * 1103515245u + 12345u;
		name[5] = (char)('A' + seed / 65536 % 6);
		back_mark(doc, arena_z(tree.a, str_from_z(name)), NULL);
	}
	pages = back_pages(true);
	index = pages->list.v[anchor_page(pages, "part-index") - 1];
	for (size_t e = 0; e < lay.facts->back.index.n; e++) {
		const struct index_entry *entry = lay.facts->back.index.v[e];
		struct str line = line_with(index, words_before(entry->text));
		uint32_t page =
		    anchor_page(pages, arena_z(tree.a, entry->places.v[0]));

		ck_assert_uint_eq(links_to(index, entry->places.v[0]), 1);
		ck_says(line, arena_z(tree.a, arena_printf(tree.a, "%.*s, %u",
						  (int)entry->text.n,
						  entry->text.s, page)));
	}
	ck_assert_uint_eq(lay.facts->back.index.n, 6);
}
END_TEST

START_TEST(entries_are_items_of_lists)
{
	const struct page *page;
	const struct page_op *op;
	struct pages *pages;
	elem_id elem;

	back_mark(doc, "Talks", NULL);
	pages = back_pages(true);
	page = pages->list.v[anchor_page(pages, "part-index") - 1];
	op = page_find(page, "Talks,");
	elem = op->elem;
	ck_assert_int_eq(pages->elems.v[elem].role, ROLE_ITEM_BODY);
	elem = pages->elems.v[elem].parent;
	ck_assert_int_eq(pages->elems.v[elem].role, ROLE_ITEM);
	elem = pages->elems.v[elem].parent;
	ck_assert_int_eq(pages->elems.v[elem].role, ROLE_LIST);
}
END_TEST

Suite *suite_layout_index(void);

Suite *
suite_layout_index(void)
{
	Suite *suite = suite_create("layout/index");
	TCase *tcase = tcase_create("index");

	tcase_add_checked_fixture(tcase, open_pack, fixture_close);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, pages_in_a_row_are_a_range);
	tcase_add_test(tcase, a_page_is_there_once);
	tcase_add_test(tcase, what_is_under_a_heading_runs_in);
	tcase_add_test(tcase, see_sends_elsewhere);
	tcase_add_test(tcase, every_page_has_the_place);
	tcase_add_test(tcase, entries_are_items_of_lists);
	suite_add_tcase(suite, tcase);
	return suite;
}
