/*
 * The index of terms, from {.index} spans.
 */
#ifndef DERIVE_INDEX_H
#define DERIVE_INDEX_H

#include "derive/derivation.h"

/*
 * Gives each span an id and fills the index of facts.back.  A span is filed
 * under its text or its key `entry`, "heading" or "heading!under it"; with
 * `see` it is no place but sends to other headings, with ";" between them.
 * Headings that differ in case alone are one.  Nothing is done in a pack that
 * has no such part.
 */
void index_collect(struct derivation *d);

#endif
