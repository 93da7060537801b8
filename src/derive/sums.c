/*
 * A selection in, sums out.  The whole column is read first: how all of its
 * sums are printed depends on it.
 */
#include "derive/sums.h"

#include "doc/words.h"

/* The index among the shown columns, or their number; reports the others. */
static size_t
shown_column(struct derivation *d, const struct data_table *table,
    const struct selection *selection, struct str name, struct loc at)
{
	size_t column = column_find(d, table, name, at), i = 0;

	while (i < selection->columns.n &&
	       selection->columns.v[i].column != column)
		i++;
	if (i == selection->columns.n && column < table->column_count)
		diag1(d->diags, DIAG_DATA_SUM_HIDDEN, at, name);
	return i;
}

static struct amount_sum *
sum_column(struct derivation *d, const struct data_table *table,
    const struct selection *selection, size_t column)
{
	struct amount_sum *sum = ARENA_NEW(d->arena, struct amount_sum);

	for (size_t i = 0; i < selection->row_count; i++) {
		const struct data_row *row = &selection->rows[i];
		struct str cell = str_trim(row->cells[column]);
		struct amount x;

		if (amount_parse(d->arena, cell, &x))
			amount_sum_add(d->arena, sum, &x);
		else if (cell.n > 0)
			diag2(d->diags, DIAG_DATA_NOT_NUMBER, row->at, cell,
			    table->columns[column]);
	}
	return sum;
}

struct sums
sums_read(struct derivation *d, const struct node *div,
    const struct data_table *table, const struct selection *selection)
{
	const struct attr *attr = attrs_lookup(div->attrs, "sum");
	struct words words = words_of(attr, WORDS_NAMES);
	struct sums s = {.selection = selection};
	struct str name;
	struct loc at;

	s.sums =
	    ARENA_ARRAY(d->arena, struct amount_sum *, selection->columns.n);
	while (attr && words_next(&words, &name, &at)) {
		size_t i = shown_column(d, table, selection, name, at);

		if (i == selection->columns.n || s.sums[i])
			continue;
		s.sums[i] = sum_column(
		    d, table, selection, selection->columns.v[i].column);
		s.any = true;
	}
	return s;
}

struct str
sums_text(struct arena *a, const struct sums *s, size_t column, size_t start,
    size_t end)
{
	struct amount_sum sum = amount_sum_like(a, s->sums[column]);
	size_t cell = s->selection->columns.v[column].column;
	struct amount x;

	for (size_t i = start; i < end; i++)
		if (amount_parse(a, s->selection->rows[i].cells[cell], &x))
			amount_sum_add(a, &sum, &x);
	return amount_sum_text(a, &sum);
}
