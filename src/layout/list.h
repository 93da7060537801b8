/*
 * Bullet and numbered lists, nested as deep as fits.
 */
#ifndef LAYOUT_LIST_H
#define LAYOUT_LIST_H

#include "doc/doc.h"
#include "layout/flow.h"

void list_lay(struct flow *f, const struct node *n);

#endif
