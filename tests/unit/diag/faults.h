/*
 * A source that is being read, and what was reported of it.
 */
#ifndef TESTS_UNIT_DIAG_FAULTS_H
#define TESTS_UNIT_DIAG_FAULTS_H

#include "unit/diag/fixture.h"

static inline struct source *
reading_source(struct str text)
{
	return source_add(&sources, STR("a.md"), text);
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

#define ASSERT_FAULTS(want) ASSERT_STR(reading_faults(), want)

/* A suite's only case, with the fixtures of diagnostics. */
static inline TCase *
reading_case(Suite *suite)
{
	TCase *tc = tcase_create("read");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	suite_add_tcase(suite, tc);
	return tc;
}

#endif
