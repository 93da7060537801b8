/*
 * One document with notes, laid out as a pack, and where marks and texts came
 * to stand.
 */
#ifndef TEST_LAYOUT_NOTED_H
#define TEST_LAYOUT_NOTED_H

#include "unit/layout/pack.h"

static struct document *doc;
static struct node *notes; /* the document's, which become its last block */
static struct pages *pages;

/* One document alone in a pack. */
static inline void
open_document(void)
{
	fixture_open();
	/* nothing protrudes */
	theme.styles[STYLE_NOTE].adjust = ADJUST_LEFT;
	tree_part(&tree, PART_DOCUMENTS);
	doc = pack_document("Title", "Short");
	notes = node_new(tree.a, NODE_NOTES, tree_place(&tree));
	pages = NULL;
}

static inline void
lay_all(void)
{
	node_append(doc->root, notes);
	pages = pack_lay();
	ck_assert_ptr_nonnull(pages);
	lay.pages = pages;
}

/* The text of a note. */
static inline struct node *
add_body(const char *text)
{
	struct node *body = tree_node(&tree, notes, NODE_NOTE_BODY);

	if (text)
		tree_paragraph(&tree, body, text);
	return body;
}

static inline struct node *
add_mark(struct node *parent, struct node *body)
{
	struct node *mark = tree_node(&tree, parent, NODE_NOTE);

	mark->u.note.body = body;
	return mark;
}

/* A paragraph with the mark of a note. */
static inline struct node *
add_marked(const char *words, struct node *body)
{
	struct node *p = tree_paragraph(&tree, doc->root, words);

	add_mark(p, body);
	return p;
}

static inline const struct page *
page_at(size_t i)
{
	return pages->list.v[i];
}

static inline enum elem_role
role(elem_id elem)
{
	return pages->elems.v[elem].role;
}

static inline elem_id
parent(elem_id elem)
{
	return pages->elems.v[elem].parent;
}

/* The link around an op's pen start; fails without. */
static inline struct str
url_at(const struct page *page, const struct page_op *text)
{
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind == OP_LINK && op->elem == text->elem)
			return op->u.link.url;
	}
	ck_abort_msg("there is no link");
	return (struct str){NULL, 0};
}

/* How many ops of all pages say this. */
static inline size_t
times_shown(const char *words)
{
	size_t n = 0;

	for (size_t i = 0; i < pages->list.n; i++)
		for (size_t k = 0; k < page_at(i)->ops.n; k++)
			n += str_eq_z(
			    str_trim(op_text(&page_at(i)->ops.v[k])), words);
	return n;
}

static inline size_t
times_linked(const char *url)
{
	size_t n = 0;

	for (size_t i = 0; i < pages->list.n; i++)
		for (size_t k = 0; k < page_at(i)->ops.n; k++) {
			const struct page_op *op = &page_at(i)->ops.v[k];

			n += op->kind == OP_LINK &&
			     str_eq_z(op->u.link.url, url);
		}
	return n;
}

/* The first op of a page that says this, raised above the text or not. */
static inline const struct page_op *
number_op(const struct page *page, const char *number, bool label)
{
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->elem && str_eq_z(str_trim(op_text(op)), number) &&
		    (role(parent(op->elem)) == ROLE_LABEL) == label)
			return op;
	}
	ck_abort_msg("there is no number %s", number);
	return NULL;
}

#endif
