#include "extract/flat.h"

static void
add_fields(struct arena *a, struct flat *flat, struct map *seen, size_t column,
    const struct extract_table *record)
{
	const struct extract_column *owner = &flat->table->columns[column];

	for (size_t i = 0; i < record->column_count; i++) {
		struct str name = record->columns[i].name;

		if (map_put(a, seen, name, flat, true))
			continue;
		vec_push(a, &flat->columns,
		    (struct flat_column){
			.full = arena_printf(a, "%.*s.%.*s", (int)owner->name.n,
			    owner->name.s, (int)name.n, name.s),
			.name = name,
			.detail = owner->detail,
			.column = column,
			.is_field = true,
			.fields = record->columns,
			.field = i});
	}
}

/* The fields of a column's records, by a look at every other record. */
static void
add_record(struct arena *a, struct flat *flat, size_t column)
{
	const struct extract_column *last = NULL;
	struct map seen = {0};

	for (size_t i = 0; i < flat->table->rows.n; i++) {
		const struct extract_table *record =
		    flat->table->rows.v[i][column].table;

		/* Rows of one list share their columns. */
		if (record->columns != last)
			add_fields(a, flat, &seen, column, record);
		last = record->columns;
	}
}

struct flat
flat_of(struct arena *a, const struct extract_table *table)
{
	struct flat flat = {.table = table};

	for (size_t i = 0; i < table->column_count; i++) {
		const struct extract_column *column = &table->columns[i];

		if (column->kind == EXTRACT_RECORD)
			add_record(a, &flat, i);
		else
			vec_push(a, &flat.columns,
			    (struct flat_column){.full = column->name,
				.name = column->name,
				.detail = column->detail,
				.column = i});
	}
	return flat;
}

static struct str
scalar_text(struct arena *a, const struct extract_column *column,
    const struct extract_cell *cell)
{
	if (column->kind == EXTRACT_NUMBER)
		return arena_printf(a, "%lu", (unsigned long)cell->number);
	return cell->text;
}

static struct str
field_text(struct arena *a, const struct flat_column *c,
    const struct extract_table *record)
{
	size_t i = c->field;

	if (record->columns != c->fields)
		for (i = 0; i < record->column_count; i++)
			if (str_eq(record->columns[i].name, c->name))
				break;
	if (i == record->column_count)
		return STR("");
	return scalar_text(a, &record->columns[i], &record->rows.v[0][i]);
}

/* "a asks; b silent" */
static struct str
rows_text(struct arena *a, const struct extract_table *table)
{
	struct buf *out = buf_new(a);
	struct str all;

	for (size_t i = 0; i < table->rows.n; i++) {
		buf_z(out, i ? "; " : "");
		for (size_t k = 0; k < table->brief; k++) {
			buf_z(out, k ? " " : "");
			buf_str(out, scalar_text(a, &table->columns[k],
					 &table->rows.v[i][k]));
		}
	}
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

struct str
flat_text(struct arena *a, const struct flat *flat,
    const struct extract_cell *row, size_t column)
{
	const struct flat_column *c = &flat->columns.v[column];
	const struct extract_cell *cell = &row[c->column];

	if (c->is_field)
		return field_text(a, c, cell->table);
	if (cell->table)
		return rows_text(a, cell->table);
	return scalar_text(a, &flat->table->columns[c->column], cell);
}
