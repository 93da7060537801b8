/*
 * Every function that takes something out answers whether it did: only what
 * lost something can have become empty, and what was written empty stays.
 *
 * Notes are pruned first.  A body without a parent is one that lost its text;
 * what refers to it goes as well.
 */
#include "derive/prune.h"

#include "doc/slug.h"

/* Headings have ids of their text when they have no other. */
static bool
note_id(struct node *node, void *user)
{
	const struct pruning *p = user;
	struct str id = node->id;

	if (node->kind == NODE_HEADING && id.n == 0)
		id = slug_from_text(p->arena, node_text(p->arena, node));
	if (id.n > 0)
		map_put(p->arena, p->hidden, id, node, true);
	return true;
}

void
prune_note_ids(const struct pruning *p, struct node *node)
{
	node_walk(node, note_id, (void *)p);
}

static void
take_out(const struct pruning *p, struct node *node)
{
	prune_note_ids(p, node);
	mend_note(p->arena, p->cuts, node);
	node_detach(node);
}

/* Whether attributes name profiles, or recommendations. */
static bool
names_others(const struct node *node)
{
	return node->audience || attrs_lookup(node->attrs, "supports") ||
	       attrs_lookup(node->attrs, "partly") ||
	       attrs_lookup(node->attrs, "opposes");
}

static bool
is_shown(const struct pruning *p, const struct node *node)
{
	if (node->kind == NODE_NOTE && node->u.note.body &&
	    !node->u.note.body->parent)
		return false;
	if (!audience_admits(node->audience, p->profile))
		return false;
	if (node->attrs && names_others(node))
		vec_push(p->arena, p->named, node->attrs);
	return true;
}

static bool cut_inlines(const struct pruning *p, struct node *parent);

static bool
prune_inlines(const struct pruning *p, struct node *block)
{
	size_t first = p->cuts->n;

	if (!cut_inlines(p, block))
		return false;
	mend_close(p->arena, p->cuts, block);
	for (size_t i = first; i < p->cuts->n; i++)
		if (p->cuts->v[i].block.length == 0)
			p->cuts->v[i].block = block->extent;
	return true;
}

/* An image's words are closed by themselves. */
static bool
cut_inlines(const struct pruning *p, struct node *parent)
{
	bool lost = false;

	for (struct node *n = parent->first, *next; n; n = next) {
		next = n->next;
		if (!is_shown(p, n)) {
			prune_note_ids(p, n);
			mend_note(p->arena, p->cuts, n);
			mend_cut(p->arena, n);
			lost = true;
		} else if (n->kind == NODE_IMAGE) {
			prune_inlines(p, n);
		} else if (cut_inlines(p, n)) {
			lost = true;
		}
	}
	return lost;
}

static bool
has_body_row(const struct node *table)
{
	NODE_EACH_CHILD (child, table)
		if (child->kind == NODE_ROW && !child->u.row.header)
			return true;
	return false;
}

static bool
has_words(const struct node *row)
{
	NODE_EACH_CHILD (cell, row)
		if (cell->first)
			return true;
	return false;
}

/* Whether what a div of signatories or a timeline is made of is there. */
static bool
has_list(const struct node *div)
{
	NODE_EACH_CHILD (child, div)
		if (child->kind == NODE_LIST || child->kind == NODE_TABLE ||
		    child->kind == NODE_DEFINITIONS)
			return true;
	return false;
}

static bool
is_void_div(const struct node *div)
{
	bool list = div->u.div.class == DIV_SIGNATORIES ||
		    div->u.div.class == DIV_TIMELINE;

	return !div->u.div.data && (!div->first || (list && !has_list(div)));
}

/* Whether a node that lost something has nothing left to show. */
static bool
is_void(const struct node *node)
{
	switch (node->kind) {
	case NODE_CELL:
	case NODE_IMAGE:
		return false;
	case NODE_ROW:
		return !node->u.row.header && !has_words(node);
	case NODE_FIGURE:
		return !node->first || node->first->kind != NODE_IMAGE;
	case NODE_DIV:
		return is_void_div(node);
	default:
		return !node->first;
	}
}

