/*
 * Headings over several lines: about equally long ones.
 */
#ifndef LAYOUT_BALANCE_H
#define LAYOUT_BALANCE_H

#include "layout/linebreak.h"
#include "layout/par.h"

/*
 * The narrowest measure in which a closed paragraph needs no more lines than
 * in that of the options.
 */
su balanced_measure(
    const struct par *p, const struct linebreak_options *options);

#endif
