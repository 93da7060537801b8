/*
 * Links in; those out of the pack, each once, out.
 */
#include "derive/addresses.h"

#include "derive/labels.h"

struct addresses {
	struct derivation *d;
	const struct document *document;
	struct map known; /* addresses in it */
};

/* Out of the pack: a scheme, and not a place or a file of it. */
static bool
is_outward(struct str url)
{
	size_t colon = str_find(url, ':', 0);

	return str_starts(url, STR("//")) || str_starts(url, STR("mailto:")) ||
	       (colon > 1 &&
		   str_starts(str_sub(url, colon, url.n), STR("://")));
}

/* "www.un.org" for "https://www.un.org/" is the address already. */
static bool
is_address(struct str text, struct str url)
{
	struct str shown = back_matter_address(url);

	if (str_ends(shown, STR("/")) && !str_ends(text, STR("/")))
		shown = str_sub(shown, 0, shown.n - 1);
	return text.n > 0 &&
	       (str_eq(text, shown) || str_eq(text, url) ||
		   (str_ends(shown, text) && shown.n > text.n &&
		       str_ends(
			   str_sub(shown, 0, shown.n - text.n), STR("://"))));
}

static bool
is_source(const struct node *link)
{
	for (const struct node *n = link->parent; n; n = n->parent)
		if (n->kind == NODE_DIV && n->u.div.class == DIV_SOURCES)
			return true;
	return false;
}

static void
add_link(struct addresses *x, struct node *link, struct str text)
{
	struct derivation *d = x->d;
	struct str url = link->u.link.url;
	struct outward_link *out;

	if (map_put(d->arena, &x->known, url, link, true))
		return;
	if (link->id.n == 0)
		labels_add_derived(d, link, STR("link"));
	out = vec_add(d->arena, &d->facts->back.links);
	*out = (struct outward_link){
	    text, back_matter_address(url), link->id, x->document};
}

static bool
visit(struct node *node, void *user)
{
	struct addresses *x = user;
	struct str text;

	if (node->kind != NODE_LINK)
		return true;
	if (!is_outward(node->u.link.url))
		return false;
	text = str_trim(node_text(x->d->arena, node));
	if (is_source(node))
		node->u.link.printed = !is_address(text, node->u.link.url);
	else
		add_link(x, node, text);
	return false;
}

void
addresses_collect(struct derivation *d)
{
	if (!facts_has_part(d->facts, d->pack, PART_SOURCES))
		return;
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		struct addresses x = {d, d->pack->documents.v[i], {0}};

		node_walk(x.document->root, visit, &x);
	}
}
