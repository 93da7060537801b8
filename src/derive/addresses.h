/*
 * Where the links of a pack lead, for readers of paper.
 */
#ifndef DERIVE_ADDRESSES_H
#define DERIVE_ADDRESSES_H

#include "derive/derivation.h"

/*
 * In a pack that shows sources: links in {.sources} divs are marked to have
 * their address printed, unless it is their text; all other links out of the
 * pack go to the links of facts.back, each address once a document.
 */
void addresses_collect(struct derivation *d);

#endif
