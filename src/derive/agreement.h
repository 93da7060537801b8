/*
 * What the documents of a pack ask in common.
 */
#ifndef DERIVE_AGREEMENT_H
#define DERIVE_AGREEMENT_H

#include "derive/derivation.h"

/*
 * Makes the asks: recommendations joined by `supports`, directly or by way
 * of others, are one.  `partly` and `opposes` give their document's stance
 * towards the ask they name.  Needs the recommendations' ids only.
 */
void agreement_join(struct derivation *d);

/* Fills in what asks take from the texts and keys of their places. */
void agreement_fill(struct derivation *d);

#endif
