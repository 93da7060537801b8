/*
 * Extents of blocks: the bytes of the source that a block was written with,
 * whole, so that it can be taken out of there.
 */
#ifndef READ_EXTENT_H
#define READ_EXTENT_H

#include "doc/doc.h"

/* The offset of the end of the line that an offset is on. */
size_t extent_line_end(const struct source *s, size_t offset);

/* Makes a node's extent reach the end of the line that the offset is on. */
void extent_reach_line_end(
    struct node *node, const struct source *s, size_t offset);

/* Gives every block below a root the extents of what is in it. */
void extents_finish(struct node *root, const struct source *s);

#endif
