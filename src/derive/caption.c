/*
 * A div in; one node less in it, and that as a caption out.
 */
#include "derive/caption.h"

#include "doc/data.h"

static struct str
without_spaces(struct str text)
{
	while (text.n > 0 && char_is_space(text.s[0]))
		text = str_sub(text, 1, text.n);
	return text;
}

static struct str
without_prefix(struct str text)
{
	static const struct str prefixes[] = {
	    STR_INIT("Table:"), STR_INIT(":")};

	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (str_starts(text, prefixes[i]))
			return without_spaces(
			    str_sub(text, prefixes[i].n, text.n));
	return text;
}

static struct node *
take_paragraph(struct arena *a, struct node *paragraph)
{
	struct node *caption, *first = paragraph->first;

	if (!first)
		return NULL;
	caption = node_new(a, NODE_CAPTION, paragraph->at);
	node_move_range(caption, first, paragraph->last);
	if (first->kind == NODE_TEXT)
		first->u.text = without_prefix(first->u.text);
	return caption;
}

struct node *
caption_take(struct arena *a, struct node *div)
{
	struct node *last = div->last;

	if (!last || (last == div->first && data_link(last)))
		return NULL;
	if (last->kind == NODE_DEFINITIONS)
		last = last->last;
	if (last && last->kind == NODE_DEFINITION)
		last = last->last;
	if (last && last->kind == NODE_PARAGRAPH)
		return take_paragraph(a, last);
	if (!last || last->kind != NODE_TABLE || !last->last ||
	    last->last->kind != NODE_CAPTION)
		return NULL;
	last = last->last;
	node_detach(last);
	return last;
}
