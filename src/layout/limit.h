/*
 * Outputs that have to fit so many sheets.
 */
#ifndef LAYOUT_LIMIT_H
#define LAYOUT_LIMIT_H

#include "layout/context.h"

/*
 * Reports, with how much it is and where it begins, what stands beyond the
 * last side that the output may have.  Type is never made smaller for it.
 */
void limit_check(
    const struct layout *lay, struct diags *diags, const struct output *output);

#endif
