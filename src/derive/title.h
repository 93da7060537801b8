/*
 * Is a heading the title over again?
 */
#ifndef DERIVE_TITLE_H
#define DERIVE_TITLE_H

#include "base/arena.h"

/*
 * Equality of what was written: a heading has its quotes, dashes and dots
 * set as typography has them, a title from YAML may not.  White space counts
 * as one space, and not at all at the ends.
 */
bool title_equal(struct arena *a, struct str x, struct str y);

#endif
