#include "read/spans.h"

#include <string.h>

#include "read/delimiters.h"

/*
 * Texts that are searched for a span's bracket.  A bracket that an emphasis
 * cut off would otherwise cost a walk over all siblings for each mark.
 */
#define SPAN_REACH 1000

void
spans_attach(struct node *node, const struct attrs *attrs)
{
	node->attrs = attrs;
	node->id = attrs->id;
}

static void
report(struct prepared *p, const struct mark *mark)
{
	diag1(p->diags, DIAG_ANNOT_SYNTAX, mark->fault_at,
	    str_from_z(mark->fault));
}

static size_t
find_mark(struct str text, size_t from)
{
	size_t at = from;

	while ((at = str_find(text, MARK_OPEN[0], at)) < text.n) {
		if (str_starts(str_sub(text, at, text.n), STR(MARK_OPEN)))
			return at;
		at++;
	}
	return text.n;
}

struct node *
spans_split(struct arena *a, struct node *text, size_t at)
{
	struct node *rest = node_new(a, NODE_TEXT, text->at);
	uint32_t skip = at < text->at.length ? (uint32_t)at : text->at.length;

	rest->at.offset += skip;
	rest->at.length -= skip;
	text->at.length = skip;
	rest->u.text = str_sub(text->u.text, at, text->u.text.n);
	text->u.text = str_sub(text->u.text, 0, at);
	if (text->next)
		node_insert_before(text->next, rest);
	else
		node_append(text->parent, rest);
	return rest;
}

static void
drop_empty(struct node *text)
{
	if (text->u.text.n == 0)
		node_detach(text);
}

struct bracket {
	struct node *text; /* NULL when it was not found */
	size_t at;
};

/* The "[" that the "]" at the end of a text belongs to. */
static struct bracket
find_open(struct node *close)
{
	size_t depth = 1, reach = SPAN_REACH, at = close->u.text.n - 1;

	for (struct node *n = close; n && reach > 0; n = n->prev, reach--) {
		if (n->kind != NODE_TEXT || n->u.variable.n > 0)
			continue;
		if (n != close)
			at = n->u.text.n;
		while (at > 0) {
			char c = n->u.text.s[--at];

			depth += c == ']';
			depth -= c == '[';
			if (depth == 0)
				return (struct bracket){n, at};
		}
	}
	return (struct bracket){NULL, 0};
}

/*
 * Wraps what stands between the bracket and the end of the text `close`,
 * which ends in "]", in a span.
 */
static void
make_span(struct prepared *p, struct bracket open, struct node *close,
    const struct mark *mark)
{
	struct node *span, *first, *last;
	size_t length = mark->at.offset + mark->at.length - mark->open;

	close->u.text.n--;
	first = spans_split(p->arena, open.text, open.at + 1);
	open.text->u.text.n--;
	last = open.text == close ? first : close;
	span = node_new(
	    p->arena, NODE_SPAN, source_loc(p->source, mark->open, length));
	span->extent = span->at;
	spans_attach(span, mark->attrs);
	node_insert_before(first, span);
	node_move_range(span, first, last);
	drop_empty(first);
	if (last != first)
		drop_empty(last);
	drop_empty(open.text);
}

static bool
takes_attributes(const struct node *node)
{
	return node && !node->attrs &&
	       (node->kind == NODE_LINK || node->kind == NODE_IMAGE);
}

/* A link's or an image's extent ends with its attributes. */
static void
attach_behind(struct node *node, const struct mark *mark)
{
	spans_attach(node, mark->attrs);
	node->extent = node->at;
	node->extent.length =
	    mark->at.offset + mark->at.length - node->at.offset;
}

/*
 * Applies the mark that stood at a text, now cut off from the text `before`
 * it: true when it found what it belongs to, or its fault was reported.
 */
static bool
apply(struct prepared *p, struct node *before, const struct mark *mark)
{
	struct bracket open = {NULL, 0};
	bool attaches = before->u.text.n == 0 && takes_attributes(before->prev);

	if (!attaches && str_ends(before->u.text, STR("]")))
		open = find_open(before);
	if (!attaches && !open.text)
		return false;
	if (mark->fault)
		report(p, mark);
	else if (attaches)
		attach_behind(before->prev, mark);
	else
		make_span(p, open, before, mark);
	prepared_take_mark(p, mark);
	return true;
}

/*
 * Resolves the first mark of a text; the text behind it, or NULL.  What
 * stands before it has passed the delimiters then.
 */
