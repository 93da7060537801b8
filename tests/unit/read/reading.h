/*
 * Texts to trees and faults, as the tests of this room compare them.
 */
#ifndef TESTS_UNIT_READ_READING_H
#define TESTS_UNIT_READ_READING_H

#include <string.h>

#include "read/document.h"
#include "unit/diag/faults.h"

/* The dump of a document's nodes, the root's line left out. */
static inline struct str
reading_dump(const struct document *document)
{
	struct buf *out = buf_new(arena);
	struct str all;
	size_t at = 0;

	doc_dump(out, &sources, document);
	all = buf_view(out);
	while (!str_starts(str_sub(all, at, all.n), STR("document @")))
		at = str_find(all, '\n', at) + 1;
	return str_sub(all, str_find(all, '\n', at) + 1, all.n);
}

/* A whole document, with variables of its own alone. */
static inline struct document *
reading_document(struct str text)
{
	struct document *d =
	    document_read(arena, &diags, reading_source(text), NULL);

	document_complete(arena, d);
	return d;
}

static inline struct str
reading_tree_of(struct str text)
{
	return reading_dump(reading_document(text));
}

static inline struct str
reading_tree(const char *text)
{
	return reading_tree_of(str_from_z(text));
}

#define ASSERT_TREE(text, want) ASSERT_STR(reading_tree(text), want)

#endif
