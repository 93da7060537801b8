/*
 * Notes: their numbers.
 */
#ifndef DERIVE_NOTE_H
#define DERIVE_NOTE_H

#include "derive/derivation.h"

/*
 * Numbers each document's notes from 1, in order of their first references,
 * and puts the bodies in that order.
 */
void note_number(struct derivation *d);

#endif
