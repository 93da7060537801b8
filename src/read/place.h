/*
 * Places of inlines.  cmark's columns of inlines are wrong behind indents and
 * escapes, but its lines hold; so an inline is looked for on its line, behind
 * the inline before it.
 */
#ifndef READ_PLACE_H
#define READ_PLACE_H

#include "read/prepared.h"

struct place {
	const struct prepared *p;
	size_t at; /* in the prepared text, behind the last inline */
};

/* The place of a block, from its first line and column to the line's end. */
struct loc place_block(struct place *place, int line, int column);

/* The place of a text, or the nearest place on its line. */
struct loc place_text(struct place *place, int line, struct str text);

/* The place of a delimiter: the next of some characters. */
struct loc place_delimiter(struct place *place, int line, const char *any);

/* Passes over what follows a link's text: "](address)" or "][label]". */
void place_skip_target(struct place *place);

#endif
