/*
 * Div fences: lines of three colons or more, with attributes or a word when
 * they open a div, alone when they close one.
 */
#ifndef READ_FENCE_H
#define READ_FENCE_H

#include "read/lines.h"
#include "read/prepared.h"

/* The offset of what looks like a fence on line i, or of the line's end. */
size_t fence_look(const struct lines *lines, size_t i);

/*
 * Whether line i is a fence that opens or closes a div.  Indented further
 * than a fence may be it is text or code, as lines_classify() finds.
 */
bool fence_is(const struct lines *lines, size_t i);

/*
 * Adds line i, a fence, as a paragraph of its own with a role.  Faults of its
 * attributes are reported.
 */
void fence_add(struct prepared *p, const struct lines *lines, size_t i);

/*
 * The offset behind the quote markers before line i, its start when there are
 * none: what a blank line beside it must begin with.
 */
size_t fence_quote_end(const struct lines *lines, size_t i);

/*
 * Adds an empty line inside the containers of line i, so that a paragraph
 * ends and a list or a lazy line does not go on.
 */
void fence_add_blank(struct prepared *p, const struct lines *lines, size_t i);

#endif
