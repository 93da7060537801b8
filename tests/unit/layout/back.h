/*
 * Packs with something for the back matter, laid out, for the suites of its
 * parts.
 */
#ifndef TEST_LAYOUT_BACK_H
#define TEST_LAYOUT_BACK_H

#include "unit/layout/pack.h"

/* A span of the index at the end of a document. */
static struct str back_digest; /* of the sources */

static inline struct node *
back_mark(struct document *doc, const char *text, const char *entry)
{
	struct node *span = tree_node(
	    &tree, tree_node(&tree, doc->root, NODE_PARAGRAPH), NODE_SPAN);

	span->u.div.class = DIV_INDEX;
	tree_text(&tree, span, text);
	if (entry)
		tree_key(&tree, span, "entry", entry);
	return span;
}

/* The pages that an output has of the pack as it is. */
static inline struct pages *
back_pages(bool print_urls)
{
	struct output output = {.paper = PAPER_A4, .print_urls = print_urls};
	struct layout_input input = {.pack = &tree.pack,
	    .facts = fixture_derive(),
	    .theme = &theme,
	    .output = &output,
	    .faces = &faces,
	    .producer = STR("Press 1.2"),
	    .standard = {.part = 3, .level = 'A', .ua = true},
	    .digest = back_digest};
	struct pages *pages = layout_pages(tree.a, &tree.diags, &input);

	ck_assert_ptr_nonnull(pages);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	lay.pages = pages;
	return pages;
}

/* All that is read on a page, a line a baseline. */
static inline struct str
read_text(const struct page *page)
{
	struct buf *b = buf_new(tree.a);
	su y = -1;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_TEXT || op->elem == ELEM_ARTIFACT)
			continue;
		if (y >= 0 && op->y != y)
			buf_char(b, '\n');
		y = op->y;
		text_add(b, op);
	}
	return buf_view(b);
}

/* What stands on the page of an anchor. */
static inline struct str
part_text(const struct pages *pages, const char *anchor)
{
	return read_text(pages->list.v[anchor_page(pages, anchor) - 1]);
}

static inline bool
says(struct str text, const char *words)
{
	struct str w = str_from_z(words);

	for (size_t i = 0; i + w.n <= text.n; i++)
		if (str_starts(str_sub(text, i, text.n), w))
			return true;
	return false;
}

#define ck_says(text, words)                                                   \
	ck_assert_msg(says(text, words), "\"%.*s\" has no \"%s\"",             \
	    (int)(text).n, (text).s, words)

#endif
