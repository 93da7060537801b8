/*
 * A closed paragraph as text: its items, and what they show.
 */
#ifndef TEST_LAYOUT_SHOWN_H
#define TEST_LAYOUT_SHOWN_H

#include "unit/layout/fixture.h"

/* The text that a box shows of its run's. */
static inline struct str
box_text(const struct item *box)
{
	const struct glyph_run *run = box->run;
	uint32_t first = run->rtl ? run->count - box->to : box->from;
	uint32_t last = run->rtl ? run->count - box->from : box->to;
	uint32_t start = run->rtl ? box->to - 1 : box->from;
	uint32_t end = run->rtl ? box->from - 1 : box->to;

	return str_sub(run->text, first > 0 ? run->glyphs[start].cluster : 0,
	    last < run->count ? run->glyphs[end].cluster : run->text.n);
}

static inline void
item_print(struct buf *b, const struct item *item)
{
	if (item->kind == ITEM_BOX) {
		buf_char(b, '[');
		buf_str(b, box_text(item));
		buf_char(b, ']');
	} else if (item->kind == ITEM_GLUE) {
		buf_char(b, item->fil ? '=' : item->run ? ' ' : '_');
	} else if (item->kind == ITEM_MARK) {
		buf_char(b, '.');
	} else if (item->penalty >= PENALTY_NEVER) {
		buf_char(b, '~');
	} else if (item->penalty <= PENALTY_FORCED) {
		buf_char(b, '!');
	} else {
		buf_char(b, item->flagged ? '-' : '|');
	}
}

/* As in items.h; boxes as their text in brackets, glue without width as _. */
static inline struct str
items_shown(const struct par *p)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < p->items.n; i++)
		item_print(b, &p->items.v[i]);
	return buf_view(b);
}

/* What all boxes and spaces say. */
static inline struct str
text_shown(const struct par *p)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX)
			buf_str(b, box_text(item));
		else if (item->kind == ITEM_GLUE && item->run)
			buf_char(b, ' ');
	}
	return buf_view(b);
}

#endif
