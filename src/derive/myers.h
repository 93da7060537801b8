/*
 * What two sequences of numbers have in common, in order: a shortest way of
 * deletions and insertions from one to the other (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986).
 */
#ifndef DERIVE_MYERS_H
#define DERIVE_MYERS_H

#include <stdint.h>

#include "base/arena.h"

struct myers_input {
	const uint32_t *before, *after;
	size_t before_count, after_count;
};

/*
 * Marks what stays: kept_before has before_count flags and kept_after
 * after_count, all false at first; as many are set in each, in the same order.
 * Beyond MYERS_LIMIT differences only what the two begin and end with stays,
 * so that time and memory are bounded by the lengths.
 */
void myers_match(struct arena *a, const struct myers_input *in,
    bool *kept_before, bool *kept_after);
#define MYERS_LIMIT 400

#endif
