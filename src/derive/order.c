/*
 * Keys are computed once a row, and then compared.
 */
#include "derive/order.h"

#include "base/sort.h"
#include "derive/amount.h"

enum value_kind { VALUE_NUMBER, VALUE_TEXT, VALUE_EMPTY };

/* What a cell counts as. */
struct value {
	enum value_kind kind;
	union {
		struct amount number;
		struct str key;
	} u;
};

/* Of each row one value a key, row by row. */
struct table {
	const struct order *order;
	const struct value *values;
};

static struct value
value_of(struct arena *a, const struct collation *collation, struct str cell)
{
	struct value value = {.kind = VALUE_EMPTY};

	cell = str_trim(cell);
	if (!cell.n)
		return value;
	if (amount_parse(a, cell, &value.u.number)) {
		value.kind = VALUE_NUMBER;
		return value;
	}
	value.kind = VALUE_TEXT;
	value.u.key = collation_key(collation, cell);
	return value;
}

static struct str
cell_for(const struct order *order, const struct data_row *row, size_t key)
{
	if (key == 0 && order->override != ORDER_NONE &&
	    str_trim(row->cells[order->override]).n > 0)
		return row->cells[order->override];
	return row->cells[order->keys.v[key].column];
}

static int
compare_values(const struct value *x, const struct value *y, bool falling)
{
	int order;

	if (x->kind == VALUE_EMPTY || y->kind == VALUE_EMPTY)
		return (x->kind == VALUE_EMPTY) - (y->kind == VALUE_EMPTY);
	if (x->kind != y->kind)
		order = x->kind == VALUE_NUMBER ? -1 : 1;
	else if (x->kind == VALUE_NUMBER)
		order = amount_compare(&x->u.number, &y->u.number);
	else
		order = str_cmp(x->u.key, y->u.key);
	return falling ? -order : order;
}

static int
compare_rows(size_t x, size_t y, const void *user)
{
	const struct table *table = user;
	size_t keys = table->order->keys.n;
	int result = 0;

	for (size_t i = 0; !result && i < keys; i++)
		result = compare_values(&table->values[x * keys + i],
		    &table->values[y * keys + i],
		    table->order->keys.v[i].falling);
	return result;
}

void
order_rows(
    struct arena *a, const struct order *order, struct data_row *rows, size_t n)
{
	size_t keys = order->keys.n;
	struct value *values = ARENA_ARRAY(a, struct value, n * keys);
	struct data_row *unsorted = ARENA_ARRAY(a, struct data_row, n);
	struct table table = {order, values};
	const size_t *sorted;

	for (size_t i = 0; i < n; i++) {
		unsorted[i] = rows[i];
		for (size_t k = 0; k < keys; k++)
			values[i * keys + k] = value_of(
			    a, order->collation, cell_for(order, &rows[i], k));
	}
	sorted = sort_indices(a, n, compare_rows, &table);
	for (size_t i = 0; i < n; i++)
		rows[i] = unsorted[sorted[i]];
}
