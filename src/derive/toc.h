/*
 * The contents of a pack.
 */
#ifndef DERIVE_TOC_H
#define DERIVE_TOC_H

#include "derive/derivation.h"

/*
 * Fills facts.toc: the parts that the pack shows, in its order, each document
 * with its sections of the first two levels.
 */
void toc_collect(struct derivation *d);

#endif
