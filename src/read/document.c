#include "read/document.h"

#include "base/utf8.h"
#include "read/annot.h"
#include "read/expand.h"
#include "read/front_matter.h"
#include "read/implied.h"
#include "read/markdown.h"
#include "read/prepare.h"

/* What fills in the variables of one source's attributes. */
struct filling {
	struct expander expander;
	const struct source *source;
};

/* The list with values in its values: itself when there is nothing to do. */
static const struct attrs *
fill_in(const struct filling *f, const struct attrs *attrs)
{
	struct arena *a = f->expander.arena;
	struct attrs *filled = NULL;

	for (size_t i = 0; i < attrs->pairs.n; i++) {
		struct attr pair = attrs->pairs.v[i];
		struct str value = expand_text(
		    &f->expander, pair.value, f->source, pair.value_at);

		if (value.s == pair.value.s)
			continue;
		if (!filled) {
			filled = ARENA_NEW(a, struct attrs);
			*filled = *attrs;
			filled->pairs.v =
			    ARENA_ARRAY(a, struct attr, attrs->pairs.n);
			filled->pairs.cap = attrs->pairs.n;
			for (size_t k = 0; k < attrs->pairs.n; k++)
				filled->pairs.v[k] = attrs->pairs.v[k];
		}
		filled->pairs.v[i].value = value;
	}
	return filled ? filled : attrs;
}

static bool
visit_attrs(struct node *node, void *user)
{
	if (node->attrs)
		node->attrs = fill_in(user, node->attrs);
	return true;
}

static bool
is_readable(struct diags *diags, const struct source *s, size_t from)
{
	size_t bad = utf8_invalid_at(str_sub(s->text, from, s->text.n));

	if (s->text.n > MARKDOWN_LIMIT) {
		diag2(diags, DIAG_FILE_READ, source_loc(s, 0, 0), s->name,
		    STR("it is longer than 64 MiB"));
		return false;
	}
	if (from + bad < s->text.n)
		diag0(diags, DIAG_FILE_NOT_UTF8, source_loc(s, from + bad, 1));
	return true;
}

/*
 * The blocks behind the front matter, which has been read; *out is what they
 * were made of, NULL when the text is too long.
 */
static struct node *
read_body(struct arena *a, struct diags *diags, const struct document *document,
    size_t from, struct prepared **out)
{
	const struct source *source = document->source;
	struct filling f = {{a, diags, &document->variables}, source};
	struct prepared *p;
	struct node *root;

	*out = NULL;
	if (!is_readable(diags, source, from))
		return node_new(a, NODE_DOCUMENT, source_loc(source, 0, 0));
	p = prepare(a, diags, source, from, document->smart);
	p->variables = &document->variables;
	*out = p;
	p->beside->head = document->head;
	root = markdown_read(p);
	node_walk(root, visit_attrs, &f);
	annot_apply(a, diags, root);
	return root;
}

struct document *
document_read_prepared(struct arena *a, struct diags *diags,
    const struct source *source, const struct variables *outer,
    const struct prepared **out)
{
	struct document *document = ARENA_NEW(a, struct document);
	struct prepared *p;
	size_t body;

	document->source = source;
	document->file = source->name;
	document->smart = true;
	if (outer)
		document->variables = *outer;
	body = front_matter_read(a, diags, document);
	document->variables =
	    variables_within(&document->variables, &document->scope);
	document->root = read_body(a, diags, document, body, &p);
	*out = p;
	if (p)
		vec_push(a, &document->written, p->beside);
	document->has_title = document->title.n > 0;
	return document;
}

struct document *
document_read(struct arena *a, struct diags *diags, const struct source *source,
    const struct variables *outer)
{
	const struct prepared *p;

	return document_read_prepared(a, diags, source, outer, &p);
}

/* Shows the blocks of a file to its readers alone. */
static void
wrap(struct arena *a, struct node *root, const struct audience *audience)
{
	struct node *notes = root->last, *div;

	if (notes && notes->kind == NODE_NOTES)
		node_detach(notes);
	else
		notes = NULL;
	div = node_new(a, NODE_DIV, root->at);
	div->audience = audience;
	if (root->first)
		node_move_range(div, root->first, root->last);
	node_append(root, div);
	if (notes)
		node_append(root, notes);
}

struct node *
document_read_part(struct arena *a, struct diags *diags,
    const struct source *source, struct document *document)
{
	struct document *part = ARENA_NEW(a, struct document);
	struct prepared *p;
	struct node *root;
	size_t body;

	part->source = source;
	part->smart = document->smart;
	part->variables = document->variables;
	body = front_matter_read(a, diags, part);
	root = read_body(a, diags, part, body, &p);
	if (p)
		vec_push(a, &document->written, p->beside);
	if (part->audience)
		wrap(a, root, part->audience);
	return root;
}

void
document_complete(struct arena *a, struct document *document)
{
	implied_apply(a, document->root);
	doc_take_title(a, document);
}
