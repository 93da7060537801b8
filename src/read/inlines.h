/*
 * From cmark's inlines to ours, with their places.
 */
#ifndef READ_INLINES_H
#define READ_INLINES_H

#include "read/convert.h"

/* Adds the node, or opens it when it has children. */
void inlines_enter(struct convert *c, struct cmark_node *from);

/* Called when an inline that was opened is complete, before it is closed. */
void inlines_leave(struct convert *c, struct cmark_node *from);

#endif
