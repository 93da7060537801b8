/*
 * A small pack with something for every part.
 */
#ifndef TEST_LAYOUT_PACK_H
#define TEST_LAYOUT_PACK_H

#include "layout/layout.h"
#include "unit/layout/fixture.h"

static inline void
pack_parts(void)
{
	for (int i = 0; i < PART_KIND_COUNT; i++)
		tree_part(&tree, (enum part_kind)i);
}

static inline struct document *
pack_document(const char *title, const char *short_name)
{
	struct document *doc;

	tree_document(&tree, title);
	doc = tree.pack.documents.v[tree.pack.documents.n - 1];
	doc->short_name = str_from_z(short_name);
	return doc;
}

/* A section with so many paragraphs. */
static inline void
pack_section(struct document *doc, uint8_t level, const char *title, int count)
{
	tree_heading(&tree, doc->root, level, title);
	while (count-- > 0)
		tree_paragraph(&tree, doc->root,
		    "Rents in the capital have doubled in seven years, and "
		    "the people who keep it running move ever farther out; "
		    "measures so far have not helped.");
}

static inline void
pack_div(struct document *doc, enum div_class class, const char *text)
{
	tree_paragraph(&tree, tree_div(&tree, doc->root, class), text);
}

/* Two documents with an ask in common, one of either, and one opposed. */
static inline void
pack_fill(void)
{
	struct document *appeal = pack_document("Open the homes", "Appeal");
	struct document *study = pack_document("What rents do", "Study");
	struct node *ask;

	tree.pack.title = STR("Housing");
	tree.pack.subtitle = STR("Two texts on rents");
	tree.pack.issuer = STR("Tenants' Institute");
	tree.pack.date = STR("2026-11-22");
	tree.pack.number = STR("7");
	pack_section(appeal, 2, "Where we stand", 9);
	pack_div(appeal, DIV_KEY_POINTS, "Rents have doubled.");
	ask = tree_recommendation(
	    &tree, appeal->root, "freeze", "to", "The Senate");
	tree_key(&tree, ask, "when", "2027");
	pack_section(appeal, 2, "What to do", 12);
	tree_recommendation(&tree, appeal->root, "build", NULL, NULL);
	tree_recommendation(&tree, appeal->root, "sell", NULL, NULL);
	pack_section(study, 2, "Findings", 14);
	pack_section(study, 3, "In detail", 10);
	tree_recommendation(&tree, study->root, "cap", "supports", "freeze");
	tree_recommendation(&tree, study->root, "keep", "opposes", "sell");
	pack_div(study, DIV_SOURCES, "Statistics office.");
}

static inline struct pages *
pack_lay_as(const struct output *output)
{
	struct layout_input input = {.pack = &tree.pack,
	    .facts = fixture_derive(),
	    .theme = &theme,
	    .output = output,
	    .faces = &faces,
	    .date = -1};

	return layout_pages(tree.a, &tree.diags, &input);
}

static inline struct pages *
pack_lay(void)
{
	return pack_lay_as(NULL);
}

/* The whole sample pack. */
static inline struct pages *
pack_pages(void)
{
	struct pages *pages;

	pack_parts();
	pack_fill();
	pages = pack_lay();
	ck_assert_ptr_nonnull(pages);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	lay.pages = pages;
	return pages;
}

static inline uint32_t
anchor_page(const struct pages *pages, const char *id)
{
	const struct anchor *anchor =
	    map_lookup(&pages->anchor_index, str_from_z(id));

	ck_assert_msg(anchor != NULL, "there is no #%s", id);
	return pages->list.v[anchor->page]->number;
}

/* The first page that has these words as an op, or NULL. */
static inline const struct page *
page_with(const struct pages *pages, const char *words)
{
	for (size_t i = 0; i < pages->list.n; i++)
		if (page_find(pages->list.v[i], words))
			return pages->list.v[i];
	return NULL;
}

/* The text that stands on a baseline, in reading order. */
static inline struct str
line_at(const struct page *page, su y)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_TEXT && page->ops.v[i].elem &&
		    page->ops.v[i].y == y)
			text_add(b, &page->ops.v[i]);
	return buf_view(b);
}

/* Likewise, beside these words. */
static inline struct str
line_with(const struct page *page, const char *words)
{
	const struct page_op *found = page_find(page, words);

	ck_assert_msg(found != NULL, "no \"%s\"", words);
	return line_at(page, found->y);
}

static inline size_t
ops_of_kind(const struct page *page, enum op_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < page->ops.n; i++)
		n += page->ops.v[i].kind == kind;
	return n;
}

#endif
