/*
 * pack.yaml to a pack: titles, documents, parts, outputs.  Paths are taken as
 * they stand; load.h opens them.
 */
#ifndef READ_MANIFEST_H
#define READ_MANIFEST_H

#include "diag/diag.h"
#include "doc/pack.h"

/* What a manifest that does not say gets. */
#define MANIFEST_LANGUAGE "en-US"
#define MANIFEST_OUTPUT "briefing"
#define MANIFEST_SIGNATORIES_NOTE                                              \
	"Affiliations are given for identification only."

/* Never NULL: what is wrong is reported and left out. */
struct pack *manifest_read(
    struct arena *a, struct diags *diags, const struct source *source);

#endif
