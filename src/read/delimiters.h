/*
 * Struck out, raised and lowered text: "~~a~~", "^a^" and "~a~".
 *
 * Marked runs are paired among the children of one node, so what cmark has
 * found to be emphasis, code or a link stays whole.  As in Pandoc a run opens
 * before text and closes behind it, and no spaces stand in what is raised or
 * lowered, but for those in what is whole.
 */
#ifndef READ_DELIMITERS_H
#define READ_DELIMITERS_H

#include "read/prepared.h"

/* An opening run, in a text of its own. */
struct opener {
	struct node *text;
	const struct mark *mark;
};

/* "~~", "^" and "~" are open once at most. */
#define OPENERS_MAX 3

struct delimiters {
	struct opener open[OPENERS_MAX];
	size_t n;
};

/* A line ends. */
void delimiters_break(struct delimiters *d);

/* Text passes by. */
void delimiters_pass(struct delimiters *d, struct str text);

/*
 * The marked run that ends a text, with empty text behind it: what it closes
 * becomes a node, what it may open is remembered.
 */
void delimiters_add(struct delimiters *d, struct prepared *p, struct node *text,
    const struct mark *mark);

#endif
