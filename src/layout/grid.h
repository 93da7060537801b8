/*
 * Tables of any origin: cells of inline text in columns that fit a width.
 *
 * Built row by row, then set: column widths come from the cells' min- and
 * max-content widths; rows are slices of one line each, so that a row taller
 * than a page can still be broken; the head is set again on each page.
 */
#ifndef LAYOUT_GRID_H
#define LAYOUT_GRID_H

#include "layout/flow.h"
#include "layout/par.h"

struct grid_column {
	uint8_t adjust; /* enum adjust */
	bool narrow;    /* takes no more than its content */
	bool heads;     /* its cells head their rows; to be set before these */
	su min, max, width;
	su divided; /* the minimum when words are divided */
};

struct grid_row {
	bool header;
	struct par **cells; /* one a column; NULL is empty */
	su *shifts;         /* of cells set right, off the column's edge */
	size_t *spans;      /* columns that a cell stands over, one at least */
	bool heading;       /* of the rows below: its one cell is a header */
	bool total;         /* of the rows above */
	elem_id elem;
	size_t celled; /* columns whose cells have elements */
};

struct grid {
	struct layout *lay;
	struct grid_column *columns;
	size_t column_count;
	VEC(struct grid_row) rows;
	elem_id elem, head, body;
	bool no_marks;
	uint32_t percent; /* of the theme's sizes, 100 at first */
	bool measured;
	bool divided; /* may be so even where it is short */
	struct loc at;
};

struct grid *grid_new(struct flow *f, size_t columns, struct loc at);

void grid_row(struct grid *g, bool header);

/* The paragraph of a cell in the newest row; the caller fills it in. */
struct par *grid_cell(struct grid *g, size_t column, enum style_name style);

/* A cell over several columns; those behind the first stay empty. */
struct par *grid_cell_over(
    struct grid *g, size_t column, size_t count, enum style_name style);

/* A row that heads those below, by one cell over all columns. */
struct par *grid_heading(struct grid *g);

/* A cell of plain text. */
void grid_text(
    struct grid *g, size_t column, enum style_name style, struct str text);

/* Gives empty cells their elements, all their heads; grid_measure() does so. */
void grid_complete(struct grid *g);

/*
 * Closes every cell, aligns numbers, finds the columns' content widths;
 * grid_lay() does so itself when nobody asked.
 */
void grid_measure(struct grid *g);

/* After that, over all columns [su]. */
struct grid_widths {
	int64_t min;     /* that holds every word */
	int64_t divided; /* that holds every part of a divided word */
	int64_t max;     /* that is of use */
};

struct grid_widths grid_widths(const struct grid *g);

/* Whether all its words fit side by side, none of them divided. */
bool grid_fits(const struct grid *g, su width);

/*
 * Sets the table over the flow's width; where even its divided words do not
 * fit side by side, row by row (layout/stack.h).
 */
void grid_lay(struct grid *g, struct flow *f);

/* A rule over the flow's width, at y from the box's top. */
void grid_rule(
    struct grid *g, const struct flow *f, struct op_list *ops, su y, su weight);

#endif
