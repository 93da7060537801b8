/*
 * A table of data read from a file: the first row names the columns.
 */
#ifndef DOC_DATA_H
#define DOC_DATA_H

#include "base/vec.h"
#include "diag/source.h"

struct data_row {
	struct str *cells; /* as many as there are columns */
	struct loc at;     /* its first line */
};

struct data_table {
	struct str name; /* the path it was read from */
	struct str *columns;
	size_t column_count;
	VEC(struct data_row) rows;
};

/* The index of a column by name (ASCII case folded), or column_count. */
size_t data_column(const struct data_table *t, struct str name);

#endif
