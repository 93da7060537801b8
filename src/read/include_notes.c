#include "read/include_notes.h"

#include "base/map.h"

struct dropping {
	struct arena *arena;
	struct dropped_notes *dropped;
};

static bool
drop(struct node *n, void *user)
{
	const struct dropping *d = user;

	if (n->kind == NODE_NOTE && n->u.note.body)
		vec_push(d->arena, &d->dropped->bodies, n->u.note.body);
	return true;
}

void
include_notes_drop(
    struct arena *a, struct dropped_notes *dropped, struct node *node)
{
	struct dropping d = {a, dropped};

	node_walk(node, drop, &d);
}

/* A body as a key: its address. */
static struct str
key_of(struct node *const *body)
{
	return (struct str){(const char *)body, sizeof *body};
}

/* What is referred to leaves the map's values. */
static bool
find_used(struct node *n, void *user)
{
	const struct map *bodies = user;
	bool *unused;

	if (n->kind != NODE_NOTE || !n->u.note.body)
		return true;
	unused = map_lookup(bodies, key_of(&n->u.note.body));
	if (unused)
		*unused = false;
	return true;
}

static void
drop_empty(struct node *root)
{
	struct node *notes = root->last;

	if (notes && notes->kind == NODE_NOTES && !notes->first)
		node_detach(notes);
}

void
include_notes_settle(
    struct arena *a, const struct dropped_notes *dropped, struct node *root)
{
	size_t n = dropped->bodies.n;
	struct node *const *bodies = dropped->bodies.v;
	bool *unused = ARENA_ARRAY(a, bool, n);
	struct map map = {0};

	for (size_t i = 0; i < n; i++) {
		unused[i] = true;
		map_put(a, &map, key_of(&bodies[i]), &unused[i], true);
	}
	if (n > 0)
		node_walk(root, find_used, &map);
	for (size_t i = 0; i < n; i++)
		if (*(bool *)map_lookup(&map, key_of(&bodies[i])))
			node_detach(bodies[i]);
	drop_empty(root);
}

void
include_notes_move(struct arena *a, struct node *document, struct node *root)
{
	struct node *from = root->last, *to = document->last;

	if (!from || from->kind != NODE_NOTES)
		return;
	node_detach(from);
	if (!to || to->kind != NODE_NOTES) {
		to = node_new(a, NODE_NOTES, from->at);
		node_append(document, to);
	}
	if (from->first)
		node_move_range(to, from->first, from->last);
}

/* The body is left out; the reference becomes a text. */
static bool
flatten(struct node *n, void *user)
{
	const struct nested_notes *nested = user;
	const struct source *source =
	    source_lookup(nested->sources, n->at.source);

	if (n->kind != NODE_NOTE)
		return n->kind != NODE_NOTES;
	diag0(nested->diags, DIAG_NOTE_NESTED, n->at);
	if (n->u.note.body)
		node_detach(n->u.note.body);
	n->kind = NODE_TEXT;
	n->u.variable = (struct str){0};
	n->u.text =
	    str_sub(source->text, n->at.offset, n->at.offset + n->at.length);
	return true;
}

void
include_notes_flatten(struct nested_notes *nested, struct node *root)
{
	node_walk(root, flatten, nested);
	drop_empty(root);
}
