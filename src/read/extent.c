/*
 * A leaf block knows its lines, a container those of its marker; what it
 * holds reaches further.  A row is a line, whatever its cells say.
 */
#include "read/extent.h"

size_t
extent_line_end(const struct source *s, size_t offset)
{
	size_t end = str_find(s->text, '\n', offset);

	return end > offset && s->text.s[end - 1] == '\r' ? end - 1 : end;
}

static void
reach(struct node *node, size_t end)
{
	if (end > node->extent.offset + node->extent.length)
		node->extent.length = (uint32_t)(end - node->extent.offset);
}

void
extent_reach_line_end(struct node *node, const struct source *s, size_t offset)
{
	reach(node, extent_line_end(s, offset));
}

/* A row begins with a bar, if that is the first on its line. */
static void
extend_row(struct node *row, const struct source *s)
{
	size_t start = row->at.offset;

	while (start > 0 &&
	       (s->text.s[start - 1] == ' ' || s->text.s[start - 1] == '\t'))
		start--;
	if (start > 0 && s->text.s[start - 1] == '|')
		start--;
	else
		start = row->at.offset;
	row->extent = source_loc(s, start, 0);
	extent_reach_line_end(row, s, row->at.offset);
}

/* The line of dashes is part of a table that has no row below it. */
static void
extend_table(struct node *table, const struct source *s)
{
	const struct node *row = table->first;
	size_t end;

	if (!row || row->kind != NODE_ROW)
		return;
	end = extent_line_end(s, row->at.offset);
	end = str_find(s->text, '\n', end);
	if (end < s->text.n)
		extent_reach_line_end(table, s, end + 1);
}

static void
widen(struct node *outer, struct loc inner)
{
	uint32_t end = outer->extent.offset + outer->extent.length;

	if (outer->extent.length == 0) {
		outer->extent = inner;
		return;
	}
	if (inner.offset < outer->extent.offset)
		outer->extent.offset = inner.offset;
	outer->extent.length = end - outer->extent.offset;
	reach(outer, (size_t)inner.offset + inner.length);
}

static bool
is_within(struct loc inner, struct loc outer)
{
	return inner.offset >= outer.offset &&
	       inner.offset + inner.length <= outer.offset + outer.length;
}

static bool
visit(struct node *node, void *user)
{
	const struct source *s = user;

	if (node_is_inline(node->kind))
		return false;
	if (node->kind == NODE_ROW)
		extend_row(node, s);
	else if (node->kind == NODE_TABLE)
		extend_table(node, s);
	if (node->extent.length == 0)
		return true;
	for (struct node *n = node->parent; n; n = n->parent) {
		if (n->kind == NODE_DOCUMENT || n->kind == NODE_NOTES ||
		    (n->extent.length > 0 &&
			is_within(node->extent, n->extent)))
			break;
		widen(n, node->extent);
	}
	return true;
}

void
extents_finish(struct node *root, const struct source *s)
{
	node_walk(root, visit, (void *)s);
}
