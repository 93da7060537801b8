/*
 * Trees in; key points, sections and links out, in reading order.
 */
#include "extract/rows.h"

#include "doc/slug.h"

static const struct extract_column point_columns[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
    {STR_INIT("text"), EXTRACT_TEXT, false},
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("source"), EXTRACT_RECORD, true},
};

static const struct extract_column section_columns[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
    {STR_INIT("level"), EXTRACT_NUMBER, false},
    {STR_INIT("number"), EXTRACT_TEXT, false},
    {STR_INIT("title"), EXTRACT_TEXT, false},
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("source"), EXTRACT_RECORD, true},
};

static const struct extract_column link_columns[] = {
    {STR_INIT("id"), EXTRACT_TEXT, true},
    {STR_INIT("text"), EXTRACT_TEXT, false},
    {STR_INIT("target"), EXTRACT_TEXT, false},
    {STR_INIT("kind"), EXTRACT_TEXT, false},
    {STR_INIT("document"), EXTRACT_TEXT, false},
    {STR_INIT("source"), EXTRACT_RECORD, true},
};

/* What a walk over the documents adds to. */
struct texts {
	const struct extract_input *in;
	const struct document *document;
	struct extract_table *table;
	struct map taken; /* ids */
};

static struct str
plain_text(const struct texts *t, const struct node *node)
{
	return str_trim(node_text(t->in->arena, node));
}

/* The id that was written, or one of the document and the first words. */
static struct str
id_of(struct texts *t, const struct node *node, struct str text)
{
	struct arena *a = t->in->arena;

	return extract_id(a, &t->taken,
	    node->id.n ? node->id : slug_in_document(a, t->document, text));
}

static void
add_point(struct texts *t, const struct node *node)
{
	struct str text = plain_text(t, node);
	struct extract_row row;

	if (!text.n)
		return;
	row = extract_row_add(t->in, t->table);
	extract_put_text(&row, id_of(t, node, text));
	extract_put_text(&row, text);
	extract_put_text(&row, t->document->file);
	extract_put_place(&row, node->at);
}

/* The blocks of a div but its headings; of a list each item. */
static void
add_points(struct texts *t, const struct node *div)
{
	NODE_EACH_CHILD (block, div) {
		if (block->kind == NODE_HEADING)
			continue;
		if (block->kind != NODE_LIST) {
			add_point(t, block);
			continue;
		}
		NODE_EACH_CHILD (item, block)
			add_point(t, item);
	}
}

struct extract_table *
extract_key_points(const struct extract_input *in)
{
	struct texts t = {.in = in};

	t.table = extract_table_new(
	    in->arena, point_columns, EXTRACT_COUNT(point_columns));
	t.table->name = STR("key_points");
	t.table->title = STR("Key points");
	for (size_t i = 0; i < in->facts->key_points.n; i++) {
		const struct node *div = in->facts->key_points.v[i];

		t.document = pack_document_of(in->pack, div);
		add_points(&t, div);
	}
	return t.table;
}

static void
walk(struct texts *t, bool (*visit)(struct node *n, void *user))
{
	for (size_t i = 0; i < t->in->pack->documents.n; i++) {
		t->document = t->in->pack->documents.v[i];
		node_walk(t->document->root, visit, t);
	}
}

static bool
visit_heading(struct node *node, void *user)
{
	struct texts *t = user;
	struct extract_row row;

	if (node->kind != NODE_HEADING || node->u.heading.depth == 0)
		return !node_is_inline(node->kind);
	row = extract_row_add(t->in, t->table);
	extract_put_text(&row, node->id);
	extract_put_number(&row, node->u.heading.depth);
	extract_put_text(&row, node->u.heading.number);
	extract_put_text(&row, plain_text(t, node));
	extract_put_text(&row, t->document->file);
	extract_put_place(&row, node->at);
	return false;
}

struct extract_table *
extract_outline(const struct extract_input *in)
{
	struct texts t = {.in = in};

	t.table = extract_table_new(
	    in->arena, section_columns, EXTRACT_COUNT(section_columns));
	t.table->name = STR("outline");
	t.table->title = STR("Outline");
	walk(&t, visit_heading);
	return t.table;
}

/* "internal" to a place in the pack, "file" to one beside it. */
static struct str
link_kind(struct str url)
{
	size_t at = 0;

	if (str_starts(url, STR("#")))
		return STR("internal");
	while (at < url.n && (char_is_alnum(url.s[at]) || url.s[at] == '+' ||
				 url.s[at] == '-' || url.s[at] == '.'))
		at++;
	if ((at > 1 && at < url.n && url.s[at] == ':') ||
	    str_starts(url, STR("//")))
		return STR("external");
	return STR("file");
}

/* What stands below an image stands in its caption once more. */
static bool
visit_link(struct node *node, void *user)
{
	struct texts *t = user;
	struct extract_row row;
	struct str text, kind;

	if (node->kind != NODE_LINK)
		return node->kind != NODE_IMAGE;
	text = plain_text(t, node);
	kind = link_kind(node->u.link.url);
	row = extract_row_add(t->in, t->table);
	/* References may take their text from numbers, which change. */
	extract_put_text(
	    &row, id_of(t, node,
		      str_eq_z(kind, "internal") ? node->u.link.url : text));
	extract_put_text(&row, text);
	extract_put_text(&row, node->u.link.url);
	extract_put_text(&row, kind);
	extract_put_text(&row, t->document->file);
	extract_put_place(&row, node->at);
	return false;
}

struct extract_table *
extract_links(const struct extract_input *in)
{
	struct texts t = {.in = in};

	t.table = extract_table_new(
	    in->arena, link_columns, EXTRACT_COUNT(link_columns));
	t.table->name = STR("links");
	t.table->title = STR("Links");
	walk(&t, visit_link);
	return t.table;
}
