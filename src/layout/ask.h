/*
 * A recommendation in place: set off, numbered, with its addressee, timeframe
 * and theme, and where else the same is asked.
 */
#ifndef LAYOUT_ASK_H
#define LAYOUT_ASK_H

#include "doc/doc.h"
#include "layout/flow.h"

void ask_lay(struct flow *f, const struct node *n);

#endif
