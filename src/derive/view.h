/*
 * A pack as an output shows it: to one profile, in parts of its choice.
 */
#ifndef DERIVE_VIEW_H
#define DERIVE_VIEW_H

#include "diag/diag.h"
#include "doc/pack.h"

/*
 * Whether anything in the pack is not for everybody.  Profiles that no output
 * of it has are warned of, but in a single file.
 */
bool view_survey(struct arena *a, struct diags *diags, const struct pack *pack);

/*
 * A copy of a pack from which nothing was derived yet, with the parts of an
 * output, without what its profile does not see: documents, and what is in
 * them.
 * Those that are left are counted anew; that none is, is reported.
 */
struct pack *view_new(struct arena *a, struct diags *diags,
    const struct pack *pack, const struct output *output);

#endif
