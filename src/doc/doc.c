/*
 * The tree's links: making, moving and walking nodes.
 */
#include "doc/doc.h"

#include <assert.h>
#include <string.h>

static const char *const kind_names[NODE_KIND_COUNT] = {
    [NODE_DOCUMENT] = "document",
    [NODE_HEADING] = "heading",
    [NODE_PARAGRAPH] = "paragraph",
    [NODE_QUOTE] = "quote",
    [NODE_LIST] = "list",
    [NODE_ITEM] = "item",
    [NODE_CODE_BLOCK] = "code-block",
    [NODE_RULE] = "rule",
    [NODE_TABLE] = "table",
    [NODE_ROW] = "row",
    [NODE_CELL] = "cell",
    [NODE_CAPTION] = "caption",
    [NODE_FIGURE] = "figure",
    [NODE_CHART] = "chart",
    [NODE_DIV] = "div",
    [NODE_DEFINITIONS] = "definitions",
    [NODE_TERM] = "term",
    [NODE_DEFINITION] = "definition",
    [NODE_PAGE_BREAK] = "page-break",
    [NODE_NOTES] = "notes",
    [NODE_NOTE_BODY] = "note-body",
    [NODE_TEXT] = "text",
    [NODE_SOFT_BREAK] = "soft-break",
    [NODE_LINE_BREAK] = "line-break",
    [NODE_EMPH] = "emph",
    [NODE_STRONG] = "strong",
    [NODE_STRIKE] = "strike",
    [NODE_SUPERSCRIPT] = "superscript",
    [NODE_SUBSCRIPT] = "subscript",
    [NODE_CODE] = "code",
    [NODE_LINK] = "link",
    [NODE_IMAGE] = "image",
    [NODE_SPAN] = "span",
    [NODE_NOTE] = "note",
    [NODE_ABBREVIATION] = "abbreviation",
};

static const char *const class_names[DIV_CLASS_COUNT] = {
    [DIV_PLAIN] = "",
    [DIV_RECOMMENDATION] = "recommendation",
    [DIV_SIGNATORIES] = "signatories",
    [DIV_KEY_POINTS] = "key-points",
    [DIV_NOTE] = "note",
    [DIV_TIP] = "tip",
    [DIV_IMPORTANT] = "important",
    [DIV_WARNING] = "warning",
    [DIV_CAUTION] = "caution",
    [DIV_KEEP] = "keep",
    [DIV_SOURCES] = "sources",
    [DIV_CONTACT] = "contact",
    [DIV_PULL_QUOTE] = "pull-quote",
    [DIV_COLUMNS] = "columns",
    [DIV_DATA_TABLE] = "data-table",
    [DIV_INCLUDE] = "include",
    [DIV_TIMELINE] = "timeline",
    [DIV_CHART] = "chart",
    [DIV_ABBREVIATIONS] = "abbreviations",
    [DIV_INDEX] = "index",
};

bool
node_is_inline(enum node_kind kind)
{
	return kind >= NODE_TEXT;
}

const char *
node_kind_name(enum node_kind kind)
{
	return kind_names[kind];
}

const char *div_class_name(enum div_class class)
{
	return class_names[class];
}

struct node *
node_new(struct arena *a, enum node_kind kind, struct loc at)
{
	struct node *n = ARENA_ARRAY(a, struct node, 1);

	n->kind = kind;
	n->at = at;
	return n;
}

void
node_append(struct node *parent, struct node *child)
{
	assert(!child->parent);
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

void
node_insert_before(struct node *sibling, struct node *node)
{
	assert(!node->parent && sibling->parent);
	node->parent = sibling->parent;
	node->prev = sibling->prev;
	node->next = sibling;
	if (sibling->prev)
		sibling->prev->next = node;
	else
		sibling->parent->first = node;
	sibling->prev = node;
}

/* Closes the gap that the siblings from first to last leave. */
static void
unlink_range(struct node *first, struct node *last)
{
	struct node *parent = first->parent;

	if (first->prev)
		first->prev->next = last->next;
	else
		parent->first = last->next;
	if (last->next)
		last->next->prev = first->prev;
	else
		parent->last = first->prev;
}

void
node_detach(struct node *node)
{
	if (!node->parent)
		return;
	unlink_range(node, node);
	node->parent = node->prev = node->next = NULL;
}

void
node_move_range(struct node *parent, struct node *first, struct node *last)
{
	assert(first->parent && first->parent == last->parent);
	unlink_range(first, last);
	first->prev = parent->last;
	last->next = NULL;
	if (parent->last)
		parent->last->next = first;
	else
		parent->first = first;
	parent->last = last;
	for (struct node *n = first; n; n = n->next)
		n->parent = parent;
}

struct node *
node_after(const struct node *n, const struct node *root, bool enter)
{
	if (enter && n->first)
		return n->first;
	while (n != root && !n->next)
		n = n->parent;
	return n == root ? NULL : n->next;
}

void
node_walk(
    struct node *node, bool (*visit)(struct node *n, void *user), void *user)
{
	struct node *n = node;

	while (n)
		n = node_after(n, node, visit(n, user));
}

/* Where plain text goes; counts only while `to` is NULL. */
struct text_sink {
	char *to;
	size_t n;
	bool at_block; /* a block began since the last byte */
};

static void
add_bytes(struct text_sink *sink, struct str s)
{
	if (sink->to)
		memcpy(sink->to + sink->n, s.s, s.n);
	sink->n += s.n;
}

/* Keeps the words of neighbouring blocks apart. */
static void
add_text(struct text_sink *sink, struct str s)
{
	if (s.n == 0)
		return;
	if (sink->at_block && sink->n)
		add_bytes(sink, STR(" "));
	sink->at_block = false;
	add_bytes(sink, s);
}

static void
add_node(struct text_sink *sink, const struct node *n)
{
	if (!node_is_inline(n->kind))
		sink->at_block = true;
	switch (n->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		add_text(sink, n->u.text);
		break;
	case NODE_CODE_BLOCK:
		add_text(sink, n->u.code.text);
		break;
	case NODE_SOFT_BREAK:
	case NODE_LINE_BREAK:
		add_text(sink, STR(" "));
		break;
	default:
		break;
	}
}

static size_t
write_text(char *to, const struct node *root)
{
	struct text_sink sink = {.to = to};

	for (const struct node *n = root; n; n = node_after(n, root, true))
		add_node(&sink, n);
	return sink.n;
}

struct str
node_text(struct arena *a, const struct node *node)
{
	size_t n = write_text(NULL, node);
	char *p = ARENA_ARRAY(a, char, n + 1);

	write_text(p, node);
	return (struct str){p, n};
}

/* The first heading of level 1, or NULL. */
static const struct node *
title_heading(const struct node *root)
{
	NODE_EACH_CHILD (child, root)
		if (child->kind == NODE_HEADING && child->u.heading.level == 1)
			return child;
	return NULL;
}

void
doc_take_title(struct arena *a, struct document *doc)
{
	const struct node *heading;

	if (doc->has_title)
		return;
	heading = title_heading(doc->root);
	doc->title = (struct str){0};
	doc->title_below = heading && heading->prev;
	if (!heading)
		return;
	doc->title = str_trim(node_text(a, heading));
	doc->title_at = heading->at;
}
