/*
 * Texts that must not take more than a line.
 */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include "layout/par.h"

/*
 * The text, or where it is wider than `room` as much of it as fits, cut after
 * a word, and an ellipsis.  The first word stays, whatever its width.
 */
struct str fit_text(struct layout *lay, const struct par_style *style,
    struct str text, su room);

/* The same as a closed paragraph, an artifact. */
struct par *fit_par(struct layout *lay, const struct par_style *style,
    struct str text, su room);

#endif
