/*
 * What Pandoc's Markdown has beside CommonMark's containers: bodies of notes
 * and definitions.
 *
 *	[^a]: text		Term
 *				:   text
 *	    more
 *				    more
 *
 * Both take blocks that stand four spaces in, as the item of a list whose
 * marker is four columns wide does; so cmark is shown such an item in their
 * place, and knows the rest.  As in Pandoc neither ends a paragraph; a term
 * is one line, with one blank line at most before its definition.
 */
#ifndef READ_ITEMS_H
#define READ_ITEMS_H

#include "read/lines.h"

/* The marker that stands in, and what is set before its content. */
#define ITEM_MARKER "+   "
#define ITEM_MARGIN "    "

/* What stands in for a fence, which ends what a thematic break ends. */
#define ITEM_FENCE "___"

/* Finds the lines that look as if they opened a note or a definition. */
void items_find(struct lines *lines);

/* The lines as CommonMark, one for one. */
struct str items_text(struct arena *a, const struct lines *lines);

struct cmark_node;

/*
 * An item of the tree that came of items_text(), in order: confirms what the
 * line opens, when it is rightly placed.
 */
void items_check(struct lines *lines, struct cmark_node *item);

/*
 * Forgets what was not confirmed; but first, unless this was the last pass,
 * what stands further in than was thought is looked at once more.  True when
 * items_text() has changed.
 */
bool items_settle(struct lines *lines, bool last);

/* The offset behind the "[^label]" at `at`, or 0 when there is none. */
size_t items_label_end(struct str text, size_t at, size_t end);

#endif
