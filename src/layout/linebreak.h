/*
 * Total-fit line breaking over items: Knuth and Plass, in integers only.
 * Pure: no fonts, no document, nothing allocated beyond its arena.
 */
#ifndef LAYOUT_LINEBREAK_H
#define LAYOUT_LINEBREAK_H

#include "layout/item.h"

struct linebreak_options {
	su measure;
	su first_indent; /* taken off the first line's measure */
	/* For ragged text: white space at a line's end that costs nothing
	 * much, as a stretch of every line; 0 justifies. */
	su ragged;
	bool seldom; /* words are divided only where lines would stick out */
};

/* Lines in order; a line runs from the end of the one before. */
struct line_span {
	size_t start; /* first item that is not discarded */
	size_t end;   /* the item the line is broken at, not shown */
};

struct breaks {
	struct line_span *lines;
	size_t count;
	su overfull; /* by how much the widest line is too wide, or 0 */
};

void linebreak(struct arena *a, const struct item *items, size_t n,
    const struct linebreak_options *options, struct breaks *out);

#endif
