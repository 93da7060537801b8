/*
 * {.abbreviations} divs: what the pack's abbreviations stand for.
 */
#ifndef DERIVE_ABBREVIATIONS_H
#define DERIVE_ABBREVIATIONS_H

#include "derive/derivation.h"

/* Longer is no abbreviation [bytes]. */
#define ABBREVIATION_MAX 64

/*
 * Fills the abbreviations of facts.back from all documents.  In a div lists
 * become definitions; where the pack gathers them in a part of their own the
 * div is emptied.
 */
void abbreviations_collect(struct derivation *d);

#endif
