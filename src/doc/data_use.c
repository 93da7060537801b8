#include "doc/data_use.h"

struct data_use *
data_use_of(
    struct arena *a, struct data_uses *uses, const struct data_table *table)
{
	const struct data_table **key = ARENA_NEW(a, const struct data_table *);
	struct str address = {(const char *)key, sizeof *key};
	struct data_use *use;

	*key = table;
	use = map_lookup(&uses->by_table, address);
	if (use)
		return use;
	use = ARENA_NEW(a, struct data_use);
	use->table = table;
	use->columns = ARENA_ARRAY(a, bool, table->column_count);
	use->compared = ARENA_ARRAY(a, bool, table->column_count);
	use->rows = ARENA_ARRAY(a, bool, table->rows.n);
	vec_push(a, &uses->list, use);
	map_put(a, &uses->by_table, address, use, true);
	return use;
}

void
data_use_column(struct data_use *use, size_t column)
{
	if (column < use->table->column_count)
		use->columns[column] = true;
}

void
data_use_all_rows(struct data_use *use)
{
	for (size_t i = 0; i < use->table->rows.n; i++)
		use->rows[i] = true;
}
