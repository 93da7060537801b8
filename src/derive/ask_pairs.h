/*
 * The asks of two editions in pairs:
 *
 *     1. those with the same id and text
 *     2. those with the same text in the same document: an id that was
 *        derived may have got another number behind it
 *     3. those with the same id
 *     4. those with a place of the same id, for asks of several places
 *     5. texts that are alike (word_diff_alike()): an id that was derived is
 *        made of first words, which may be what changed
 */
#ifndef DERIVE_ASK_PAIRS_H
#define DERIVE_ASK_PAIRS_H

#include "derive/editions.h"

struct ask_pairs {
	struct arena *arena;
	const struct edition *before, *now;
	size_t before_count, now_count;
	size_t *to_before, *to_now; /* index + 1 of the partner, or 0 */
	struct map before_places, now_places; /* by id */
};

struct ask_pairs *ask_pairs_new(
    struct arena *a, const struct edition *before, const struct edition *now);

/*
 * Of an ask without a partner, index + 1 of the one in the other edition that
 * has a place of it as it is, or 0: the two were joined, or parted.
 */
size_t ask_pairs_home_now(const struct ask_pairs *p, size_t before);
size_t ask_pairs_home_before(const struct ask_pairs *p, size_t now);

#endif
