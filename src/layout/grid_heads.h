/*
 * Which cells head which.
 */
#ifndef LAYOUT_GRID_HEADS_H
#define LAYOUT_GRID_HEADS_H

#include "layout/grid.h"

/*
 * Where the scope of its headers does not tell all of a table's cells what
 * heads them, as cells that span columns and headings among the rows make it,
 * each cell names its headers (ISO 32000-1, 14.8.5.7).  For tables whose cells
 * all have elements.
 */
void grid_heads_name(struct grid *g);

#endif
