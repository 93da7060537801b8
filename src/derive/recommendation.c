/*
 * Trees in, facts.recommendations out.  A recommendation without text is
 * reported and stays: others may refer to it.
 */
#include "derive/recommendation.h"

#include "derive/labels.h"
#include "derive/number.h"
#include "doc/slug.h"

struct collection {
	struct derivation *d;
	const struct document *document;
	struct str section; /* number of the last section heading */
};

struct text_search {
	struct arena *arena;
	struct str text;
};

static bool
find_text(struct node *node, void *user)
{
	struct text_search *search = user;

	if (search->text.n)
		return false;
	if (node->kind != NODE_PARAGRAPH && node->kind != NODE_HEADING)
		return !node_is_inline(node->kind);
	search->text = str_trim(node_text(search->arena, node));
	return false;
}

/* The first paragraph or heading that has words; a span's own words. */
static struct str
text_of(struct arena *a, struct node *node)
{
	struct text_search search = {.arena = a};

	if (node->kind == NODE_SPAN)
		return str_trim(node_text(a, node));
	node_walk(node, find_text, &search);
	return search.text;
}

static void
add(struct collection *c, struct node *node)
{
	struct derivation *d = c->d;
	struct recommendation *r = ARENA_NEW(d->arena, struct recommendation);
	const struct attrs *keys = node->attrs;

	vec_push(d->arena, &d->facts->recommendations, r);
	if (!node->id.n)
		labels_add_derived(d, node,
		    arena_cat(d->arena, STR("rec-"),
			slug_in_document(
			    d->arena, c->document, text_of(d->arena, node))));
	r->id = node->id;
	r->node = node;
	r->document = c->document;
	r->section = c->section;
	r->to = attrs_text(keys, "to");
	r->when = attrs_text(keys, "when");
	r->theme = attrs_text(keys, "theme");
	r->priority = attrs_text(keys, "priority");
	r->status = attrs_text(keys, "status");
	r->brief = attrs_text(keys, "short");
	node->u.div.recommendation = r;
}

static bool
visit(struct node *node, void *user)
{
	struct collection *c = user;

	if (node->kind == NODE_HEADING && number_is_section(node))
		c->section = node->u.heading.number;
	if ((node->kind == NODE_DIV || node->kind == NODE_SPAN) &&
	    node->u.div.class == DIV_RECOMMENDATION)
		add(c, node);
	return true;
}

void
recommendation_collect(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		const struct document *doc = d->pack->documents.v[i];
		struct collection c = {d, doc, STR_INIT("")};

		node_walk(doc->root, visit, &c);
	}
}

void
recommendation_fill(struct derivation *d)
{
	for (size_t i = 0; i < d->facts->recommendations.n; i++) {
		struct recommendation *r = d->facts->recommendations.v[i];

		r->text = text_of(d->arena, r->node);
		if (!r->text.n)
			diag0(d->diags, DIAG_REC_EMPTY, r->node->at);
		if (!r->brief.n)
			r->brief = r->text;
	}
}
