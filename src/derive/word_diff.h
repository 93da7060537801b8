/*
 * How a text was reworded: runs of words kept, deleted and inserted.
 */
#ifndef DERIVE_WORD_DIFF_H
#define DERIVE_WORD_DIFF_H

#include "base/arena.h"
#include "doc/changes.h"

/*
 * The runs that are kept or deleted are the words of the text before, those
 * kept or inserted are the words of the text after, in their order; the
 * texts are lent.
 */
struct word_runs word_diff(
    struct arena *a, struct str before, struct str after);

/*
 * Whether two texts have more than half of their words in common, in any
 * order: the words common to both, counted in each, are more than half of all
 * (Dice's coefficient over 1/2).  Signs do not count.
 */
bool word_diff_alike(struct arena *a, struct str before, struct str after);

#endif
