/*
 * Lists of signatories in, facts.signers out: those of each kind with the
 * columns of their lists where these have the same, else as a name and what
 * stands beside it.
 */
#include "derive/signers.h"

#include "derive/order.h"
#include "derive/signer_letters.h"
#include "doc/signer.h"

/* Of one kind, by what they are known by. */
struct known {
	const struct signatories *list; /* the last one that had them */
	size_t there;                   /* rows of that list so far */
	size_t taken;                   /* rows taken from all lists */
};

struct gathering {
	struct derivation *d;
	enum signer_kind kind;
	struct signatories *out;
	const struct signatories *first; /* the list met first, or NULL */
	size_t lists;
	bool alike; /* all lists met have the first one's columns */
	struct map known;
};

/* A column that says so, or one that the rows are grouped by. */
static size_t
kind_column(const struct signatories *s)
{
	size_t column = signer_kind_column(s->table);

	if (column < s->table->column_count)
		return column;
	return data_column(
	    s->table, str_trim(attrs_text(s->node->attrs, "group")));
}

static bool
is_of(const struct gathering *g, const struct signatories *s, size_t row)
{
	return signer_kind(s->table, s->whole[row].cells, kind_column(s)) ==
	       g->kind;
}

static bool
columns_are_equal(const struct signatories *x, const struct signatories *y)
{
	if (x->column_count != y->column_count)
		return false;
	for (size_t c = 0; c < x->column_count; c++)
		if (!str_eq_fold(x->columns[c], y->columns[c]))
			return false;
	return true;
}

/* Which lists have rows of the kind, and whether their columns agree. */
static void
survey(struct gathering *g)
{
	const struct facts *facts = g->d->facts;

	g->alike = true;
	for (size_t i = 0; i < facts->signatories.n; i++) {
		const struct signatories *s = facts->signatories.v[i];
		size_t row = 0;

		while (row < s->rows.n && !is_of(g, s, row))
			row++;
		if (row == s->rows.n)
			continue;
		if (!g->first)
			g->first = s;
		g->lists++;
		g->alike = g->alike && columns_are_equal(g->first, s);
	}
}

static struct str
joined(struct arena *a, const struct str *cells, size_t n, struct str with)
{
	struct buf *b = buf_new(a);

	for (size_t i = 0; i < n; i++) {
		if (cells[i].n == 0)
			continue;
		if (b->n > 0)
			buf_str(b, with);
		buf_str(b, cells[i]);
	}
	return buf_view(b);
}

static struct str
whole_cell(const struct signatories *s, size_t row, size_t column)
{
	return column < s->table->column_count ? s->whole[row].cells[column]
					       : STR("");
}

/* By what a signer is known: name, and for individuals affiliation too. */
static struct str
identity(struct gathering *g, const struct signatories *s, size_t row)
{
	struct arena *a = g->d->arena;
	struct str cells[2] = {whole_cell(s, row, signer_name_column(s->table)),
	    whole_cell(s, row, signer_organisation_column(s->table))};

	if (cells[0].n + cells[1].n == 0)
		cells[0] = s->rows.v[row].cells[0];
	if (g->kind == SIGNER_ORGANISATION && cells[0].n > 0)
		cells[1] = STR("");
	return collation_fold(a, joined(a, cells, 2, STR("\n")));
}

/* Within a list equal rows are different people. */
static bool
is_new(struct gathering *g, const struct signatories *s, size_t row)
{
	struct arena *a = g->d->arena;
	struct str words = identity(g, s, row);
	struct known *known = map_lookup(&g->known, words);

	if (!known) {
		known = ARENA_NEW(a, struct known);
		map_put(a, &g->known, words, known, true);
	}
	if (known->list != s)
		known->there = 0;
	known->list = s;
	if (++known->there <= known->taken)
		return false;
	known->taken++;
	return true;
}

static struct str
sort_key(const struct signatories *s, size_t row)
{
	return whole_cell(s, row, signer_sort_column(s->table));
}

