/*
 * Tables in, JSON out, through jansson's values, which keep the order of
 * keys.  What jansson holds is the arena's from its first value on, and no
 * value is apart from that one when the arena is asked for memory.
 */
#include "extract/json.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/utf8.h"

static void
release(void *root)
{
	json_decref(root);
}

/* A new value, or a failed call's 0, that there was no memory for. */
static void
require(struct arena *a, bool made)
{
	if (!made)
		arena_give_up(a);
}

/* Names of files may be other bytes; here all is UTF-8. */
static struct str
clean(struct arena *a, struct str text)
{
	struct buf *out;
	struct str all;
	char bytes[4];
	size_t at = 0;

	if (utf8_invalid_at(text) == text.n)
		return text;
	out = buf_new(a);
	while (at < text.n) {
		uint32_t c = utf8_next(text, &at);

		buf_add(out, bytes, utf8_encode(c, bytes));
	}
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

static json_t *
add_array(struct arena *a, json_t *object, const char *key)
{
	json_t *array = json_array();

	require(a, json_object_set_new_nocheck(object, key, array) == 0);
	return array;
}

static json_t *
add_object(struct arena *a, json_t *array)
{
	json_t *object = json_object();

	require(a, json_array_append_new(array, object) == 0);
	return object;
}

static void add_cell(struct arena *a, json_t *object,
    const struct extract_column *column, const struct extract_cell *cell);

static void
add_row(struct arena *a, json_t *object, const struct extract_table *table,
    const struct extract_cell *row)
{
	for (size_t i = 0; i < table->column_count; i++)
		add_cell(a, object, &table->columns[i], &row[i]);
}

static void
add_rows(struct arena *a, json_t *array, const struct extract_table *table)
{
	for (size_t i = 0; i < table->rows.n; i++)
		add_row(a, add_object(a, array), table, table->rows.v[i]);
}

static void
add_words(struct arena *a, json_t *array, const struct extract_table *table)
{
	for (size_t i = 0; i < table->rows.n; i++) {
		struct str word = clean(a, table->rows.v[i]->text);
		json_t *value = json_stringn(word.n ? word.s : "", word.n);

		require(a, json_array_append_new(array, value) == 0);
	}
}

static void
add_record(struct arena *a, json_t *object, const char *key,
    const struct extract_table *table)
{
	json_t *record = json_object();

	require(a, json_object_set_new_nocheck(object, key, record) == 0);
	add_row(a, record, table, table->rows.v[0]);
}

static void
add_scalar(struct arena *a, json_t *object, const char *key,
    const struct extract_column *column, const struct extract_cell *cell)
{
	struct str text = clean(a, cell->text);
	json_t *value = column->kind == EXTRACT_NUMBER
			    ? json_integer(cell->number)
			    : json_stringn(text.n ? text.s : "", text.n);

	require(a, json_object_set_new_nocheck(object, key, value) == 0);
}

static void
add_cell(struct arena *a, json_t *object, const struct extract_column *column,
    const struct extract_cell *cell)
{
	const char *key = arena_z(a, clean(a, column->name));

	switch (column->kind) {
	case EXTRACT_RECORD:
		add_record(a, object, key, cell->table);
		break;
	case EXTRACT_WORDS:
		add_words(a, add_array(a, object, key), cell->table);
		break;
	case EXTRACT_ROWS:
		add_rows(a, add_array(a, object, key), cell->table);
		break;
	default:
		add_scalar(a, object, key, column, cell);
	}
}

void
extract_json(struct buf *out, const struct extract_table *head,
    struct extract_table *const *tables, size_t n)
{
	struct arena *a = out->owner;
	json_t *root = json_object();
	char *text;

	require(a, root);
	arena_defer(a, release, root);
	add_row(a, root, head, head->rows.v[0]);
	for (size_t i = 0; i < n; i++)
		add_rows(a, add_array(a, root, arena_z(a, tables[i]->name)),
		    tables[i]);
	text = json_dumps(root, JSON_INDENT(2));
	require(a, text);
	arena_defer(a, free, text);
	buf_z(out, text);
	buf_char(out, '\n');
}
