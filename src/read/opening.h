/*
 * The items of lists that stand in for notes and definitions, in the prepared
 * text.
 *
 *	> [^a]: text	> +   ;		ROLE_NOTE
 *			>
 *			>     text
 *
 * The marker has a line of its own, so that its text begins as any text does.
 */
#ifndef READ_OPENING_H
#define READ_OPENING_H

#include "read/lines.h"
#include "read/prepared.h"

/*
 * Begins line i: ends the list before it, if it must not go on, and opens
 * what it opens.  The offset from which the line is to be copied.
 */
size_t opening_add(struct prepared *p, const struct lines *lines, size_t i);

/*
 * Puts in what makes a further line stand where the text of line i stands,
 * behind what it opens and its list markers.
 */
void opening_add_margin(
    struct prepared *p, const struct lines *lines, size_t i);

#endif
