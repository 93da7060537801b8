/*
 * Order: a merge sort, bottom up, for the C library's qsort() may swap what
 * compares equal, each library's in its own way.
 */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include "base/arena.h"

/*
 * The numbers 0 to n - 1 in the order of what they stand for.  compare() is
 * given two of them and is below, at or above 0 as strcmp() is; those that
 * compare equal keep their order.  About n log n comparisons.
 */
const size_t *sort_indices(struct arena *a, size_t n,
    int (*compare)(size_t x, size_t y, const void *user), const void *user);

#endif