/* The shown cells, and behind them one to sort by. */
static void
add(struct gathering *g, const struct signatories *s, size_t row)
{
	struct arena *a = g->d->arena;
	const struct str *from = s->rows.v[row].cells;
	size_t n = g->out->column_count, first = 0;
	struct data_row *to = vec_add(a, &g->out->rows);

	to->at = s->rows.v[row].at;
	to->cells = ARENA_ARRAY(a, struct str, n + 1);
	to->cells[n] = sort_key(s, row);
	if (g->alike) {
		for (size_t c = 0; c < n; c++)
			to->cells[c] = from[c];
		return;
	}
	while (first + 1 < s->column_count && from[first].n == 0)
		first++;
	to->cells[0] = from[first];
	to->cells[1] =
	    joined(a, from + first + 1, s->column_count - first - 1, STR(", "));
}

static void
add_rows(struct gathering *g)
{
	const struct facts *facts = g->d->facts;

	for (size_t i = 0; i < facts->signatories.n; i++) {
		const struct signatories *s = facts->signatories.v[i];

		for (size_t row = 0; row < s->rows.n; row++)
			if (is_of(g, s, row) && is_new(g, s, row))
				add(g, s, row);
	}
}

static void
choose_columns(struct gathering *g)
{
	struct arena *a = g->d->arena;
	struct signatories *out = g->out;

	out->node = g->first->node;
	out->document = g->first->document;
	out->table = g->first->table;
	if (g->alike) {
		out->columns = g->first->columns;
		out->headings = g->first->headings;
		out->column_count = g->first->column_count;
		return;
	}
	out->column_count = 2;
	out->columns = ARENA_ARRAY(a, struct str, 2);
	out->headings = ARENA_ARRAY(a, struct str, 2);
	out->columns[0] = STR("name");
	out->columns[1] = STR("details");
}

static void
sort(struct gathering *g)
{
	struct arena *a = g->d->arena;
	struct order order = {
	    .collation = collation_open(a, g->d->pack->language),
	    .override = g->out->column_count};

	vec_push(a, &order.keys, (struct order_key){0, false});
	order_rows(a, &order, g->out->rows.v, g->out->rows.n);
}

/* Who stands in several lists is told by more than is shown. */
static void
note_uses(struct derivation *d)
{
	struct facts *facts = d->facts;
	size_t n = facts->signatories.n;

	for (size_t i = 0; i < n; i++) {
		const struct data_table *t = facts->signatories.v[i]->table;
		struct data_use *use =
		    data_use_of(d->arena, &facts->data_uses, t);

		data_use_column(use, signer_sort_column(t));
		if (n == 1)
			break;
		data_use_column(use, signer_name_column(t));
		data_use_column(use, signer_organisation_column(t));
	}
}

/* Those that stand behind the shown cells. */
static const struct str *
sort_keys(const struct gathering *g)
{
	size_t n = g->out->rows.n;
	struct str *keys = ARENA_ARRAY(g->d->arena, struct str, n);

	for (size_t i = 0; i < n; i++)
		keys[i] = g->out->rows.v[i].cells[g->out->column_count];
	return keys;
}

static void
gather(struct derivation *d, enum signer_kind kind)
{
	struct gathering g = {.d = d, .kind = kind};

	survey(&g);
	if (!g.first)
		return;
	g.out = ARENA_NEW(d->arena, struct signatories);
	d->facts->signers[kind] = g.out;
	choose_columns(&g);
	add_rows(&g);
	if (g.lists > 1)
		sort(&g);
	g.out->layout = (enum signatories_layout)d->pack->signatories_layout;
	g.out->letters =
	    signer_letters(d->arena, d->pack->language, g.out, sort_keys(&g));
}

/* Whether a list shows an organisation beside an individual. */
static bool
shows_affiliation(const struct signatories *s)
{
	size_t column = signer_organisation_column(s->table), shown = 0;

	if (column == s->table->column_count)
		return false;
	while (shown < s->column_count &&
	       !str_eq(s->columns[shown], s->table->columns[column]))
		shown++;
	for (size_t i = 0; shown < s->column_count && i < s->rows.n; i++)
		if (s->rows.v[i].cells[shown].n > 0 &&
		    signer_kind(s->table, s->whole[i].cells, kind_column(s)) ==
			SIGNER_INDIVIDUAL)
			return true;
	return false;
}

void
signers_gather(struct derivation *d)
{
	struct facts *facts = d->facts;

	note_uses(d);
	for (int k = 0; k < SIGNER_KIND_COUNT; k++)
		gather(d, (enum signer_kind)k);
	for (size_t i = 0; i < facts->signatories.n; i++)
		facts->affiliated = facts->affiliated ||
				    shows_affiliation(facts->signatories.v[i]);
}
