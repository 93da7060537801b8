/*
 * Definitions of links' addresses, and who uses them.
 */
#ifndef EXTRACT_LABELS_H
#define EXTRACT_LABELS_H

#include "base/map.h"
#include "doc/written.h"

/*
 * Adds whatever stands in square brackets in a text, as labels are compared.
 * What is no label does no harm here.
 */
void labels_find(struct arena *a, struct map *labels, struct str text);

/*
 * Whether a definition counts: it is the first of its label, which is among
 * the used ones.  It is no more from then on.
 */
bool labels_take(
    struct arena *a, struct map *used, const struct link_definition *d);

/*
 * Whether a definition may lead to one of the addresses that are shown: what
 * stands in brackets in code is no link.  An address without a scheme, or
 * written with escapes, always may.
 */
bool labels_may_lead(
    const struct map *shown, struct str text, const struct link_definition *d);

#endif
