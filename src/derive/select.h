/*
 * What is shown of a table of data: the keys `columns`, `filter`, `sort` and
 * `group` of a div, whatever the div makes of them.
 */
#ifndef DERIVE_SELECT_H
#define DERIVE_SELECT_H

#include "derive/collate.h"
#include "derive/column.h"

struct select_request {
	const struct document *document; /* whose language sorts */
	const struct node *div;
	const struct data_table *table;
	/* A column of people's sort keys, "sort-key" or "sort", stands for
	 * the one that is sorted by, and is not shown unless asked for. */
	bool people;
};

struct selection {
	struct str language; /* that sorts: the document's, or the pack's */
	const struct collation *collation;
	struct column_choices columns; /* the grouped one left out */
	size_t named;                  /* columns before that one was */
	struct data_row *rows;         /* their cells are all the table's */
	size_t row_count;
	bool grouped;
	/* The rows without a value are the last group; none when not grouped. */
	VEC(struct data_group) groups;
};

/*
 * Rows that pass the filter, sorted, gathered in groups, which come in the
 * order in which the sorted rows first name them.  Columns that do not exist
 * and filters that cannot be read are reported and left out of account.
 */
struct selection select_rows(
    struct derivation *d, const struct select_request *request);

#endif
