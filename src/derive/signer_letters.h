/*
 * The letters that signatories stand under, as in an index.
 */
#ifndef DERIVE_SIGNER_LETTERS_H
#define DERIVE_SIGNER_LETTERS_H

#include "doc/facts.h"

/*
 * One letter a row, empty before the first: that of the row's key or, where
 * the key is empty, of the first cell that is not.  NULL where letters are of
 * no help: when one comes back within a group, for the rows stand in another
 * order then, when there are nearly as many as rows, or hardly any but one.
 */
const struct str *signer_letters(struct arena *a, struct str language,
    const struct signatories *s, const struct str *keys);

#endif
