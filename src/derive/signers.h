/*
 * All who sign, whatever list they stand in.
 */
#ifndef DERIVE_SIGNERS_H
#define DERIVE_SIGNERS_H

#include "derive/derivation.h"

/*
 * Fills facts.signers from facts.signatories.  Who is in
 * several lists, by name and affiliation, is there once.  One list keeps its order; the rows of
 * several come as the pack's language collates, by their sort keys where they
 * have any.
 */
void signers_gather(struct derivation *d);

#endif
