/*
 * Passages in several columns of equal height.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "doc/doc.h"
#include "layout/flow.h"

void columns_lay(struct flow *f, const struct node *n);

#endif
