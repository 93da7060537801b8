#include "derive/timeline.h"

/* The text that an item begins with, or NULL. */
static struct node *
first_text(const struct node *item)
{
	struct node *paragraph = item->first;

	if (!paragraph || paragraph->kind != NODE_PARAGRAPH)
		return NULL;
	return paragraph->first && paragraph->first->kind == NODE_TEXT
		   ? paragraph->first
		   : NULL;
}

/* A date is what stands before a colon and has a digit. */
static struct str
date_before_colon(struct str text)
{
	struct str date = str_sub(text, 0, str_find(text, ':', 0));

	for (size_t i = 0; date.n < text.n && i < date.n; i++)
		if (char_is_digit(date.s[i]))
			return str_trim(date);
	return (struct str){NULL, 0};
}

/* Takes the date off an item's text; empty when there is none. */
static struct str
take_date(struct derivation *d, struct node *item)
{
	struct node *text = first_text(item);
	struct str date = {NULL, 0};

	if (text)
		date = date_before_colon(text->u.text);
	if (date.n == 0) {
		diag0(d->diags, DIAG_TIMELINE_DATE, item->at);
		return date;
	}
	text->u.text = str_trim(str_sub(
	    text->u.text, str_find(text->u.text, ':', 0) + 1, text->u.text.n));
	/* A space between the text and what is after it stays. */
	if (text->next && text->next->kind != NODE_SOFT_BREAK)
		text->u.text = arena_cat(d->arena, text->u.text, STR(" "));
	return date;
}

static void
add_entry(struct derivation *d, struct node *list, struct node *item)
{
	struct node *term = node_new(d->arena, NODE_TERM, item->at);
	struct node *text = node_new(d->arena, NODE_TEXT, item->at);

	text->u.text = take_date(d, item);
	node_append(term, text);
	node_append(list, term);
	item->kind = NODE_DEFINITION;
	node_append(list, item);
}

static struct node *
definitions_of(struct derivation *d, struct node *list)
{
	struct node *out = node_new(d->arena, NODE_DEFINITIONS, list->at);

	out->u.definitions.tight = list->u.list.tight;
	out->id = list->id;
	while (list->first) {
		struct node *item = list->first;

		node_detach(item);
		add_entry(d, out, item);
	}
	return out;
}

static void
make(struct derivation *d, struct node *div)
{
	bool any = false;

	for (struct node *child = div->first, *next; child; child = next) {
		struct node *entries = child;

		next = child->next;
		if (child->kind == NODE_LIST) {
			entries = definitions_of(d, child);
			node_insert_before(child, entries);
			node_detach(child);
		}
		any = any || entries->kind == NODE_DEFINITIONS;
	}
	if (!any)
		diag0(d->diags, DIAG_TIMELINE_EMPTY, div->at);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_DIV && node->u.div.class == DIV_TIMELINE)
		make(user, node);
	return true;
}

void
timelines_make(struct derivation *d)
{
	derivation_walk(d, visit, d);
}
