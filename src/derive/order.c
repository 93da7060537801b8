/*
 * A stable merge sort, bottom up, over keys that are computed once a row.
 */
#include "derive/order.h"

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

struct entry {
	struct data_row row;
	const struct value *values; /* one a key */
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
compare(const struct order *order, const struct entry *x, const struct entry *y)
{
	int result = 0;

	for (size_t i = 0; !result && i < order->keys.n; i++)
		result = compare_values(
		    &x->values[i], &y->values[i], order->keys.v[i].falling);
	return result;
}

/* Merges from[start, middle) and from[middle, end) into `to`. */
static void
merge(const struct order *order, const struct entry *from, struct entry *to,
    const size_t bounds[3])
{
	size_t i = bounds[0], j = bounds[1];

	for (size_t k = bounds[0]; k < bounds[2]; k++) {
		bool left =
		    i < bounds[1] &&
		    (j >= bounds[2] || compare(order, &from[i], &from[j]) <= 0);

		to[k] = left ? from[i++] : from[j++];
	}
}

/* The sorted entries: `from` or `to`. */
static const struct entry *
sort(const struct order *order, struct entry *from, struct entry *to, size_t n)
{
	for (size_t width = 1; width < n; width *= 2) {
		struct entry *merged = to;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t middle = n - i > width ? i + width : n;
			size_t end = n - middle > width ? middle + width : n;

			merge(order, from, to, (size_t[3]){i, middle, end});
		}
		to = from;
		from = merged;
	}
	return from;
}

void
order_rows(
    struct arena *a, const struct order *order, struct data_row *rows, size_t n)
{
	struct entry *entries = ARENA_ARRAY(a, struct entry, n);
	size_t keys = order->keys.n;
	struct value *values = ARENA_ARRAY(a, struct value, n * keys);
	const struct entry *sorted;

	for (size_t i = 0; i < n; i++) {
		entries[i] = (struct entry){rows[i], values + i * keys};
		for (size_t k = 0; k < keys; k++)
			values[i * keys + k] = value_of(
			    a, order->collation, cell_for(order, &rows[i], k));
	}
	sorted = sort(order, entries, ARENA_ARRAY(a, struct entry, n), n);
	for (size_t i = 0; i < n; i++)
		rows[i] = sorted[i].row;
}
