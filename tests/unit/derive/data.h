/*
 * Tables of data built by hand.
 */
#ifndef TESTS_DERIVE_DATA_H
#define TESTS_DERIVE_DATA_H

#include "tree.h"

/* Rows end in ';', cells in ','; each row has a place of its own. */
static inline struct data_table *
tree_data(struct tree *t, const char *columns, const char *rows)
{
	struct data_table *table = ARENA_NEW(t->a, struct data_table);
	struct str rest = str_from_z(columns), line, cell;

	table->name = STR("people.csv");
	table->at = tree_place(t);
	table->columns = ARENA_ARRAY(t->a, struct str, 8);
	while (str_next(&rest, ',', &cell))
		table->columns[table->column_count++] = cell;
	rest = str_from_z(rows);
	while (str_next(&rest, ';', &line)) {
		struct data_row *row = vec_add(t->a, &table->rows);

		row->at = tree_place(t);
		row->cells = ARENA_ARRAY(t->a, struct str, 8);
		for (size_t i = 0; str_next(&line, ',', &cell); i++)
			row->cells[i] = cell;
	}
	return table;
}

#endif
