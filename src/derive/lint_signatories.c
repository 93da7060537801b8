/*
 * Who signs twice: rows of one list whose name and organisation are the same
 * but for case, accents and the like.  Two lists may share a name.
 */
#include "derive/collate.h"
#include "derive/lint.h"

/* A row's key: those of name and organisation, with a byte that none has. */
static struct str
join(struct arena *a, struct str name, struct str organisation)
{
	return arena_cat(a, arena_cat(a, name, STR("\0")), organisation);
}

/* The column of the organisation, or the number of columns. */
static size_t
organisation_column(const struct data_table *t)
{
	static const struct str words[] = {STR_INIT("organisation"),
	    STR_INIT("organization"), STR_INIT("affiliation")};
	size_t column = t->column_count;

	for (size_t i = 0; i < 3 && column == t->column_count; i++)
		column = data_column(t, words[i]);
	return column;
}

/* The rows as read or, from a list, as shown. */
static struct data_table
rows_of(const struct signatories *s)
{
	struct data_table t = {
	    .columns = s->columns, .column_count = s->column_count};

	if (s->node->u.div.data)
		return *s->node->u.div.data;
	t.rows.v = s->rows.v;
	t.rows.n = s->rows.n;
	return t;
}

/* The sort keys of a column; empty ones when there is none. */
static struct str *
keys_of(struct derivation *d, const struct data_table *t, size_t column,
    struct str language)
{
	struct str *texts = ARENA_ARRAY(d->arena, struct str, t->rows.n);
	const struct collation *letters =
	    collation_open_letters(d->arena, language);

	for (size_t i = 0; i < t->rows.n && column < t->column_count; i++) {
		struct str text = str_trim(t->rows.v[i].cells[column]);

		if (text.n > 0)
			texts[i] = collation_key(letters, text);
	}
	return texts;
}

static void
check_list(struct derivation *d, const struct signatories *s)
{
	struct data_table t = rows_of(s);
	size_t name = data_column(&t, STR("name"));
	struct str *names, *organisations;
	struct map seen = {0};

	if (name == t.column_count)
		name = 0;
	names = keys_of(d, &t, name, d->pack->language);
	organisations =
	    keys_of(d, &t, organisation_column(&t), d->pack->language);
	for (size_t i = 0; i < t.rows.n; i++) {
		const struct data_row *row = &t.rows.v[i], *first;

		if (names[i].n == 0)
			continue;
		first = map_put(d->arena, &seen,
		    join(d->arena, names[i], organisations[i]), (void *)row,
		    true);
		if (first)
			diag_relate(diag1(d->diags, DIAG_SIGNATORY_TWICE,
					row->at, str_trim(row->cells[name])),
			    first->at, STR("first here"));
	}
}

void
lint_signatories(struct derivation *d)
{
	for (size_t i = 0; i < d->facts->signatories.n; i++)
		check_list(d, d->facts->signatories.v[i]);
}
