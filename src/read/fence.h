/*
 * Div fences: lines of three colons or more, with attributes or a word when
 * they open a div, alone when they close one.
 */
#ifndef READ_FENCE_H
#define READ_FENCE_H

#include "read/lines.h"
#include "read/prepared.h"

/* Whether line i is a fence that opens or closes a div. */
bool fence_is(const struct lines *lines, size_t i);

/*
 * Adds line i, a fence, as a paragraph of its own with a role.  Faults of its
 * attributes are reported.
 */
void fence_add(struct prepared *p, const struct lines *lines, size_t i);

/*
 * Adds an empty line inside the containers of line i, so that a paragraph
 * ends and a list or a lazy line does not go on.
 */
void fence_add_blank(struct prepared *p, const struct lines *lines, size_t i);

#endif
