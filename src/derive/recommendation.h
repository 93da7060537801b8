/*
 * Annotated recommendations, divs and spans alike.
 */
#ifndef DERIVE_RECOMMENDATION_H
#define DERIVE_RECOMMENDATION_H

#include "derive/derivation.h"

/*
 * Collects the recommendations in reading order, with their keys, ids (a
 * derived one is "rec-", the document and its first words) and sections, and
 * joins nodes to them.  Their texts follow with recommendation_fill().
 */
void recommendation_collect(struct derivation *d);

/* Sets text and brief; reports recommendations without text. */
void recommendation_fill(struct derivation *d);

#endif
