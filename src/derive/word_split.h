/*
 * A text as words, for comparing it with another one: letters, digits and
 * what joins them within a word; each other sign by itself, and each letter
 * of scripts that are written without spaces.
 */
#ifndef DERIVE_WORD_SPLIT_H
#define DERIVE_WORD_SPLIT_H

#include <stdint.h>

#include "base/map.h"
#include "base/vec.h"

struct split_word {
	size_t start, end; /* bytes of the text */
	uint32_t id;       /* equal for equal words */
	bool spaced;       /* a space stands before it */
	bool sign;         /* neither letters nor digits */
};

struct split_words {
	struct str text;
	VEC(struct split_word) list;
};

/* Numbers words from 1; those of texts to compare must have it in common. */
struct word_numbers {
	struct map ids;
	uint32_t last;
};

/* The words of a text, which is lent. */
struct split_words word_split(
    struct arena *a, struct word_numbers *numbers, struct str text);

#endif
