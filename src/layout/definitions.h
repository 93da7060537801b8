/*
 * Definition lists: terms, and what they mean set in below them.
 */
#ifndef LAYOUT_DEFINITIONS_H
#define LAYOUT_DEFINITIONS_H

#include "doc/doc.h"
#include "layout/flow.h"

void definitions_lay(struct flow *f, const struct node *n);

#endif
