/*
 * Trees in; the {.key-points}, {.sources} and {.contact} divs out, in reading
 * order.
 */
#include "derive/gather.h"

static bool
visit(struct node *node, void *user)
{
	struct derivation *d = user;

	if (node->kind != NODE_DIV || !node->first)
		return !node_is_inline(node->kind);
	if (node->u.div.class == DIV_KEY_POINTS)
		vec_push(d->arena, &d->facts->key_points, node);
	else if (node->u.div.class == DIV_SOURCES)
		vec_push(d->arena, &d->facts->sources, node);
	else if (node->u.div.class == DIV_CONTACT)
		vec_push(d->arena, &d->facts->back.contacts, node);
	else
		return true;
	return false;
}

void
gather_divs(struct derivation *d)
{
	derivation_walk(d, visit, d);
}
