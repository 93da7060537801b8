/*
 * Imposition: where pages stand on the sides of a printer's sheets.  Integers
 * from a plan to places; nothing is drawn here.
 *
 * A sheet has two sides, which follow one another: side 2 k is the front of
 * sheet k, 2 k + 1 its back.  A side has cells of one size, counted row by
 * row from the left.
 *
 * A booklet is one stack of sheets, folded together once and stitched in the
 * fold.  Sheet 0 lies outermost; its front is the first page and the last.
 * Backs are made for a turn over the short edge: what is left on one side is
 * right on the other.  Pages are counted up to a multiple of four by blank
 * ones at the end.
 */
#ifndef OUT_IMPOSE_H
#define OUT_IMPOSE_H

#include <stddef.h>

#include "layout/pages.h"

struct impose_plan {
	struct imposition how; /* of a kind that is none of IMPOSE_NONE */
	size_t pages;
	bool rtl; /* pages are turned to the right, cells read from there */
};

/* The plan for the sheets of pages, whose kind is not IMPOSE_NONE. */
struct impose_plan impose_plan(struct arena *a, const struct pages *pages);

/* Sides that are printed on: a booklet has two a sheet. */
size_t impose_sides(const struct impose_plan *plan);

/* Cells of a side: 2 or 4. */
size_t impose_cells(const struct impose_plan *plan);

/* The page in a cell, an index below plan->pages; that or more is none. */
size_t impose_page(const struct impose_plan *plan, size_t side, size_t cell);

/* On a sheet, from its lower left corner, y upward, as PDF has it [su]. */
struct impose_box {
	su x, y, width, height;
};

/* Where a cell is; cells never overlap. */
struct impose_box impose_cell(const struct impose_plan *plan, size_t cell);

/*
 * How a page is brought onto a sheet: made smaller, turned a quarter to the
 * left when `turned`, and set down with its lower left corner, as it then
 * lies, at (x, y).
 */
struct impose_place {
	su x, y, width, height; /* of what it covers */
	uint16_t scale;         /* in thousandths, 1 to 1000 */
	bool turned;
};

/*
 * The place of a page of this size in a cell of a side.  A page is never
 * enlarged; it stands in its cell's middle, or against a booklet's fold.
 * There, each sheet within another brings its pages nearer to the fold by
 * the creep, so that outer margins are equal once the edges are cut; what
 * passes the fold leaves the cell.
 */
struct impose_place impose_fit(const struct impose_plan *plan, size_t side,
    size_t cell, struct page_size page);

#endif
