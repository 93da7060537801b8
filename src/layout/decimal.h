/*
 * Alignment by the decimal sign.
 */
#ifndef LAYOUT_DECIMAL_H
#define LAYOUT_DECIMAL_H

#include "layout/grid.h"

/*
 * For each column of numbers, set right: how far each cell must stand left
 * of the column's edge so that the decimal signs are below one another, in
 * grid_row.shifts.  Columns with other text in their bodies are left alone.
 * Cells are closed paragraphs.
 */
void decimal_align(struct grid *g);

#endif
