/*
 * Short parts on one page: what a part is followed by stands below it where
 * all of it fits, instead of on a page of its own that would be nearly empty.
 */
#ifndef LAYOUT_SHARE_H
#define LAYOUT_SHARE_H

#include "doc/pack.h"
#include "layout/flow.h"

/*
 * Puts on pages what waits for a part that may share its last one, unless
 * this kind of part may: lists of contents share with one another, and so do
 * the tables of recommendations, and the back matter.  To be called before
 * anything of a part is set.
 */
void share_open(struct layout *lay, enum part_kind kind);

/* The end of a part: it waits for the next one. */
void share_close(struct flow *f, enum part_kind kind);

/* Puts on pages what waits. */
void share_end(struct layout *lay);

#endif
