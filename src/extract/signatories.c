/*
 * Lists of signatories in, rows out: as they are shown, in that order, but
 * with every column that their tables have.
 */
#include "extract/rows.h"

#include "doc/slug.h"

static const struct extract_column columns[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
    {STR_INIT("list"), EXTRACT_TEXT, true},
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("group"), EXTRACT_TEXT, false},
    {STR_INIT("order"), EXTRACT_NUMBER, false},
    {STR_INIT("values"), EXTRACT_RECORD, false},
    {STR_INIT("source"), EXTRACT_RECORD, true},
};

/* One list, and what its rows have in common. */
struct list {
	const struct extract_input *in;
	const struct signatories *of;
	struct str id;
	struct extract_column *values;    /* the table's columns */
	size_t name, organisation, group; /* columns; the count for none */
	struct map *taken;                /* ids of all lists' rows */
};

static struct extract_column *
value_columns(struct arena *a, const struct data_table *t)
{
	struct extract_column *out =
	    ARENA_ARRAY(a, struct extract_column, t->column_count);

	for (size_t i = 0; i < t->column_count; i++)
		out[i] =
		    (struct extract_column){t->columns[i], EXTRACT_TEXT, false};
	return out;
}

/* The row of the whole table that a shown row was taken from. */
static const struct data_row *
row_at(const struct data_table *t, struct loc at)
{
	size_t low = 0, high = t->rows.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (t->rows.v[middle].at.offset <= at.offset)
			low = middle;
		else
			high = middle;
	}
	return &t->rows.v[low];
}

static struct str
cell_text(const struct data_table *t, const struct data_row *row, size_t column)
{
	return column < t->column_count ? row->cells[column] : STR("");
}

/* The name and the organisation; with neither of them the first column. */
static struct str
row_id(const struct list *list, const struct data_row *row)
{
	struct arena *a = list->in->arena;
	const struct data_table *t = list->of->table;
	struct str name = cell_text(t, row, list->name);
	struct str organisation = cell_text(t, row, list->organisation);
	struct str words = arena_cat(a, name, STR(" "));

	words = str_trim(arena_cat(a, words, organisation));
	if (!words.n)
		words = cell_text(t, row, 0);
	return extract_id(a, list->taken, slug_from_text(a, words));
}

static void
put_values(
    struct extract_row *row, const struct list *list, const struct data_row *of)
{
	const struct data_table *t = list->of->table;
	struct extract_table *values =
	    extract_table_new(row->in->arena, list->values, t->column_count);
	struct extract_row cells = extract_row_add(row->in, values);

	for (size_t i = 0; i < t->column_count; i++)
		extract_put_text(&cells, of->cells[i]);
	extract_put_table(row, values);
}

static void
add_rows(struct extract_table *table, const struct list *list)
{
	const struct signatories *s = list->of;

	for (size_t i = 0; i < s->rows.n; i++) {
		const struct data_row *of = row_at(s->table, s->rows.v[i].at);
		struct extract_row row = extract_row_add(list->in, table);

		extract_put_text(&row, row_id(list, of));
		extract_put_text(&row, list->id);
		extract_put_text(&row, s->document->file);
		extract_put_text(&row, cell_text(s->table, of, list->group));
		extract_put_number(&row, (uint32_t)i + 1);
		put_values(&row, list, of);
		extract_put_place(&row, of->at);
	}
}

static struct list
list_of(const struct extract_input *in, const struct signatories *s,
    struct map *lists)
{
	const struct data_table *t = s->table;
	struct str id = s->node->id.n ? s->node->id
				      : slug_in_document(in->arena, s->document,
					    STR("signatories"));

	return (struct list){.in = in,
	    .of = s,
	    .id = extract_id(in->arena, lists, id),
	    .values = value_columns(in->arena, t),
	    .name = signer_name_column(t),
	    .organisation = signer_organisation_column(t),
	    .group = data_column(t, attrs_text(s->node->attrs, "group"))};
}

struct extract_table *
extract_signatories(const struct extract_input *in)
{
	struct extract_table *table =
	    extract_table_new(in->arena, columns, EXTRACT_COUNT(columns));
	struct map lists = {0}, taken = {0};

	table->name = STR("signatories");
	table->title = STR("Signatories");
	for (size_t i = 0; i < in->facts->signatories.n; i++) {
		struct list list =
		    list_of(in, in->facts->signatories.v[i], &lists);

		list.taken = &taken;
		add_rows(table, &list);
	}
	return table;
}
