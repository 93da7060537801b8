/*
 * Timelines: the lists of a {.timeline} div, "date: what happened", become
 * definition lists whose terms are the dates.
 */
#ifndef DERIVE_TIMELINE_H
#define DERIVE_TIMELINE_H

#include "derive/derivation.h"

/* Entries without a date are reported, and have an empty term. */
void timelines_make(struct derivation *d);

#endif
