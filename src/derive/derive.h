/*
 * Facts from a loaded pack: section numbers, labels, recommendations and the
 * agreement between documents, signatories, key points, contents.
 */
#ifndef DERIVE_DERIVE_H
#define DERIVE_DERIVE_H

#include "diag/diag.h"
#include "doc/facts.h"

/*
 * Fills in what is derived in the trees (numbers, ids, links between nodes
 * and recommendations) and returns the facts.  Faults are reported.
 */
struct facts *derive_all(
    struct arena *a, struct diags *diags, struct pack *pack);

/*
 * Reports what only a check looks for, after derive_all(): nothing of it
 * keeps a pack from being built.
 */
void derive_lint(struct arena *a, struct diags *diags, struct pack *pack,
    struct facts *facts);

#endif
