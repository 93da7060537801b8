#include "extract/csv_source.h"

#include "doc/signer.h"

#define KIND "kind"

/* A table while it is made smaller. */
struct narrowing {
	struct arena *arena;
	const struct data_use *use;
	struct data_table *out;
};

static void
add_columns(struct narrowing *n)
{
	const struct data_table *from = n->use->table;

	n->out->columns =
	    ARENA_ARRAY(n->arena, struct str, from->column_count + 1);
	for (size_t i = 0; i < from->column_count; i++)
		if (n->use->columns[i])
			n->out->columns[n->out->column_count++] =
			    from->columns[i];
}

/* The cells of a row that are used; `bare`, only those that filters ask. */
static void
add_row(struct narrowing *n, const struct data_row *row, bool bare)
{
	const struct data_use *use = n->use;
	struct data_row *to = vec_add(n->arena, &n->out->rows);
	size_t at = 0;

	to->at = row->at;
	to->cells =
	    ARENA_ARRAY(n->arena, struct str, use->table->column_count + 1);
	for (size_t i = 0; i < use->table->column_count; i++)
		if (use->columns[i])
			to->cells[at++] =
			    bare && !use->compared[i] ? STR("") : row->cells[i];
}

/* A table of no rows is an error: one stays that no filter lets pass. */
static void
add_rows(struct narrowing *n)
{
	const struct data_table *from = n->use->table;

	for (size_t i = 0; i < from->rows.n; i++)
		if (n->use->rows[i])
			add_row(n, &from->rows.v[i], false);
	if (n->out->rows.n == 0 && from->rows.n > 0)
		add_row(n, &from->rows.v[0], true);
}

static enum signer_kind
kind_in(const struct data_table *t, const struct data_row *row)
{
	return signer_kind(t, row->cells, signer_kind_column(t));
}

/* The rows of the table that the smaller one has, in turn. */
static const struct data_row *
next_row(const struct data_use *use, size_t *at)
{
	while (*at < use->table->rows.n && !use->rows[*at])
		*at += 1;
	return *at < use->table->rows.n ? &use->table->rows.v[(*at)++] : NULL;
}

static bool
differs(const struct narrowing *n)
{
	size_t at = 0;

	for (size_t i = 0; i < n->out->rows.n; i++) {
		const struct data_row *row = next_row(n->use, &at);

		if (row && kind_in(n->use->table, row) !=
			       kind_in(n->out, &n->out->rows.v[i]))
			return true;
	}
	return false;
}

static void
add_kinds(struct narrowing *n)
{
	static const struct str words[] = {
	    [SIGNER_ORGANISATION] = STR_INIT("organisation"),
	    [SIGNER_INDIVIDUAL] = STR_INIT("individual"),
	    [SIGNER_OTHER] = STR_INIT(""),
	};
	size_t column = n->out->column_count, at = 0;

	n->out->columns[column] = STR(KIND);
	for (size_t i = 0; i < n->out->rows.n; i++) {
		const struct data_row *row = next_row(n->use, &at);

		n->out->rows.v[i].cells[column] =
		    row ? words[kind_in(n->use->table, row)] : STR("");
	}
	n->out->column_count++;
}

const struct data_table *
csv_source_table(struct arena *a, const struct data_use *use)
{
	struct narrowing n = {a, use, ARENA_NEW(a, struct data_table)};

	n.out->name = use->table->name;
	n.out->at = use->table->at;
	add_columns(&n);
	add_rows(&n);
	if (use->people && differs(&n))
		add_kinds(&n);
	return n.out;
}

static bool
needs_quotes(struct str cell, bool alone)
{
	static const struct str special = STR_INIT("\",;\t\r\n");

	if (cell.n == 0)
		return alone;
	if (char_is_space(cell.s[0]) || char_is_space(cell.s[cell.n - 1]))
		return true;
	for (size_t i = 0; i < cell.n; i++)
		if (str_find(special, cell.s[i], 0) < special.n)
			return true;
	return false;
}

static void
put_cell(struct buf *out, struct str cell, bool alone)
{
	if (!needs_quotes(cell, alone)) {
		buf_str(out, cell);
		return;
	}
	buf_char(out, '"');
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.s[i] == '"')
			buf_char(out, '"');
		buf_char(out, cell.s[i]);
	}
	buf_char(out, '"');
}

static void
put_row(struct buf *out, const struct str *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_char(out, ',');
		put_cell(out, cells[i], n == 1);
	}
	buf_char(out, '\n');
}

struct str
csv_source_text(struct arena *a, const struct data_table *table)
{
	struct buf *out = buf_new(a);
	struct str text;

	put_row(out, table->columns, table->column_count);
	for (size_t i = 0; i < table->rows.n; i++)
		put_row(out, table->rows.v[i].cells, table->column_count);
	text = arena_str(a, buf_view(out));
	buf_release(out);
	return text;
}

static const struct data_use *
use_of(const struct sources_input *in, const struct data_table *table)
{
	const struct data_uses *uses = &in->facts->data_uses;
	struct str address = {(const char *)&table, sizeof table};

	return map_lookup(&uses->by_table, address);
}

static struct signatories *
narrowed(const struct sources_input *in, const struct signatories *list)
{
	struct signatories *copy = ARENA_NEW(in->arena, struct signatories);
	const struct data_use *use = use_of(in, list->table);

	*copy = *list;
	if (use)
		copy->table = csv_source_table(in->arena, use);
	return copy;
}

const struct facts *
csv_source_facts(const struct sources_input *in)
{
	struct facts *facts = ARENA_NEW(in->arena, struct facts);
	const struct facts *from = in->facts;

	*facts = *from;
	facts->signatories.v = NULL;
	facts->signatories.n = facts->signatories.cap = 0;
	for (size_t i = 0; i < from->signatories.n; i++)
		vec_push(in->arena, &facts->signatories,
		    narrowed(in, from->signatories.v[i]));
	return facts;
}
