/*
 * What a hyphenation dictionary says, read whole.
 */
#ifndef TEXT_HYPHEN_DIC_H
#define TEXT_HYPHEN_DIC_H

#include "text/hyphen.h"
#include "text/hyphen_trie.h"

/* The fewest characters that may stand before and behind a point. */
struct hyphen_minima {
	size_t left, right;
};

struct hyphenator {
	struct hyphen_trie compounds; /* empty without NEXTLEVEL */
	struct hyphen_trie parts;
	struct hyphen_minima word; /* at the ends of a word */
	struct hyphen_minima part; /* where parts of a compound meet */
	/* Sequences, each with a comma behind it, with no point beside them. */
	struct buf *unbroken;
};

#endif
