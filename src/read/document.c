#include "read/document.h"

#include "base/utf8.h"
#include "read/annot.h"
#include "read/front_matter.h"
#include "read/implied.h"
#include "read/markdown.h"
#include "read/prepare.h"

/* The body's tree; *out is what it was made of, NULL when it is too long. */
static struct node *
read_body(struct arena *a, struct diags *diags, const struct document *document,
    size_t from, struct prepared **out)
{
	const struct source *source = document->source;
	size_t bad =
	    utf8_invalid_at(str_sub(source->text, from, source->text.n));
	struct node *root;

	*out = NULL;
	if (source->text.n > MARKDOWN_LIMIT) {
		diag2(diags, DIAG_FILE_READ, source_loc(source, 0, 0),
		    source->name, STR("it is longer than 64 MiB"));
		return node_new(a, NODE_DOCUMENT, source_loc(source, 0, 0));
	}
	if (from + bad < source->text.n)
		diag0(diags, DIAG_FILE_NOT_UTF8,
		    source_loc(source, from + bad, 1));
	*out = prepare(a, diags, source, from, document->smart);
	root = markdown_read(*out);
	annot_apply(a, diags, root);
	implied_apply(a, root);
	return root;
}

struct document *
document_read_prepared(struct arena *a, struct diags *diags,
    const struct source *source, const struct prepared **out)
{
	struct document *document = ARENA_NEW(a, struct document);
	struct prepared *p;
	size_t body;

	document->source = source;
	document->file = source->name;
	body = front_matter_read(a, diags, document);
	document->root = read_body(a, diags, document, body, &p);
	*out = p;
	document->has_title = document->title.n > 0;
	doc_take_title(a, document);
	return document;
}

struct document *
document_read(struct arena *a, struct diags *diags, const struct source *source)
{
	const struct prepared *p;

	return document_read_prepared(a, diags, source, &p);
}
