/*
 * The divs that generated parts show again: key points and sources.
 */
#ifndef DERIVE_GATHER_H
#define DERIVE_GATHER_H

#include "derive/derivation.h"

/* Fills facts.key_points and facts.sources; empty divs are left out. */
void gather_divs(struct derivation *d);

#endif
