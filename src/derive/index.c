/*
 * Spans in, sorted headings out, each with the ids of its places in reading
 * order.
 */
#include "derive/index.h"

#include "derive/labels.h"
#include "derive/order.h"

struct index {
	struct derivation *d;
	struct back_matter *back;
	struct map keys;                  /* of headings, to them */
	VEC(const struct node *) senders; /* spans with `see` */
	const struct collation *collation, *letters;
};

/* The entry of a name among others, made if there is none. */
static struct index_entry *
entry_of(struct index *x, struct map *keys, struct str text)
{
	struct str key = collation_fold(x->d->arena, text);
	struct index_entry *entry = map_lookup(keys, key);

	if (entry)
		return entry;
	entry = ARENA_NEW(x->d->arena, struct index_entry);
	entry->text = text;
	entry->key = key;
	entry->serial = x->back->index_entries++;
	map_put(x->d->arena, keys, key, entry, true);
	return entry;
}

/* What a span is filed under: "Talks!six-party". */
static struct str
filing_of(struct index *x, const struct node *span)
{
	struct str entry = attrs_text(span->attrs, "entry");

	return entry.n ? entry : str_trim(node_text(x->d->arena, span));
}

static struct loc
filing_place(const struct node *span)
{
	const struct attr *entry = attrs_lookup(span->attrs, "entry");

	return entry ? entry->value_at : span->at;
}

/* The entry that a filing names, or NULL after reporting what is wrong. */
static struct index_entry *
file(struct index *x, const struct node *span)
{
	struct str filing = filing_of(x, span);
	size_t mark = str_find(filing, '!', 0);
	struct str heading = str_trim(str_sub(filing, 0, mark));
	struct str under = str_trim(str_sub(filing, mark + 1, filing.n));
	struct index_entry *entry;

	/* Only a written key is divided: a text may end in a cry. */
	if (!attrs_lookup(span->attrs, "entry")) {
		heading = filing;
		mark = filing.n;
	}
	if (heading.n == 0 ||
	    (mark < filing.n &&
		(under.n == 0 || str_find(under, '!', 0) < under.n))) {
		diag1(
		    x->d->diags, DIAG_INDEX_ENTRY, filing_place(span), filing);
		return NULL;
	}
	entry = entry_of(x, &x->keys, heading);
	return mark < filing.n ? entry_of(x, &entry->sub_keys, under) : entry;
}

static void
add_see(struct index *x, const struct node *span, struct index_entry *entry)
{
	struct str rest = attrs_text(span->attrs, "see"), heading;

	vec_push(x->d->arena, &x->senders, span);
	while (str_next(&rest, ';', &heading)) {
		heading = str_trim(heading);
		if (heading.n > 0)
			vec_push(x->d->arena, &entry->see, heading);
	}
}

static void
add_span(struct index *x, struct node *span)
{
	struct derivation *d = x->d;
	struct index_entry *entry = file(x, span);

	if (!entry)
		return;
	if (attrs_lookup(span->attrs, "see")) {
		add_see(x, span, entry);
		return;
	}
	if (span->id.n == 0)
		labels_add_derived(d, span, STR("index-term"));
	vec_push(d->arena, &entry->places, span->id);
	map_put(d->arena, &x->back->index_places, span->id, entry, true);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_SPAN && node->u.div.class == DIV_INDEX)
		add_span(user, node);
	return true;
}

/* A heading that a reader is sent to must be there. */
static void
check_see(struct index *x, const struct node *span)
{
	const struct attr *see = attrs_lookup(span->attrs, "see");
	struct str rest = see->value, heading;
	struct diag *diag;
	struct str *words;

	while (str_next(&rest, ';', &heading)) {
		heading = str_trim(heading);
		if (heading.n == 0 ||
		    map_lookup(&x->keys, collation_fold(x->d->arena, heading)))
			continue;
		diag =
		    diag1(x->d->diags, DIAG_INDEX_SEE, see->value_at, heading);
		if (!diag_may_suggest(x->d->diags))
			continue;
		words = ARENA_ARRAY(x->d->arena, struct str, x->keys.n);
		for (size_t i = 0; i < x->keys.n; i++)
			words[i] =
			    ((const struct index_entry *)x->keys.entries[i]
				    .value)
				->text;
		diag_nearest(x->d->diags, diag, heading, words, x->keys.n);
	}
}

/* The entries of a map as their texts collate. */
static void
sort(struct index *x, const struct map *keys, struct index_entry **out)
{
	struct arena *a = x->d->arena;
	struct order order = {
	    .collation = x->collation, .override = ORDER_NONE};
	struct data_row *rows = ARENA_ARRAY(a, struct data_row, keys->n);

	vec_push(a, &order.keys, (struct order_key){0, false});
	for (size_t i = 0; i < keys->n; i++) {
		struct index_entry *entry = keys->entries[i].value;

		rows[i].cells = ARENA_ARRAY(a, struct str, 2);
		rows[i].cells[0] = entry->text;
		rows[i].cells[1] = entry->key;
	}
	order_rows(a, &order, rows, keys->n);
	for (size_t i = 0; i < keys->n; i++)
		out[i] = map_lookup(keys, rows[i].cells[1]);
}

static void
sort_subs(struct index *x, struct index_entry *entry)
{
	size_t n = entry->sub_keys.n;

	if (n == 0)
		return;
	entry->subs.v = ARENA_ARRAY(x->d->arena, struct index_entry *, n);
	entry->subs.n = entry->subs.cap = n;
	sort(x, &entry->sub_keys, entry->subs.v);
}

static void
arrange(struct index *x)
{
	size_t n = x->keys.n;
	struct index_entry **sorted =
	    ARENA_ARRAY(x->d->arena, struct index_entry *, n);

	sort(x, &x->keys, sorted);
	for (size_t i = 0; i < n; i++) {
		sorted[i]->letter =
		    collation_letter(x->letters, sorted[i]->text);
		sort_subs(x, sorted[i]);
		vec_push(x->d->arena, &x->back->index, sorted[i]);
	}
}

void
index_collect(struct derivation *d)
{
	struct index x = {.d = d, .back = &d->facts->back};

	if (!facts_asks_for(d->pack, PART_INDEX))
		return;
	derivation_walk(d, visit, &x);
	if (x.keys.n == 0)
		return;
	x.collation = collation_open(d->arena, d->pack->language);
	x.letters = collation_open_letters(d->arena, d->pack->language);
	for (size_t i = 0; i < x.senders.n; i++)
		check_see(&x, x.senders.v[i]);
	arrange(&x);
}
