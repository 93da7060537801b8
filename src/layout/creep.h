/*
 * Booklets of more sheets than their inner margins allow for.
 */
#ifndef LAYOUT_CREEP_H
#define LAYOUT_CREEP_H

#include "layout/context.h"

/*
 * Reports when the creep of lay->pages' imposition would take what stands on
 * the inmost pages into the fold.
 */
void creep_check(
    const struct layout *lay, struct diags *diags, const struct output *output);

#endif
