/*
 * From marks to attributes: those behind a link or an image are its own,
 * those behind a bracket make a span, those at the end of a heading are the
 * heading's.  Runs of "^" and "~" are delimiters.h's.  All others are given
 * back as the text they were.
 */
#ifndef READ_SPANS_H
#define READ_SPANS_H

#include "read/prepared.h"

/*
 * Takes the attributes at the end of a heading's or a caption's inlines, with
 * the spaces before them; NULL when there are none.
 */
const struct attrs *spans_take_tail(struct prepared *p, struct node *block);

/* Resolves all marks among the children of a node. */
void spans_resolve(struct prepared *p, struct node *parent);

/* Cuts a text in two; the second part becomes the next sibling. */
struct node *spans_split(struct arena *a, struct node *text, size_t at);

/* Gives a node its attributes and the id among them. */
void spans_attach(struct node *node, const struct attrs *attrs);

#endif
