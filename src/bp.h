/*
 * A struct bp from inside: what was set, and what the last job left, which
 * lives in its arena.
 */
#ifndef BP_H
#define BP_H

#include "base/vec.h"
#include "briefpress.h"
#include "diag/diag.h"

struct bp {
	struct arena *arena; /* of the last job; NULL before the first */
	size_t memory_limit; /* bytes, 0 for none */
	int64_t date;        /* negative: the manifest's */
	char *output_dir;    /* heap; NULL for "." */
	char *theme;         /* heap; NULL for the manifest's */
	bool strict;
	bool exhausted; /* the last job ran out of memory */
	struct diags *diags;
	struct diag **sorted;
	struct str diagnostics_text;
	struct str diagnostics_json; /* made when it is asked for */
	VEC(struct bp_output) outputs;
};

#endif
