/*
 * The rows behind {.signatories} divs.
 */
#ifndef DERIVE_SIGNATORIES_H
#define DERIVE_SIGNATORIES_H

#include "derive/derivation.h"

/*
 * Fills facts.signatories, one a div: the rows of its data file or, without
 * one, of its first table or its lists; with the columns that `columns`
 * names, in that order (all by default), sorted by the column that `sort`
 * names.  The items of lists have one column, "name".
 */
void signatories_collect(struct derivation *d);

#endif
