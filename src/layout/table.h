/*
 * Tables as written: pipe tables with their alignments and caption.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "doc/doc.h"
#include "layout/flow.h"

void table_lay(struct flow *f, const struct node *n);

#endif
