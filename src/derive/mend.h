/*
 * Inlines with something taken out: the text closes over it.
 */
#ifndef DERIVE_MEND_H
#define DERIVE_MEND_H

#include "doc/pack.h"

/* Takes an inline out of its parent and leaves a gap, an empty text. */
void mend_cut(struct arena *a, struct node *node);

/*
 * Closes the gaps below a block or an image.  Of spaces that meet in a gap
 * one stays, and none at the block's ends or before a closing mark; elements
 * left with nothing in them go.
 */
void mend_close(struct arena *a, struct cuts *cuts, struct node *block);

/*
 * Adds the places of a node that is taken out or, where it has none of its
 * own, of what is in it.
 */
void mend_note(struct arena *a, struct cuts *cuts, const struct node *node);

#endif
