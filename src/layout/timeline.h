/*
 * Timelines: dates in a column, a line with a mark for each of them, and what
 * happened.
 */
#ifndef LAYOUT_TIMELINE_H
#define LAYOUT_TIMELINE_H

#include "doc/doc.h"
#include "layout/flow.h"

void timeline_lay(struct flow *f, const struct node *div);

#endif
