/*
 * Where addresses may be divided: URLs and e-mail addresses have no hyphens
 * added, and no line ends at a hyphen of theirs, which would look added.
 */
#ifndef LAYOUT_URLS_H
#define LAYOUT_URLS_H

#include "text/breakop.h"

/*
 * Replaces the opportunities inside addresses by those of The Chicago Manual
 * of Style (14.12): after the scheme's slashes and after other slashes,
 * before a period, a question mark and the like, either side of = and &.
 */
void urls_refine(struct arena *a, struct str text, struct break_ops *ops);

#endif
