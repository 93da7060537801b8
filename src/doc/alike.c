#include "doc/alike.h"

static bool
is_passed_over(struct str key)
{
	static const struct str keys[] = {STR_INIT(AUDIENCE_WHEN),
	    STR_INIT(AUDIENCE_UNLESS), STR_INIT(AUDIENCE_VISIBLE),
	    STR_INIT(AUDIENCE_HIDDEN), STR_INIT("supports"), STR_INIT("partly"),
	    STR_INIT("opposes")};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (str_eq(key, keys[i]))
			return true;
	return false;
}

/* The next attribute from *at on that counts, or NULL. */
static const struct attr *
next_attr(const struct attr *v, size_t n, size_t *at)
{
	while (*at < n && is_passed_over(v[*at].key))
		*at += 1;
	return *at < n ? &v[(*at)++] : NULL;
}

static bool
same_list(const struct attr *a, size_t a_n, const struct attr *b, size_t b_n)
{
	size_t i = 0, j = 0;
	const struct attr *x, *y;

	do {
		x = next_attr(a, a_n, &i);
		y = next_attr(b, b_n, &j);
		if (!x || !y)
			return x == y;
	} while (str_eq(x->key, y->key) && str_eq(x->value, y->value));
	return false;
}

static bool
same_attrs(const struct attrs *a, const struct attrs *b)
{
	static const struct attrs none;

	a = a ? a : &none;
	b = b ? b : &none;
	return str_eq(a->id, b->id) &&
	       same_list(
		   a->classes.v, a->classes.n, b->classes.v, b->classes.n) &&
	       same_list(a->pairs.v, a->pairs.n, b->pairs.v, b->pairs.n);
}

static bool
same_table(const struct node *a, const struct node *b)
{
	if (a->u.table.columns != b->u.table.columns ||
	    !a->u.table.aligns != !b->u.table.aligns)
		return false;
	for (size_t i = 0; a->u.table.aligns && i < a->u.table.columns; i++)
		if (a->u.table.aligns[i] != b->u.table.aligns[i])
			return false;
	return true;
}

static bool
same_list_node(const struct node *a, const struct node *b)
{
	if (a->u.list.ordered != b->u.list.ordered ||
	    a->u.list.tight != b->u.list.tight)
		return false;
	return !a->u.list.ordered ||
	       (a->u.list.start == b->u.list.start &&
		   a->u.list.delimiter == b->u.list.delimiter);
}

/* What the kind of a node has, of two that have the same kind. */
static bool
same_details(const struct node *a, const struct node *b)
{
	switch (a->kind) {
	case NODE_HEADING:
		return a->u.heading.level == b->u.heading.level &&
		       a->u.heading.is_title == b->u.heading.is_title &&
		       str_eq(a->u.heading.number, b->u.heading.number);
	case NODE_LIST:
		return same_list_node(a, b);
	case NODE_ITEM:
		return a->u.item.number == b->u.item.number &&
		       a->u.item.task == b->u.item.task;
	case NODE_CODE_BLOCK:
		return str_eq(a->u.code.info, b->u.code.info) &&
		       str_eq(a->u.code.text, b->u.code.text);
	case NODE_TABLE:
		return same_table(a, b);
	case NODE_ROW:
		return a->u.row.header == b->u.row.header &&
		       a->u.row.total == b->u.row.total;
	case NODE_CELL:
		return a->u.cell.span == b->u.cell.span;
	case NODE_CAPTION:
		return a->u.caption.number == b->u.caption.number;
	case NODE_DEFINITIONS:
		return a->u.definitions.tight == b->u.definitions.tight;
	case NODE_NOTE_BODY:
		return a->u.note_body.number == b->u.note_body.number;
	case NODE_TEXT:
	case NODE_CODE:
		return str_eq(a->u.text, b->u.text);
	case NODE_LINK:
		return str_eq(a->u.link.url, b->u.link.url) &&
		       str_eq(a->u.link.title, b->u.link.title);
	case NODE_IMAGE:
		return str_eq(a->u.image.path, b->u.image.path) &&
		       str_eq(a->u.image.title, b->u.image.title);
	case NODE_NOTE:
		return a->u.note.number == b->u.note.number &&
		       a->u.note.first == b->u.note.first;
	case NODE_ABBREVIATION:
		return str_eq(
		    a->u.abbreviation.expansion, b->u.abbreviation.expansion);
	case NODE_DIV:
	case NODE_SPAN:
		return a->u.div.class == b->u.div.class;
	default:
		return true;
	}
}

/* How the nodes behind them hang together is seen in their parents. */
static bool
same(const struct node *a, const struct node *b)
{
	return a->kind == b->kind && !a->first == !b->first &&
	       !a->next == !b->next && str_eq(a->id, b->id) &&
	       same_attrs(a->attrs, b->attrs) && same_details(a, b);
}

const struct node *
doc_unlike(const struct node *a, const struct node *b)
{
	const struct node *x = a, *y = b;

	while (x && y && same(x, y)) {
		x = node_after(x, a, true);
		y = node_after(y, b, true);
	}
	if (!x && !y)
		return NULL;
	return x ? x : a;
}
