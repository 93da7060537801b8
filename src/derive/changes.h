/*
 * Two editions of a pack compared.
 */
#ifndef DERIVE_CHANGES_H
#define DERIVE_CHANGES_H

#include "doc/changes.h"
#include "doc/facts.h"

/*
 * Makes room for the part that tells of changes in the parts of a pack: behind
 * the contents, or else the cover, unless the manifest names its place.  To be
 * called before derive_all().
 */
void changes_announce(struct arena *a, struct pack *pack);

/*
 * What is other in `now`, which is this pack, than in `before`: set in facts,
 * and marked in the trees for change bars.
 */
void changes_find(struct arena *a, struct pack *pack, struct facts *facts,
    const struct edition *before, const struct edition *now);

#endif
