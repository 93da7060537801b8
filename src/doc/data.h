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
	struct loc at; /* of the row that names the columns */
};

/* Rows that belong together: [start, end) of a list of rows. */
struct data_group {
	struct str name;
	size_t start, end;
};

/* The index of a column by name (ASCII case folded), or column_count. */
size_t data_column(const struct data_table *t, struct str name);

/*
 * The column of people's names, and that of their organisations, by the words
 * that they are usually headed with; column_count where there is none.
 */
size_t data_name_column(const struct data_table *t);
size_t data_organisation_column(const struct data_table *t);

struct node;

/* The link that is all there is of a paragraph and leads to a CSV file, or
 * NULL; so for no node at all. */
const struct node *data_link(const struct node *block);

#endif
