/*
 * Names in, indices out.
 */
#include "derive/column.h"

#include "doc/words.h"

size_t
column_find(struct derivation *d, const struct data_table *table,
    struct str name, struct loc at)
{
	size_t column = data_column(table, name);
	struct diag *diag;

	if (column < table->column_count) {
		data_use_column(
		    data_use_of(d->arena, &d->facts->data_uses, table), column);
		return column;
	}
	diag = diag2(d->diags, DIAG_CSV_COLUMN, at, name, table->name);
	diag_nearest(d->diags, diag, name, table->columns, table->column_count);
	return column;
}

void
columns_read(struct derivation *d, const struct attr *attr,
    const struct data_table *table, struct column_choices *out)
{
	struct words words = words_of(attr, WORDS_NAMES);
	size_t count = 0;
	struct str word;
	struct loc at;

	while (words_next(&words, &word, &at)) {
		size_t end = str_find(word, '=', 0);
		struct str name = str_trim(str_sub(word, 0, end));
		struct column_choice choice = {.position = count++, .at = at};

		if (at.length == word.n)
			choice.at.length = (uint32_t)name.n;
		choice.heading = str_trim(str_sub(word, end + 1, word.n));
		choice.column = column_find(d, table, name, choice.at);
		if (choice.column < table->column_count)
			vec_push(d->arena, out, choice);
	}
}
