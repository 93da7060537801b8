/*
 * Whether a list is tight as it was written: blank lines that were put in
 * around fences, cells and definitions make it loose for cmark only.  Those
 * beside a fence do not count either: it means the same with and without.
 */
#ifndef READ_TIGHTNESS_H
#define READ_TIGHTNESS_H

#include "read/prepared.h"

struct cmark_node;

bool tightness_is_tight(const struct prepared *p, struct cmark_node *list);

#endif
