/*
 * All who sign, gathered from the lists of a pack.
 */
#ifndef LAYOUT_SIGNERS_H
#define LAYOUT_SIGNERS_H

#include "layout/context.h"

/* "13 organisations and 4 individuals"; empty when nobody signs. */
struct str signers_words(const struct layout *lay);

#endif
