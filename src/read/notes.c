#include "read/notes.h"

#include "read/extent.h"

struct definition {
	struct node *body;
	struct loc at;
	bool used;
};

static struct node *
add_body(struct notes *n, struct loc at)
{
	struct arena *a = n->p->arena;
	struct node *body = node_new(a, NODE_NOTE_BODY, at);

	if (!n->bodies)
		n->bodies = node_new(a, NODE_NOTES, at);
	node_append(n->bodies, body);
	body->extent = at;
	return body;
}

struct node *
notes_define(struct notes *n, const struct role *role)
{
	struct definition *d = ARENA_NEW(n->p->arena, struct definition);
	const struct definition *first;
	struct diag *diag;

	d->body = add_body(n, role->at);
	d->body->u.note_body.label = role->label;
	d->at = role->at;
	first = map_put(n->p->arena, &n->definitions, role->label, d, true);
	if (first) {
		diag =
		    diag1(n->p->diags, DIAG_NOTE_TWICE, role->at, role->label);
		diag_relate(diag, first->at, STR("first defined here"));
		node_detach(d->body);
	}
	return d->body;
}

/* The body of a note that a node stands in, or NULL. */
static const struct node *
note_around(const struct node *node)
{
	while (node && node->kind != NODE_NOTE_BODY)
		node = node->parent;
	return node;
}

static void
report_nested(const struct notes *n, struct loc at, const struct node *outer)
{
	diag_relate(diag0(n->p->diags, DIAG_NOTE_NESTED, at), outer->at,
	    STR("the outer note is here"));
}

static struct node *
add(struct notes *n, struct node *into, enum node_kind kind, struct loc at)
{
	struct node *node = node_new(n->p->arena, kind, at);

	node_append(into, node);
	node->extent = at;
	return node;
}

/* The bytes of the source at a place. */
static struct str
written(const struct notes *n, struct loc at)
{
	return str_sub(n->p->source->text, at.offset, at.offset + at.length);
}

static struct str
label_of(const struct notes *n, const struct mark *mark)
{
	struct str brackets = written(n, mark->at);

	return str_sub(brackets, 2, brackets.n - 1);
}

/* Makes a node the text that it was. */
static void
make_text(const struct notes *n, struct node *node)
{
	node->kind = NODE_TEXT;
	node->u.text = written(n, node->at);
}

void
notes_refer(struct notes *n, struct node *into, const struct mark *mark)
{
	struct node *node = add(n, into, NODE_NOTE, mark->at);
	const struct node *outer = note_around(into);

	if (outer) {
		report_nested(n, mark->at, outer);
		make_text(n, node);
	}
	vec_push(n->p->arena, &n->references,
	    (struct reference){outer ? NULL : node, mark});
}

struct node *
notes_open(struct notes *n, struct node *into, const struct mark *mark)
{
	struct loc at =
	    source_loc(n->p->source, mark->open, mark->at.offset - mark->open);
	const struct node *outer = note_around(into);
	struct node *node;

	if (outer) {
		report_nested(n, at, outer);
		return add(n, into, NODE_SPAN, at);
	}
	node = add(n, into, NODE_NOTE, at);
	node->u.note.body = add_body(n, at);
	return add(n, node->u.note.body, NODE_PARAGRAPH, at);
}

static void
report_undefined(const struct notes *n, struct loc at, struct str label)
{
	const struct map *known = &n->definitions;
	struct diag *diag = diag1(n->p->diags, DIAG_NOTE_UNDEFINED, at, label);
	struct str *words;

	if (!diag_may_suggest(n->p->diags))
		return;
	words = ARENA_ARRAY(n->p->arena, struct str, known->n);
	for (size_t i = 0; i < known->n; i++)
		words[i] = known->entries[i].key;
	diag_nearest(n->p->diags, diag, label, words, known->n);
}

static void
resolve(const struct notes *n, const struct reference *reference)
{
	struct str label = label_of(n, reference->mark);
	struct definition *d = map_lookup(&n->definitions, label);

	if (d)
		d->used = true;
	if (!reference->node)
		return;
	if (d) {
		reference->node->u.note.body = d->body;
		return;
	}
	report_undefined(n, reference->mark->at, label);
	make_text(n, reference->node);
}

/* What it was written with must be known, though it is in no tree. */
static void
leave_out(const struct notes *n, struct node *body)
{
	node_detach(body);
	extents_finish(body, n->p->source);
	vec_push(n->p->arena, &n->p->beside->unused, body->extent);
}

void
notes_finish(struct notes *n, struct node *root)
{
	for (size_t i = 0; i < n->references.n; i++)
		resolve(n, &n->references.v[i]);
	for (size_t i = 0; i < n->definitions.n; i++) {
		struct str label = n->definitions.entries[i].key;
		const struct definition *d = n->definitions.entries[i].value;

		if (d->used)
			continue;
		diag1(n->p->diags, DIAG_NOTE_UNUSED, d->at, label);
		leave_out(n, d->body);
	}
	if (n->bodies && n->bodies->first)
		node_append(root, n->bodies);
}
