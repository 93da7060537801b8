/*
 * From finished pages to those for a printer who cuts them: a medium with
 * room around the page, and marks in it where to cut.
 */
#ifndef LAYOUT_TRIM_H
#define LAYOUT_TRIM_H

#include "layout/pages.h"

/*
 * Gives every page its bleed, on all sides, and with `marks` the slug that
 * those need; what stands on the pages and the places of anchors move along.
 * Without either the pages stay as they are.
 */
void trim_add(struct arena *a, struct pages *pages, su bleed, bool marks);

#endif