static struct node *
resolve_first(struct prepared *p, struct delimiters *open, struct node *text)
{
	size_t at = find_mark(text->u.text, 0), end = at;
	const struct mark *mark = prepared_mark(p, text->u.text, at, &end);
	struct node *cut, *rest;

	if (!mark) {
		delimiters_pass(open, text->u.text);
		return NULL;
	}
	rest = spans_split(p->arena, text, end);
	rest->at = source_loc(
	    p->source, mark->at.offset + mark->at.length, rest->u.text.n);
	cut = spans_split(p->arena, text, at);
	cut->at = mark->at;
	if (prepared_value(p, mark, &cut->u.text))
		cut->u.variable = mark->name;
	else
		cut->u.text = prepared_restore(p, cut->u.text, false);
	if (mark->kind == MARK_DELIMITER) {
		delimiters_add(open, p, text, mark);
		return rest;
	}
	delimiters_pass(open, text->u.text);
	if (mark->kind == MARK_ATTRS && apply(p, text, mark))
		node_detach(cut);
	return rest;
}

/* Joins the texts from first up to `end`, siblings side by side, into first. */
static void
join(struct arena *a, struct node *first, const struct node *end)
{
	size_t n = 0;
	char *all;

	for (struct node *t = first; t != end; t = t->next)
		n += t->u.text.n;
	all = arena_alloc(a, n);
	n = 0;
	for (struct node *t = first; t != end; t = t->next) {
		if (t->u.text.n > 0)
			memcpy(all + n, t->u.text.s, t->u.text.n);
		n += t->u.text.n;
	}
	first->u.text = (struct str){all, n};
	while (first->next != end)
		node_detach(first->next);
}

/* Drops what is left of texts whose marks were taken. */
static void
drop_empties(struct node *parent)
{
	struct node *next;

	for (struct node *n = parent->first; n; n = next) {
		next = n->next;
		if (n->kind == NODE_TEXT)
			drop_empty(n);
	}
}

/* Whether nodes of the kind are made here, around others. */
static bool
is_made_here(enum node_kind kind)
{
	return kind == NODE_SPAN || kind == NODE_STRIKE ||
	       kind == NODE_SUPERSCRIPT || kind == NODE_SUBSCRIPT;
}

/* A value stays a text of its own. */
static bool
is_written(const struct node *n)
{
	return n && n->kind == NODE_TEXT && n->u.variable.n == 0;
}

/* Restores and joins the texts below a node. */
static void
finish(struct prepared *p, struct node *parent)
{
	struct node *end;

	drop_empties(parent);
	for (struct node *n = parent->first; n; n = n->next) {
		if (is_made_here(n->kind))
			finish(p, n);
		if (!is_written(n))
			continue;
		end = n->next;
		while (is_written(end))
			end = end->next;
		if (end != n->next)
			join(p->arena, n, end);
		n->u.text = prepared_restore(p, n->u.text, false);
	}
}

void
spans_resolve(struct prepared *p, struct node *parent)
{
	struct delimiters open = {.n = 0};
	struct node *rest;

	for (struct node *n = parent->first; n; n = n->next) {
		if (n->kind == NODE_SOFT_BREAK || n->kind == NODE_LINE_BREAK)
			delimiters_break(&open);
		while (
		    n->kind == NODE_TEXT && (rest = resolve_first(p, &open, n)))
			n = rest;
	}
	finish(p, parent);
}

static bool
stands_apart(const struct node *text, size_t at)
{
	return at > 0 ? char_is_space(text->u.text.s[at - 1]) : !text->prev;
}

/* Reports the lists of a text that could not be read. */
static void
report_faults(struct prepared *p, const struct node *text)
{
	size_t at = 0, end;
	const struct mark *mark;

	while ((at = find_mark(text->u.text, at)) < text->u.text.n) {
		mark = prepared_mark(p, text->u.text, at, &end);
		if (mark && mark->fault && stands_apart(text, at))
			report(p, mark);
		at += MARK_BYTES;
	}
}

/* The mark that ends a text, apart from what stands before it, or NULL. */
static const struct mark *
tail_mark(const struct prepared *p, const struct node *text, size_t *start)
{
	size_t at = 0, end = 0;
	const struct mark *mark;

	while ((at = find_mark(text->u.text, at)) < text->u.text.n) {
		mark = prepared_mark(p, text->u.text, at, &end);
		if (mark && mark->kind == MARK_ATTRS && !mark->fault &&
		    stands_apart(text, at) &&
		    str_trim(str_sub(text->u.text, end, text->u.text.n)).n ==
			0) {
			*start = at;
			return mark;
		}
		at += MARK_BYTES;
	}
	return NULL;
}

const struct attrs *
spans_take_tail(struct prepared *p, struct node *block)
{
	struct node *last = block->last;
	const struct mark *mark;
	size_t at;

	NODE_EACH_CHILD (child, block)
		if (child->kind == NODE_TEXT)
			report_faults(p, child);
	if (!last || last->kind != NODE_TEXT)
		return NULL;
	mark = tail_mark(p, last, &at);
	if (!mark)
		return NULL;
	while (at > 0 && char_is_space(last->u.text.s[at - 1]))
		at--;
	last->u.text.n = at;
	drop_empty(last);
	prepared_take_mark(p, mark);
	return mark->attrs;
}
