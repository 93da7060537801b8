/*
 * Recommendations in, facts.asks out.
 *
 * Union-find over the recommendations; the earlier of two roots stays root,
 * so every set's root is its first place in the pack, and asks come out in
 * order of first appearance.  A document's stance is the strongest that any
 * of its recommendations takes.
 */
#include "derive/agreement.h"

#include "derive/labels.h"
#include "doc/words.h"

struct member {
	struct recommendation *recommendation;
	struct member *parent; /* itself for a root; never later in order */
};

struct agreement {
	struct derivation *d;
	struct member *members; /* one a recommendation, in order */
	size_t n;
	struct map ids;        /* to struct member */
	size_t document_count; /* stances an ask has room for */
};

static struct member *
root_of(struct member *m)
{
	while (m->parent != m) {
		m->parent = m->parent->parent;
		m = m->parent;
	}
	return m;
}

static void
join(struct member *x, struct member *y)
{
	struct member *a = root_of(x), *b = root_of(y);

	if (a < b)
		b->parent = a;
	else
		a->parent = b;
}

/* Indices are the manifest's, which may name documents that failed to load. */
static size_t
count_documents(const struct pack *pack)
{
	size_t count = 0;

	for (size_t i = 0; i < pack->documents.n; i++)
		if (pack->documents.v[i]->index >= count)
			count = pack->documents.v[i]->index + 1u;
	return count;
}

static struct agreement
enrol(struct derivation *d)
{
	struct agreement g = {.d = d, .n = d->facts->recommendations.n};

	g.members = ARENA_ARRAY(d->arena, struct member, g.n);
	g.document_count = count_documents(d->pack);
	for (size_t i = 0; i < g.n; i++) {
		struct member *m = &g.members[i];

		m->recommendation = d->facts->recommendations.v[i];
		m->parent = m;
		map_put(d->arena, &g.ids, m->recommendation->id, m, true);
	}
	return g;
}

/* A relation to what a profile does not see is not there for it. */
static void
report_other(const struct agreement *g, struct str id, struct loc at)
{
	const struct node *named = map_lookup(&g->d->facts->labels, id);
	struct diag *diag;
	struct str *words;

	if (map_lookup(&g->d->pack->hidden, id))
		return;
	diag = diag1(g->d->diags, DIAG_REC_SUPPORTS_OTHER, at, id);
	if (named)
		diag_relate(diag, labels_place(named), STR("the id is here"));
	if (!diag_may_suggest(g->d->diags))
		return;
	words = ARENA_ARRAY(g->d->arena, struct str, g->ids.n);
	for (size_t i = 0; i < g->ids.n; i++)
		words[i] = g->ids.entries[i].key;
	diag_nearest(g->d->diags, diag, id, words, g->ids.n);
}

typedef void relate_fn(
    struct agreement *g, struct member *from, struct member *to);

/* Calls relate for every recommendation that a key of another names. */
static void
each_relation(struct agreement *g, const char *key, relate_fn *relate)
{
	for (size_t i = 0; i < g->n; i++) {
		struct member *from = &g->members[i], *to;
		const struct attr *attr =
		    attrs_lookup(from->recommendation->node->attrs, key);
		struct words words = words_of(attr, WORDS_IDS);
		struct str id;
		struct loc at;

		while (attr && words_next(&words, &id, &at)) {
			to = map_lookup(&g->ids, id);
			if (!to)
				report_other(g, id, at);
			else if (to == from)
				diag1(g->d->diags, DIAG_REC_SUPPORTS_SELF, at,
				    id);
			else
				relate(g, from, to);
		}
	}
}

static void
take_stance(struct ask *ask, const struct recommendation *r, enum stance stance)
{
	size_t document = r->document->index;

	if (stance <= ask->stances[document])
		return;
	ask->stances[document] = stance;
	ask->sources[document] = r;
}

static void
support(struct agreement *g, struct member *from, struct member *to)
{
	vec_push(
	    g->d->arena, &from->recommendation->supports, to->recommendation);
	join(from, to);
}

static void
back_partly(struct agreement *g, struct member *from, struct member *to)
{
	vec_push(
	    g->d->arena, &from->recommendation->partly, to->recommendation);
	take_stance(
	    to->recommendation->ask, from->recommendation, STANCE_PARTLY);
}

static void
oppose(struct agreement *g, struct member *from, struct member *to)
{
	vec_push(
	    g->d->arena, &from->recommendation->opposes, to->recommendation);
	take_stance(
	    to->recommendation->ask, from->recommendation, STANCE_OPPOSES);
}

static struct ask *
add_ask(struct agreement *g)
{
	struct arena *a = g->d->arena;
	struct ask *ask = ARENA_NEW(a, struct ask);

	vec_push(a, &g->d->facts->asks, ask);
	ask->number = (uint32_t)g->d->facts->asks.n;
	ask->stances = ARENA_ARRAY(a, enum stance, g->document_count);
	ask->sources =
	    ARENA_ARRAY(a, const struct recommendation *, g->document_count);
	return ask;
}

static void
make_asks(struct agreement *g)
{
	for (size_t i = 0; i < g->n; i++) {
		struct member *m = &g->members[i], *root = root_of(m);
		struct recommendation *r = m->recommendation;

		r->ask = root == m ? add_ask(g) : root->recommendation->ask;
		vec_push(g->d->arena, &r->ask->places, r);
		take_stance(r->ask, r, STANCE_ASKS);
	}
}

void
agreement_join(struct derivation *d)
{
	struct agreement g = enrol(d);

	each_relation(&g, "supports", support);
	make_asks(&g);
	each_relation(&g, "partly", back_partly);
	each_relation(&g, "opposes", oppose);
}

static void
fill_from(struct ask *ask, const struct recommendation *r)
{
	if (!ask->brief.n)
		ask->brief = r->brief;
	if (!ask->to.n)
		ask->to = r->to;
	if (!ask->when.n)
		ask->when = r->when;
	if (!ask->theme.n)
		ask->theme = r->theme;
	if (!ask->priority.n)
		ask->priority = r->priority;
	if (!ask->status.n)
		ask->status = r->status;
}

void
agreement_fill(struct derivation *d)
{
	for (size_t i = 0; i < d->facts->asks.n; i++) {
		struct ask *ask = d->facts->asks.v[i];

		for (size_t j = 0; j < ask->places.n; j++)
			fill_from(ask, ask->places.v[j]);
	}
}
