/*
 * The table of messages as a reader may ask for it.
 */
#include "diag/diag.h"

static const struct diag_row rows[] = {
#define DIAG(name, severity, format, hint)                                     \
	[DIAG_##name] = {#name, SEVERITY_##severity, format, hint, ""},
#include "diag/codes.def"
#undef DIAG
};

static const char *const explanations[DIAG_CODE_COUNT] = {
#define EXPLAIN(name, text) [DIAG_##name] = text,
#include "diag/explain.def"
#undef EXPLAIN
};

struct diag_row
diag_row_of(enum diag_code code)
{
	struct diag_row row = rows[code];

	if (explanations[code])
		row.explanation = explanations[code];
	return row;
}
