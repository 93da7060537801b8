/*
 * References and bodies in, both numbered; the first reference to a body is
 * told apart, because its place is where the body belongs.
 */
#include "derive/note.h"

static void
number(struct node *node, uint32_t *count)
{
	struct node *body = node->u.note.body, *bodies;

	if (!body->u.note_body.number) {
		bodies = body->parent;
		node_detach(body);
		node_append(bodies, body);
		body->u.note_body.number = ++*count;
		node->u.note.first = true;
	}
	node->u.note.number = body->u.note_body.number;
}

/* A caption comes last in its table and is read first. */
static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_TABLE && node->last &&
	    node->last->kind == NODE_CAPTION)
		node_walk(node->last, visit, user);
	if (node->kind == NODE_NOTE && node->u.note.body)
		number(node, user);
	return node->kind != NODE_NOTES;
}

void
note_number(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		uint32_t count = 0;

		node_walk(d->pack->documents.v[i]->root, visit, &count);
	}
}
