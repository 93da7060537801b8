/*
 * Tables of data: finding a column.
 */
#include "doc/data.h"

size_t
data_column(const struct data_table *t, struct str name)
{
	size_t i = 0;

	while (i < t->column_count && !str_eq_fold(t->columns[i], name))
		i++;
	return i;
}
