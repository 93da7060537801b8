#include "read/document.h"

#include "read/annot.h"
#include "read/front_matter.h"
#include "read/implied.h"
#include "read/markdown.h"
#include "read/prepare.h"

static struct node *
read_body(struct arena *a, struct diags *diags, const struct document *document,
    size_t from)
{
	const struct source *source = document->source;
	struct node *root;

	if (source->text.n > MARKDOWN_LIMIT) {
		diag2(diags, DIAG_FILE_READ, source_loc(source, 0, 0),
		    source->name, STR("it is longer than 64 MiB"));
		return node_new(a, NODE_DOCUMENT, source_loc(source, 0, 0));
	}
	root = markdown_read(prepare(a, diags, source, from, document->smart));
	annot_apply(a, diags, root);
	implied_apply(a, root);
	return root;
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

struct document *
document_read(struct arena *a, struct diags *diags, const struct source *source)
{
	struct document *document = ARENA_NEW(a, struct document);
	const struct node *heading;
	size_t body;

	document->source = source;
	document->file = source->name;
	body = front_matter_read(a, diags, document);
	document->root = read_body(a, diags, document, body);
	heading = title_heading(document->root);
	if (document->title.n == 0 && heading) {
		document->title = str_trim(node_text(a, heading));
		document->title_at = heading->at;
		document->title_below = heading->prev != NULL;
	}
	return document;
}
