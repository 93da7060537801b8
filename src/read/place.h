/*
 * Places of inlines.  cmark's columns of inlines are wrong behind indents and
 * escapes, and its lines behind a backslash that breaks one; so an inline is
 * looked for on its line, by the breaks counted here, behind the last one.
 */
#ifndef READ_PLACE_H
#define READ_PLACE_H

#include "read/prepared.h"

struct place {
	const struct prepared *p;
	size_t at; /* in the prepared text, behind the last inline */
	int line;  /* from 1: that of the next inline, or one before it */
};

/* The place of a block, from its first line and column to the line's end. */
struct loc place_block(struct place *place, int line, int column);

/* The place of a text, or the nearest place on its line. */
struct loc place_text(struct place *place, int line, struct str text);

/* The place of a delimiter: the next of some characters. */
struct loc place_delimiter(struct place *place, int line, const char *any);

/* The place of a line's end; what comes next is on another line. */
struct loc place_break(struct place *place, int line);

/* Passes over what follows a link's text: "](address)" or "][label]". */
void place_skip_target(struct place *place);

#endif
