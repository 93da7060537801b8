/*
 * cmark has HTML's table of names: the reference is given to it as a text of
 * its own.  Nothing of an arena is touched meanwhile.
 */
#include "read/entity.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <string.h>

#include "base/buf.h"

/* The length of what has the form of a reference, or 0. */
static size_t
form_length(struct str text)
{
	size_t at = 1;

	if (at < text.n && text.s[at] == '#')
		at++;
	while (
	    at < text.n && at < ENTITY_LENGTH_MAX && char_is_alnum(text.s[at]))
		at++;
	if (at < 3 || at >= text.n || text.s[at] != ';')
		return 0;
	return at + 1;
}

/* The one text of a parsed document, or NULL. */
static const char *
text_of(cmark_node *root)
{
	cmark_node *paragraph = cmark_node_first_child(root), *text;

	if (!paragraph)
		return NULL;
	text = cmark_node_first_child(paragraph);
	if (!text || cmark_node_next(text) ||
	    cmark_node_get_type(text) != CMARK_NODE_TEXT)
		return NULL;
	return cmark_node_get_literal(text);
}

struct entity
entity_read(struct str text)
{
	struct entity entity = {0};
	size_t length = form_length(text);
	struct str reference = str_sub(text, 0, length), value;
	cmark_node *root;

	if (length == 0)
		return entity;
	root =
	    cmark_parse_document(reference.s, reference.n, CMARK_OPT_DEFAULT);
	value = str_from_z(text_of(root));
	if (value.n > 0 && value.n <= ENTITY_BYTES_MAX &&
	    !str_eq(value, reference)) {
		memcpy(entity.bytes, value.s, value.n);
		entity.n = value.n;
		entity.length = length;
	}
	cmark_node_free(root);
	return entity;
}

struct str
entity_resolve(struct arena *a, struct str text)
{
	struct str resolved;
	struct buf *out;
	size_t at = 0;

	if (str_find(text, '&', 0) == text.n)
		return text;
	out = buf_new(a);
	while (at < text.n) {
		struct entity entity = {0};

		if (text.s[at] == '&')
			entity = entity_read(str_sub(text, at, text.n));
		if (entity.length > 0)
			buf_add(out, entity.bytes, entity.n);
		else
			buf_char(out, text.s[at]);
		at += entity.length > 0 ? entity.length : 1;
	}
	resolved = arena_str(a, buf_view(out));
	buf_release(out);
	return resolved;
}
