/*
 * The table in, which is left as it is; rows of one's own out.
 */
#include "derive/select.h"

#include "derive/filter.h"
#include "derive/order.h"
#include "doc/signer.h"
#include "doc/words.h"

/* The group of the rows that have no value. */
#define GROUP_OTHER "Other"

struct select {
	struct derivation *d;
	const struct select_request *request;
	struct data_use *use;
	size_t sort_key; /* the column of people's sort keys, or ORDER_NONE */
	struct selection out;
};

static size_t
sort_key_column(const struct select_request *r)
{
	size_t column = signer_sort_column(r->table);

	return r->people && column < r->table->column_count ? column
							    : ORDER_NONE;
}

static void
choose_all(struct select *s)
{
	size_t count = s->request->table->column_count;

	for (size_t i = 0; i < count; i++) {
		struct column_choice choice = {
		    .column = i, .position = s->out.columns.n};

		if (i == s->sort_key && count > 1)
			continue;
		vec_push(s->d->arena, &s->out.columns, choice);
		data_use_column(s->use, i);
	}
}

static void
choose_columns(struct select *s)
{
	const struct attr *attr =
	    attrs_lookup(s->request->div->attrs, "columns");
	struct column_choices *columns = &s->out.columns;

	if (attr)
		columns_read(s->d, attr, s->request->table, columns);
	if (columns->n == 0)
		choose_all(s);
	if (columns->n > 0)
		s->out.named = columns->v[columns->n - 1].position + 1;
}

/* Takes over the rows that pass the filter. */
static void
choose_rows(struct select *s)
{
	const struct data_table *table = s->request->table;
	const struct attr *attr =
	    attrs_lookup(s->request->div->attrs, "filter");
	struct filter_context context = {s->d, table, s->out.collation};
	const struct filter *filter = attr ? filter_read(&context, attr) : NULL;

	s->out.rows = ARENA_ARRAY(s->d->arena, struct data_row, table->rows.n);
	for (size_t i = 0; i < table->rows.n; i++) {
		if (filter && !filter_passes(filter, &table->rows.v[i]))
			continue;
		s->out.rows[s->out.row_count++] = table->rows.v[i];
		s->use->rows[i] = true;
	}
	if (attr && table->rows.n > 0 && s->out.row_count == 0)
		diag1(s->d->diags, DIAG_DATA_NO_ROWS, attr->value_at,
		    table->name);
}

static void
sort_rows(struct select *s)
{
	const struct attr *attr = attrs_lookup(s->request->div->attrs, "sort");
	const struct data_table *table = s->request->table;
	struct order order = {
	    .collation = s->out.collation, .override = s->sort_key};
	struct words words = words_of(attr, WORDS_NAMES);
	struct str name;
	struct loc at;

	while (attr && words_next(&words, &name, &at)) {
		struct order_key key = {.falling = name.s[0] == '-'};

		if (key.falling && at.length == name.n)
			at = (struct loc){
			    at.source, at.offset + 1, at.length - 1};
		name = str_trim(str_sub(name, key.falling ? 1 : 0, name.n));
		key.column = column_find(s->d, table, name, at);
		if (key.column < table->column_count)
			vec_push(s->d->arena, &order.keys, key);
	}
	if (order.keys.n > 0 && s->sort_key != ORDER_NONE)
		data_use_column(s->use, s->sort_key);
	if (order.keys.n > 0)
		order_rows(s->d->arena, &order, s->out.rows, s->out.row_count);
}

/* A name's group, which is added when it is new. */
static struct data_group *
group_of(struct arena *a, struct map *known, struct str name)
{
	struct data_group *group = map_lookup(known, name);

	if (group)
		return group;
	group = ARENA_NEW(a, struct data_group);
	group->name = name;
	map_put(a, known, name, group, true);
	return group;
}

/* The group of each row; the groups count their rows in `end`. */
static struct data_group **
assign_groups(struct select *s, size_t column, struct map *known)
{
	struct arena *a = s->d->arena;
	struct data_group **groups =
	    ARENA_ARRAY(a, struct data_group *, s->out.row_count);

	for (int nameless = 0; nameless < 2; nameless++) {
		for (size_t i = 0; i < s->out.row_count; i++) {
			struct str name =
			    str_trim(s->out.rows[i].cells[column]);

			if ((name.n == 0) != nameless)
				continue;
			groups[i] = group_of(
			    a, known, name.n ? name : STR(GROUP_OTHER));
			groups[i]->end++;
		}
	}
	return groups;
}

/* A counting sort: rows keep their order within their groups. */
static void
gather_rows(struct select *s, size_t column)
{
	size_t n = s->out.row_count, start = 0;
	struct data_row *rows = ARENA_ARRAY(s->d->arena, struct data_row, n);
	struct map known = {0};
	struct data_group **groups = assign_groups(s, column, &known);

	for (size_t g = 0; g < known.n; g++) {
		struct data_group *group = known.entries[g].value;
		size_t count = group->end;

		group->start = group->end = start;
		start += count;
	}
	for (size_t i = 0; i < n; i++)
		rows[groups[i]->end++] = s->out.rows[i];
	for (size_t g = 0; g < known.n; g++)
		vec_push(s->d->arena, &s->out.groups,
		    *(struct data_group *)known.entries[g].value);
	s->out.rows = rows;
}

/*
 * What all rows of a group have in common stands above them; a column stays
 * when it is all that was to be shown.
 */
static void
drop_column(struct column_choices *columns, size_t column)
{
	size_t n = 0;

	for (size_t i = 0; i < columns->n; i++)
		if (columns->v[i].column != column)
			columns->v[n++] = columns->v[i];
	columns->n = n > 0 ? n : columns->n;
}

static void
group_rows(struct select *s)
{
	const struct attr *attr = attrs_lookup(s->request->div->attrs, "group");
	const struct data_table *table = s->request->table;
	size_t column;

	if (!attr)
		return;
	column =
	    column_find(s->d, table, str_trim(attr->value), attr->value_at);
	if (column == table->column_count)
		return;
	s->out.grouped = true;
	drop_column(&s->out.columns, column);
	gather_rows(s, column);
}

static struct str
language_of(const struct derivation *d, const struct document *document)
{
	return document->language.n ? document->language : d->pack->language;
}

struct selection
select_rows(struct derivation *d, const struct select_request *request)
{
	struct select s = {.d = d, .request = request};

	s.use = data_use_of(d->arena, &d->facts->data_uses, request->table);
	s.use->people = s.use->people || request->people;
	if (request->people)
		data_use_column(s.use, signer_kind_column(request->table));
	s.sort_key = sort_key_column(request);
	s.out.language = language_of(d, request->document);
	s.out.collation = collation_open(d->arena, s.out.language);
	choose_columns(&s);
	choose_rows(&s);
	sort_rows(&s);
	group_rows(&s);
	return s.out;
}
