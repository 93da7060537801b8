/*
 * Works on the leaves in the order of reading, whatever they are nested in:
 * spaces that meet may stand in different elements.
 */
#include "derive/mend.h"

#include <string.h>

struct leaves {
	struct arena *arena;
	const struct node *block;
	VEC(struct node *) list;
};

void
mend_cut(struct arena *a, struct node *node)
{
	node_insert_before(node, node_new(a, NODE_TEXT, node->at));
	node_detach(node);
}

static bool
is_gap(const struct node *leaf)
{
	return leaf->kind == NODE_TEXT && leaf->u.text.n == 0;
}

static void
make_gap(struct node *leaf)
{
	leaf->kind = NODE_TEXT;
	leaf->u.text = (struct str){0};
}

/* An image is a leaf here: its text is elsewhere. */
static bool
add_leaf(struct node *node, void *user)
{
	struct leaves *leaves = user;
	bool whole = !node->first || node->kind == NODE_IMAGE;

	if (node == leaves->block)
		return true;
	if (whole)
		vec_push(leaves->arena, &leaves->list, node);
	return !whole;
}

static bool
ends_in_space(const struct node *leaf)
{
	if (leaf->kind == NODE_TEXT)
		return char_is_space(leaf->u.text.s[leaf->u.text.n - 1]);
	return leaf->kind == NODE_SOFT_BREAK || leaf->kind == NODE_LINE_BREAK;
}

/* What stands directly behind what it belongs to. */
static bool
clings(const struct node *leaf)
{
	static const struct str marks = STR_INIT(".,;:!?)]");

	if (leaf->kind != NODE_TEXT)
		return leaf->kind == NODE_NOTE;
	return str_find(marks, leaf->u.text.s[0], 0) < marks.n;
}

static void
trim_start(struct node *leaf)
{
	struct str *text = &leaf->u.text;

	if (leaf->kind == NODE_SOFT_BREAK)
		make_gap(leaf);
	if (leaf->kind != NODE_TEXT)
		return;
	while (text->n > 0 && char_is_space(text->s[0]))
		*text = str_sub(*text, 1, text->n);
}

static void
trim_end(struct node *leaf)
{
	struct str *text = &leaf->u.text;

	if (leaf->kind == NODE_SOFT_BREAK)
		make_gap(leaf);
	if (leaf->kind != NODE_TEXT)
		return;
	while (text->n > 0 && char_is_space(text->s[text->n - 1]))
		text->n--;
}

static bool
begins_in_space(const struct node *leaf)
{
	if (leaf->kind == NODE_TEXT)
		return char_is_space(leaf->u.text.s[0]);
	return leaf->kind == NODE_SOFT_BREAK;
}

/*
 * Whether an element ends in the gap, with spaces on both of its sides: no
 * element is written with a space at its end.
 */
static bool
is_between(const struct node *before, const struct node *behind)
{
	return before->kind == NODE_TEXT && before->next &&
	       before->parent != behind->parent && is_gap(before->next) &&
	       !before->next->next && ends_in_space(before) &&
	       begins_in_space(behind);
}

/* What comes behind a gap, and before it or at the start of the block. */
static void
join(struct node *before, struct node *behind)
{
	if (before && (clings(behind) || is_between(before, behind)))
		trim_end(before);
	else if (!before && behind->kind == NODE_LINE_BREAK)
		make_gap(behind);
	else if (!before || ends_in_space(before))
		trim_start(behind);
}

static void
close_end(struct leaves *leaves)
{
	for (size_t i = leaves->list.n; i-- > 0;) {
		struct node *leaf = leaves->list.v[i];

		if (leaf->kind == NODE_LINE_BREAK)
			make_gap(leaf);
		trim_end(leaf);
		if (!is_gap(leaf))
			return;
	}
}

static void
close_gaps(struct leaves *leaves)
{
	struct node *before = NULL;
	bool gap = false;

	for (size_t i = 0; i < leaves->list.n; i++) {
		struct node *leaf = leaves->list.v[i];

		if (gap && !is_gap(leaf))
			join(before, leaf);
		gap = is_gap(leaf) || gap;
		if (is_gap(leaf))
			continue;
		before = leaf;
		gap = false;
	}
	if (gap)
		close_end(leaves);
}

void
mend_note(struct arena *a, struct cuts *cuts, const struct node *node)
{
	if (node->extent.length > 0) {
		vec_push(a, cuts,
		    (struct cut){.at = node->extent, .kind = node->kind});
		return;
	}
	NODE_EACH_CHILD (child, node)
		mend_note(a, cuts, child);
}

static bool
is_joinable(const struct node *node)
{
	return node->kind == NODE_TEXT && node->u.variable.n == 0;
}

/* Takes what stands behind a text into it, as far as that is text. */
static void
join_texts(struct arena *a, struct node *first)
{
	size_t n = 0, at = 0;
	char *all;

	if (!first->next || !is_joinable(first->next))
		return;
	for (struct node *t = first; t && is_joinable(t); t = t->next)
		n += t->u.text.n;
	all = arena_alloc(a, n + 1);
	for (struct node *t = first; t && is_joinable(t); t = t->next) {
		memcpy(all + at, t->u.text.s, t->u.text.n);
		at += t->u.text.n;
	}
	first->u.text = (struct str){all, n};
	while (first->next && is_joinable(first->next))
		node_detach(first->next);
}

/* Takes out gaps, and what has nothing else in it; whether there were any. */
static bool
sweep(struct arena *a, struct cuts *cuts, struct node *parent)
{
	bool swept = false;

	for (struct node *n = parent->first, *next; n; n = next) {
		bool empty = is_gap(n);

		next = n->next;
		if (n->first && n->kind != NODE_IMAGE && sweep(a, cuts, n))
			empty = !n->first;
		if (empty) {
			mend_note(a, cuts, n);
			node_detach(n);
		}
		swept = swept || empty;
	}
	/* Texts that a gap was between are one, but for values. */
	NODE_EACH_CHILD (n, parent)
		if (is_joinable(n))
			join_texts(a, n);
	return swept;
}

void
mend_close(struct arena *a, struct cuts *cuts, struct node *block)
{
	struct leaves leaves = {.arena = a, .block = block};

	node_walk(block, add_leaf, &leaves);
	close_gaps(&leaves);
	sweep(a, cuts, block);
}
