/*
 * Two editions of a pack compared.
 */
#ifndef DERIVE_CHANGES_H
#define DERIVE_CHANGES_H

#include "doc/changes.h"
#include "doc/facts.h"

/*
 * The pack is going to be compared: the part that tells of changes is shown.
 * With `insert` it stands, unless it has a place among the parts, behind the
 * contents, or else the cover.  To be called before derive_all().
 */
void changes_announce(struct arena *a, struct pack *pack, bool insert);

/*
 * What is other in `now`, which is this pack, than in `before`: set in facts,
 * and marked in the trees for change bars.
 */
void changes_find(struct arena *a, struct pack *pack, struct facts *facts,
    const struct edition *before, const struct edition *now);

#endif
