/*
 * A pack goes no further than each of its documents may.
 */
#ifndef DERIVE_MARKING_H
#define DERIVE_MARKING_H

#include "derive/derivation.h"

/* Reports documents that are marked more narrowly than their pack, or that
 * may be published later. */
void marking_check(struct derivation *d);

#endif
