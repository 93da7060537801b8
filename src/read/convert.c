#include "read/convert.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

struct frame *
convert_top(struct convert *c)
{
	return &c->frames[c->frame_count - 1];
}

void
convert_push(struct convert *c, struct node *node)
{
	size_t depth = c->frame_count > 0 ? convert_top(c)->depth + 1 : 0;

	c->frames[c->frame_count++] =
	    (struct frame){.container = node, .into = node, .depth = depth};
}

struct str
convert_literal(struct convert *c, const char *z)
{
	return arena_str(c->arena, str_from_z(z));
}

struct str
convert_restored(struct convert *c, const char *z)
{
	return prepared_restore(c->p, convert_literal(c, z), false);
}

struct str
convert_verbatim(struct convert *c, const char *z)
{
	return prepared_restore(c->p, convert_literal(c, z), true);
}

struct node *
convert_add(struct convert *c, enum node_kind kind, struct loc at)
{
	struct node *node = node_new(c->arena, kind, at);

	node_append(convert_top(c)->into, node);
	return node;
}

void
convert_note_html(struct convert *c, struct loc at)
{
	if (!c->html_noted)
		diag0(c->p->diags, DIAG_HTML_DROPPED, at);
	c->html_noted = true;
}

void
convert_skip(struct convert *c, cmark_node *from)
{
	cmark_iter_reset(c->tree->iter, from, CMARK_EVENT_EXIT);
}
