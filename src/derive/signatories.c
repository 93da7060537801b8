/*
 * Divs in, facts.signatories out.  Whatever the rows come from is made a
 * struct data_table first, and derive/select.h chooses among them.
 */
#include "derive/signatories.h"

#include "derive/select.h"
#include "derive/signer_letters.h"

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
		if (row == table->first)
			out->at = row->at;
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

/* As the list has it, else the pack. */
static enum signatories_layout
layout_of(const struct pack *pack, const struct node *div)
{
	const struct attr *layout = attrs_lookup(div->attrs, "layout");

	return layout ? signatories_layout_of(layout->value)
		      : (enum signatories_layout)pack->signatories_layout;
}

/* Groups are counted unless that is declined, a plain list when asked for. */
static bool
is_counted(const struct node *div, bool grouped)
{
	struct str word = attrs_text(div->attrs, "count");

	return grouped ? !str_eq_z(word, "false") : str_eq_z(word, "true");
}

static void
take_columns(struct arena *a, const struct selection *selection,
    const struct data_table *table, struct signatories *out)
{
	size_t n = selection->columns.n;

	out->column_count = n;
	out->columns = ARENA_ARRAY(a, struct str, n);
	out->headings = ARENA_ARRAY(a, struct str, n);
	for (size_t i = 0; i < n; i++) {
		const struct column_choice *c = &selection->columns.v[i];

		out->columns[i] = table->columns[c->column];
		out->headings[i] = c->heading;
	}
}

static void
take_rows(
    struct arena *a, const struct selection *selection, struct signatories *out)
{
	for (size_t i = 0; i < selection->row_count; i++) {
		struct data_row *row = vec_add(a, &out->rows);

		row->at = selection->rows[i].at;
		row->cells = ARENA_ARRAY(a, struct str, out->column_count);
		for (size_t c = 0; c < out->column_count; c++)
			row->cells[c] =
			    selection->rows[i]
				.cells[selection->columns.v[c].column];
	}
	out->whole = selection->rows;
	for (size_t i = 0; i < selection->groups.n; i++)
		vec_push(a, &out->groups, selection->groups.v[i]);
}

/* What the rows are sorted by in place of what they show. */
static const struct str *
sort_keys(struct arena *a, const struct signatories *s)
{
	size_t column = signer_sort_column(s->table);
	struct str *keys = ARENA_ARRAY(a, struct str, s->rows.n);

	for (size_t i = 0; i < s->rows.n; i++)
		if (column < s->table->column_count)
			keys[i] = s->whole[i].cells[column];
	return keys;
}

static void
add(struct derivation_visit *v, const struct node *div,
    const struct data_table *table)
{
	struct arena *a = v->d->arena;
	struct select_request request = {v->document, div, table, true};
	struct selection selection = select_rows(v->d, &request);
	struct signatories *s = ARENA_NEW(a, struct signatories);

	s->node = div;
	s->document = v->document;
	s->table = table;
	s->layout = layout_of(v->d->pack, div);
	s->counted = is_counted(div, selection.grouped);
	take_columns(a, &selection, table, s);
	take_rows(a, &selection, s);
	s->letters = signer_letters(a, selection.language, s, sort_keys(a, s));
	vec_push(a, &v->d->facts->signatories, s);
}

static bool
visit(struct node *node, void *user)
{
	struct derivation_visit *v = user;
	const struct data_table *table;

	if (node->kind != NODE_DIV || node->u.div.class != DIV_SIGNATORIES)
		return !node_is_inline(node->kind);
	table = source_of(v->d->arena, node);
	if (table)
		add(v, node, table);
	else if (!attrs_lookup(node->attrs, "src") && !data_link(node->first))
		/* A file that could not be read has been reported. */
		diag0(v->d->diags, DIAG_CSV_NO_SOURCE, node->at);
	return true;
}

void
signatories_collect(struct derivation *d)
{
	derivation_walk_documents(d, visit);
}