static bool prune_blocks(const struct pruning *p, struct node *parent);

/* Whether the node lost something; *empty is set when nothing is left. */
static bool
prune_node(const struct pruning *p, struct node *node, bool *empty)
{
	bool had_rows = node->kind == NODE_TABLE && has_body_row(node);
	bool inlines = node->first && node->kind != NODE_FIGURE &&
		       node_is_inline(node->first->kind);
	bool lost = inlines ? prune_inlines(p, node) : prune_blocks(p, node);

	*empty = lost && (is_void(node) || (had_rows && !has_body_row(node)));
	return lost;
}

/* Whether a heading ends the section that another one of its parent heads. */
static bool
ends_section(const struct node *node, const struct node *heading)
{
	return node->kind == NODE_NOTES ||
	       (node->kind == NODE_HEADING &&
		   node->u.heading.level <= heading->u.heading.level);
}

/* Takes out a child with what hangs on it; the one behind. */
static struct node *
take_out_whole(const struct pruning *p, struct node *child, bool hidden)
{
	struct node *next = child->next;

	if (hidden && child->kind == NODE_HEADING) {
		while (next && !ends_section(next, child)) {
			struct node *behind = next->next;

			take_out(p, next);
			next = behind;
		}
	}
	while (
	    child->kind == NODE_TERM && next && next->kind == NODE_DEFINITION) {
		struct node *behind = next->next;

		take_out(p, next);
		next = behind;
	}
	take_out(p, child);
	return next;
}

static void
drop_bare_terms(const struct pruning *p, struct node *definitions)
{
	for (struct node *n = definitions->first, *next; n; n = next) {
		next = n->next;
		if (n->kind == NODE_TERM && (!next || next->kind == NODE_TERM))
			take_out(p, n);
	}
}

static void
number_items(struct node *list)
{
	uint32_t number = list->u.list.start;

	NODE_EACH_CHILD (item, list)
		if (list->u.list.ordered)
			item->u.item.number = number++;
}

/* An item with one block has nothing to stand loosely beside. */
static void
tighten(struct node *list)
{
	const struct node *item = list->first;

	if (item && !item->next && item->first == item->last)
		list->u.list.tight = true;
}

static bool
prune_blocks(const struct pruning *p, struct node *parent)
{
	bool lost = false;

	for (struct node *n = parent->first, *next; n; n = next) {
		bool hidden = !is_shown(p, n), empty = hidden;

		next = n->next;
		if (n->kind == NODE_NOTES)
			break;
		if (!hidden && prune_node(p, n, &empty))
			lost = true;
		if (empty)
			next = take_out_whole(p, n, hidden);
		lost = lost || empty;
	}
	if (lost && parent->kind == NODE_LIST) {
		number_items(parent);
		tighten(parent);
	}
	if (lost && parent->kind == NODE_DEFINITIONS)
		drop_bare_terms(p, parent);
	return lost;
}

struct references {
	struct node *notes, *kept;
};

static bool
keep_body(struct node *node, void *user)
{
	struct references *r = user;
	struct node *body;

	if (node->kind != NODE_NOTE || !node->u.note.body)
		return node->kind != NODE_NOTES;
	body = node->u.note.body;
	if (body->parent != r->notes)
		return true;
	node_detach(body);
	node_append(r->kept, body);
	return true;
}

/* Leaves the bodies that are still referred to. */
static void
prune_notes(const struct pruning *p, struct node *root, struct node *notes)
{
	struct references r = {
	    notes, node_new(p->arena, NODE_NOTES, notes->at)};

	node_walk(root, keep_body, &r);
	take_out(p, notes);
	if (r.kept->first)
		node_append(root, r.kept);
}

void
prune_document(const struct pruning *p, struct node *root)
{
	struct node *notes = root->last;

	if (notes && notes->kind != NODE_NOTES)
		notes = NULL;
	if (notes)
		prune_blocks(p, notes);
	prune_blocks(p, root);
	if (notes)
		prune_notes(p, root, notes);
}
