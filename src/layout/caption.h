/*
 * Captions of tables and figures: "Table 3." and their words.
 */
#ifndef LAYOUT_CAPTION_H
#define LAYOUT_CAPTION_H

#include "doc/doc.h"
#include "layout/flow.h"

/*
 * Sets a NODE_CAPTION, whose parent says what kind of number it has; at its
 * top stands an anchor, unless its id is empty.
 */
void caption_lay(struct flow *f, const struct node *caption, struct str anchor);

/* The number alone, of one whose words stand above it; else nothing. */
void caption_number_lay(struct flow *f, const struct node *caption);

#endif
