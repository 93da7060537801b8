/*
 * How wide the columns of a grid are.
 */
#ifndef LAYOUT_GRID_COLUMNS_H
#define LAYOUT_GRID_COLUMNS_H

#include "layout/grid.h"

/* The padding of a column's cells; none at the table's outer edges [su]. */
su grid_pad_before(const struct grid *g, size_t column);
su grid_pad_after(const struct grid *g, size_t column);

/*
 * Sets the columns' widths, which together are no more than `width`; words
 * are divided only where the table would not fit without.
 */
void grid_share_width(struct grid *g, su width);

#endif
