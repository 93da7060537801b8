/*
 * Annotations that a document has without markup: an ordered list under a
 * heading "Recommendations" is one recommendation an item, a list under a
 * heading "Key points" is the key points.
 */
#ifndef READ_IMPLIED_H
#define READ_IMPLIED_H

#include "doc/doc.h"

/* Adds the divs; call it when the written ones have their classes. */
void implied_apply(struct arena *a, struct node *root);

#endif
