/*
 * Attributes that name what a profile does not see.
 */
#ifndef EXTRACT_NAMED_H
#define EXTRACT_NAMED_H

#include "extract/edits.h"
#include "extract/sources.h"

/*
 * Takes the words for whom something is out of an attribute list, and the
 * names of recommendations that are hidden.  A list with nothing else in it
 * says that nobody is kept from it, so that it is a list still.
 */
void named_cut(struct edits *e, const struct sources_input *in,
    const struct source *source, const struct attrs *attrs);

#endif
