/*
 * Copies of trees.  Texts, attributes, images and data are shared with what
 * is copied, which stays as it is.
 */
#include "base/map.h"
#include "doc/doc.h"

struct cloning {
	struct arena *arena;
	struct map bodies; /* by the address of what was copied */
};

struct node *
node_copy(struct arena *a, const struct node *from)
{
	struct node *copy = node_new(a, from->kind, from->at);

	copy->extent = from->extent;
	copy->inclusion = from->inclusion;
	copy->attrs = from->attrs;
	copy->audience = from->audience;
	copy->id = from->id;
	copy->u = from->u;
	return copy;
}

/* The bytes of an address as a key; they are the caller's. */
static struct str
address_key(struct node *const *address)
{
	return (struct str){(const char *)address, sizeof *address};
}

static void
note_body(struct cloning *c, const struct node *from, struct node *copy)
{
	struct node **address = ARENA_NEW(c->arena, struct node *);

	*address = (struct node *)from;
	map_put(c->arena, &c->bodies, address_key(address), copy, true);
}

static struct node *
copy_tree(struct cloning *c, const struct node *from)
{
	struct node *copy = node_copy(c->arena, from);

	if (from->kind == NODE_NOTE_BODY)
		note_body(c, from, copy);
	NODE_EACH_CHILD (child, from)
		node_append(copy, copy_tree(c, child));
	return copy;
}

static bool
lead_to_copy(struct node *node, void *user)
{
	const struct cloning *c = user;
	struct node *body;

	if (node->kind != NODE_NOTE)
		return true;
	body = map_lookup(&c->bodies, address_key(&node->u.note.body));
	if (body)
		node->u.note.body = body;
	return true;
}

struct node *
node_clone(struct arena *a, const struct node *node)
{
	struct cloning c = {.arena = a};
	struct node *copy = copy_tree(&c, node);

	node_walk(copy, lead_to_copy, &c);
	return copy;
}
