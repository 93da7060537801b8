/*
 * Which blocks of a document are new, and where some are missing.  Blocks are
 * known by their digests; one that was moved is neither.
 */
#ifndef DERIVE_BLOCK_CHANGES_H
#define DERIVE_BLOCK_CHANGES_H

#include <stdint.h>

#include "base/arena.h"

/* Digests, in order. */
struct block_list {
	const struct str *v;
	size_t n;
};

struct block_changes {
	bool *added; /* of those now: new, or reworded */
	bool *gaps;  /* before each of those now, and after the last */
	uint32_t added_count;
	uint32_t dropped_count; /* and nothing stands in their place */
};

struct block_changes block_changes_of(
    struct arena *a, struct block_list before, struct block_list now);

#endif
