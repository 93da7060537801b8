/*
 * A table too wide for its place: its rows one under another, each cell
 * beside the head of its column.
 */
#ifndef LAYOUT_STACK_H
#define LAYOUT_STACK_H

#include "layout/grid.h"

/* Sets a table whose cells are closed. */
void stack_lay(struct grid *g, struct flow *f);

#endif
