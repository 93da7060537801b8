/*
 * Trees in, facts.labels out: every id leads to the first node that has it.
 * Written ids are entered before any is derived, so they always win.
 */
#include "derive/labels.h"

#include "doc/slug.h"

/* "doc-2" where so many documents are shown, whatever their numbers. */
static bool
is_document_anchor(const struct derivation *d, struct str id)
{
	static const struct str stem = STR_INIT("doc-");
	size_t number = 0;

	if (!str_starts(id, stem) || id.n == stem.n || id.s[stem.n] == '0')
		return false;
	for (size_t i = stem.n; i < id.n; i++) {
		if (!char_is_digit(id.s[i]) || number > UINT16_MAX)
			return false;
		number = number * 10 + (size_t)(id.s[i] - '0');
	}
	return number <= d->pack->documents.n;
}

static bool
is_reserved(const struct derivation *d, struct str id)
{
	return facts_anchor_title(id).n > 0 || is_document_anchor(d, id);
}

struct loc
labels_place(const struct node *node)
{
	return node->attrs && node->attrs->id_at.source ? node->attrs->id_at
							: node->at;
}

static void
report_twice(
    struct derivation *d, const struct node *node, const struct node *first)
{
	struct diag *diag =
	    diag1(d->diags, DIAG_ID_TWICE, labels_place(node), node->id);

	if (!first || first->kind == NODE_DOCUMENT)
		diag->hint = STR("documents and generated parts have this "
				 "id by themselves: choose another");
	else
		diag_relate(diag, labels_place(first), STR("first used here"));
}

static bool
enter_written(struct node *node, void *user)
{
	struct derivation *d = user;
	struct node *first;

	if (!node->id.n && node->attrs)
		node->id = node->attrs->id;
	if (!node->id.n)
		return true;
	if (is_reserved(d, node->id)) {
		report_twice(d, node, NULL);
		return true;
	}
	first = map_put(d->arena, &d->facts->labels, node->id, node, true);
	if (first)
		report_twice(d, node, first);
	return true;
}

void
labels_collect(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		const struct document *doc = d->pack->documents.v[i];

		map_put(d->arena, &d->facts->labels,
		    facts_document_label(d->arena, doc), doc->root, true);
	}
	derivation_walk(d, enter_written, d);
}

void
labels_add_derived(struct derivation *d, struct node *node, struct str wanted)
{
	struct str id = wanted;
	unsigned *suffix = map_lookup(&d->suffixes, wanted);

	if (!suffix) {
		suffix = ARENA_NEW(d->arena, unsigned);
		*suffix = 2;
		map_put(d->arena, &d->suffixes, wanted, suffix, false);
	}
	while (is_reserved(d, id) || map_lookup(&d->facts->labels, id))
		id = arena_printf(
		    d->arena, "%.*s-%u", (int)wanted.n, wanted.s, (*suffix)++);
	node->id = id;
	map_put(d->arena, &d->facts->labels, id, node, true);
}

static bool
name_heading(struct node *node, void *user)
{
	struct derivation *d = user;

	if (node->kind == NODE_HEADING && !node->id.n)
		labels_add_derived(d, node,
		    slug_from_text(d->arena, node_text(d->arena, node)));
	return !node_is_inline(node->kind);
}

void
labels_name_headings(struct derivation *d)
{
	derivation_walk(d, name_heading, d);
}

size_t
labels_words(const struct derivation *d, const struct str **out)
{
	const struct map *labels = &d->facts->labels;
	struct str *words = ARENA_ARRAY(d->arena, struct str, labels->n);

	for (size_t i = 0; i < labels->n; i++)
		words[i] = labels->entries[i].key;
	*out = words;
	return labels->n;
}
