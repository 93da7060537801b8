/*
 * Divs in, facts.signatories out.  Whatever the rows come from is made a
 * struct data_table first; columns are chosen after the rows are sorted, so
 * that a list can be sorted by what it does not show.
 */
#include "derive/signatories.h"

#include "derive/collate.h"
#include "doc/words.h"

struct visit {
	struct derivation *d;
	const struct document *document;
};

static struct data_row
read_row(struct arena *a, const struct node *row, size_t count)
{
	struct data_row out = {ARENA_ARRAY(a, struct str, count), row->at};
	size_t i = 0;

	NODE_EACH_CHILD (cell, row) {
		if (i < count)
			out.cells[i++] = str_trim(node_text(a, cell));
	}
	return out;
}

/* A pipe table's first row names the columns. */
static struct data_table *
read_table(struct arena *a, const struct node *table)
{
	struct data_table *out = ARENA_NEW(a, struct data_table);
	size_t count = table->u.table.columns;

	out->name = STR("the table");
	out->column_count = count;
	NODE_EACH_CHILD (row, table) {
		struct data_row read;

		if (row->kind != NODE_ROW)
			continue;
		read = read_row(a, row, count);
		if (out->columns)
			vec_push(a, &out->rows, read);
		else
			out->columns = read.cells;
	}
	return out->columns ? out : NULL;
}

static void
read_list(struct arena *a, const struct node *list, struct data_table *out)
{
	NODE_EACH_CHILD (item, list) {
		struct data_row *row = vec_add(a, &out->rows);

		row->cells = ARENA_NEW(a, struct str);
		row->cells[0] = str_trim(node_text(a, item));
		row->at = item->at;
	}
}

static struct data_table *
read_lists(struct arena *a, const struct node *div)
{
	struct data_table *out = ARENA_NEW(a, struct data_table);

	out->name = STR("the list");
	out->columns = ARENA_NEW(a, struct str);
	out->columns[0] = STR("name");
	out->column_count = 1;
	NODE_EACH_CHILD (child, div) {
		if (child->kind == NODE_LIST)
			read_list(a, child, out);
	}
	return out->rows.n ? out : NULL;
}

/* What the rows come from, or NULL. */
static const struct data_table *
source_of(struct arena *a, const struct node *div)
{
	if (div->u.div.data)
		return div->u.div.data;
	NODE_EACH_CHILD (child, div) {
		if (child->kind == NODE_TABLE)
			return read_table(a, child);
	}
	return read_lists(a, div);
}

/* The index of a column that an author named; reports when there is none. */
static size_t
find_column(struct derivation *d, const struct data_table *table,
    struct str name, struct loc at)
{
	size_t column = data_column(table, name);
	struct diag *diag;

	if (column < table->column_count)
		return column;
	diag = diag2(d->diags, DIAG_CSV_COLUMN, at, name, table->name);
	diag_nearest(d->diags, diag, name, table->columns, table->column_count);
	return column;
}

struct selection {
	VEC(size_t) columns;
};

static struct selection
select_columns(struct derivation *d, const struct node *div,
    const struct data_table *table)
{
	struct selection chosen = {{0}};
	const struct attr *attr = attrs_lookup(div->attrs, "columns");
	struct words words = words_of(attr, WORDS_NAMES);
	struct str name;
	struct loc at;

	while (attr && words_next(&words, &name, &at)) {
		size_t column = find_column(d, table, name, at);

		if (column < table->column_count)
			vec_push(d->arena, &chosen.columns, column);
	}
	if (chosen.columns.n)
		return chosen;
	for (size_t i = 0; i < table->column_count; i++)
		vec_push(d->arena, &chosen.columns, i);
	return chosen;
}

/* The table's rows, in an array of their own, in order. */
static struct data_row *
sort_rows(
    struct visit *v, const struct node *div, const struct data_table *table)
{
	struct arena *a = v->d->arena;
	struct data_row *rows = ARENA_ARRAY(a, struct data_row, table->rows.n);
	const struct attr *attr = attrs_lookup(div->attrs, "sort");
	struct str language = v->document->language.n ? v->document->language
						      : v->d->pack->language;
	size_t column;

	for (size_t i = 0; i < table->rows.n; i++)
		rows[i] = table->rows.v[i];
	if (!attr)
		return rows;
	column = find_column(v->d, table, attr->value, attr->value_at);
	if (column < table->column_count)
		collate_rows(a, rows, table->rows.n, column, language);
	return rows;
}

static struct str *
pick(struct arena *a, const struct str *cells, const struct selection *chosen)
{
	struct str *out = ARENA_ARRAY(a, struct str, chosen->columns.n);

	for (size_t i = 0; i < chosen->columns.n; i++)
		out[i] = cells[chosen->columns.v[i]];
	return out;
}

static void
add(struct visit *v, const struct node *div, const struct data_table *table)
{
	struct arena *a = v->d->arena;
	struct selection chosen = select_columns(v->d, div, table);
	struct data_row *rows = sort_rows(v, div, table);
	struct signatories *s = ARENA_NEW(a, struct signatories);

	s->node = div;
	s->document = v->document;
	s->table = table;
	s->columns = pick(a, table->columns, &chosen);
	s->column_count = chosen.columns.n;
	for (size_t i = 0; i < table->rows.n; i++) {
		rows[i].cells = pick(a, rows[i].cells, &chosen);
		vec_push(a, &s->rows, rows[i]);
	}
	vec_push(a, &v->d->facts->signatories, s);
}

static bool
visit(struct node *node, void *user)
{
	struct visit *v = user;
	const struct data_table *table;

	if (node->kind != NODE_DIV || node->u.div.class != DIV_SIGNATORIES)
		return !node_is_inline(node->kind);
	table = source_of(v->d->arena, node);
	if (table)
		add(v, node, table);
	else if (!attrs_lookup(node->attrs, "src"))
		/* A file that could not be read has been reported. */
		diag0(v->d->diags, DIAG_CSV_NO_SOURCE, node->at);
	return true;
}

void
signatories_collect(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		struct visit v = {d, d->pack->documents.v[i]};

		node_walk(v.document->root, visit, &v);
	}
}
