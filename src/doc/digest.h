/*
 * The words of a document block by block, each as a number: equal for equal
 * words.  Meant to find what has changed between editions, not to withstand
 * anybody who wants two texts to look alike (FNV-1a, 64 bits).
 *
 * Numbers and names that are derived, such as those of references without
 * words of their own, do not count: they change when something is added
 * elsewhere.  Nor do signatories, which are compared one by one.
 */
#ifndef DOC_DIGEST_H
#define DOC_DIGEST_H

#include "doc/doc.h"

/* A block without blocks in it, or one thing: a table, a recommendation. */
struct digest_block {
	struct node *node;
	struct str hex; /* 16 digits */
};

struct digest {
	VEC(struct digest_block) blocks; /* in reading order */
	struct str hex;                  /* of all of them */
	uint32_t words;
};

struct digest *digest_of(struct arena *a, const struct document *document);

#endif
