/*
 * Texts to trees and faults, as the tests of this room compare them.
 */
#ifndef TESTS_UNIT_READ_READING_H
#define TESTS_UNIT_READ_READING_H

#include <string.h>

#include "read/document.h"
#include "unit/diag/fixture.h"

static inline struct source *
reading_source(struct str text)
{
	return source_add(&sources, STR("a.md"), text);
}

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

static inline struct str
reading_tree_of(struct str text)
{
	return reading_dump(document_read(arena, &diags, reading_source(text)));
}

static inline struct str
reading_tree(const char *text)
{
	return reading_tree_of(str_from_z(text));
}

/* What was reported: "line:column CODE length", a line each, sorted. */
static inline struct str
reading_faults(void)
{
	struct buf *out = buf_new(arena);
	struct diag **sorted = diag_sorted(&diags);

	for (size_t i = 0; i < diags.list.n; i++) {
		const struct source *source =
		    source_lookup(&sources, sorted[i]->at.source);
		struct line_col at = {0, 0};

		if (source)
			at = source_line_col(source, sorted[i]->at.offset);
		buf_printf(out, "%u:%u %s %u\n", (unsigned)at.line,
		    (unsigned)at.column, diag_code_name(sorted[i]->code),
		    (unsigned)sorted[i]->at.length);
	}
	return buf_view(out);
}

#define ASSERT_TREE(text, want) ASSERT_STR(reading_tree(text), want)
#define ASSERT_FAULTS(want) ASSERT_STR(reading_faults(), want)

/* A suite's only case, with the fixtures of this room. */
static inline TCase *
reading_case(Suite *suite)
{
	TCase *tc = tcase_create("read");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	suite_add_tcase(suite, tc);
	return tc;
}

#endif
