/*
 * Tables without tables in them, for formats that have rows and columns only:
 * a record's fields become columns, "source.line", and rows within a cell one
 * line of text.
 */
#ifndef EXTRACT_FLAT_H
#define EXTRACT_FLAT_H

#include "extract/rows.h"

struct flat_column {
	struct str full; /* "source.line" */
	struct str name; /* "line" */
	bool detail;
	size_t column;                       /* in the table */
	bool is_field;                       /* of the record there */
	const struct extract_column *fields; /* those it was found among, */
	size_t field;                        /* and which one it is */
};

struct flat {
	const struct extract_table *table;
	VEC(struct flat_column) columns;
};

/*
 * The columns; of records that differ from row to row, all that occur, in the
 * order in which they first do.
 */
struct flat flat_of(struct arena *a, const struct extract_table *table);

/* The text of a cell; empty for a field that the row does not have. */
struct str flat_text(struct arena *a, const struct flat *flat,
    const struct extract_cell *row, size_t column);

#endif
