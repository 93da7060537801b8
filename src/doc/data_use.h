/*
 * What is used of a table of data, by all that shows something of it.
 */
#ifndef DOC_DATA_USE_H
#define DOC_DATA_USE_H

#include "base/map.h"
#include "doc/data.h"

struct data_use {
	const struct data_table *table;
	bool *columns, *rows; /* as many as the table has */
	bool *compared;       /* columns that filters ask */
	bool people;          /* it is a list of signatories */
};

/* The uses of a pack's tables, by the places of their headers. */
struct data_uses {
	VEC(struct data_use *) list;
	struct map by_table;
};

/* A table's use: empty when nothing was noted yet. */
struct data_use *data_use_of(
    struct arena *a, struct data_uses *uses, const struct data_table *table);

/* A column beyond the last is none. */
void data_use_column(struct data_use *use, size_t column);
void data_use_all_rows(struct data_use *use);

#endif
