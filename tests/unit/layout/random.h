/*
 * Numbers and words that are random but the same everywhere.
 */
#ifndef TEST_LAYOUT_RANDOM_H
#define TEST_LAYOUT_RANDOM_H

#include "base/buf.h"

/* A number under `below`, from a linear congruential generator (Knuth). */
static inline uint32_t
random_below(uint64_t *state, uint32_t below)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % below;
}

static inline void
random_words(uint64_t *state, struct buf *b, uint32_t words)
{
	for (uint32_t i = 0; i < words; i++) {
		uint32_t letters = 1 + random_below(state, 9);

		if (i > 0)
			buf_char(b, ' ');
		while (letters-- > 0)
			buf_char(b, (char)('a' + random_below(state, 26)));
	}
}

#endif
