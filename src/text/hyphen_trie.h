/*
 * Hyphenation patterns over bytes of UTF-8: a builder takes them one by one,
 * a packed trie matches them.
 */
#ifndef TEXT_HYPHEN_TRIE_H
#define TEXT_HYPHEN_TRIE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

/* The longest pattern, and the longest text worth matching [bytes]. */
#define HYPHEN_LONGEST 252

/*
 * A value between two letters: a digit, with HYPHEN_RESPELLS set where
 * a break would change the spelling.  The greatest digit wins; an odd one
 * allows a break.
 */
#define HYPHEN_DIGIT 0x0F
#define HYPHEN_RESPELLS 0x10

/* A pattern taken apart: values[i] stands before letters[i]. */
struct hyphen_pattern {
	size_t n; /* bytes in letters */
	char letters[HYPHEN_LONGEST];
	unsigned char values[HYPHEN_LONGEST + 1];
};

struct hyphen_builder {
	struct buf *nodes;  /* of struct node; the first is the root */
	struct buf *values; /* see struct hyphen_node */

	/* Where the last pattern went: the next often begins as it did. */
	size_t last_n; /* bytes */
	char last[HYPHEN_LONGEST];
	uint32_t path[HYPHEN_LONGEST + 1]; /* the node before last[i] */
};

/* The children of node i are those from first[i] up to first[i + 1]. */
struct hyphen_node {
	uint32_t first;
	/* The offset of: how far back, how many, they themselves; 0: none. */
	uint32_t values;
};

/* All of it in an arena, and constant. */
struct hyphen_trie {
	const struct hyphen_node *nodes; /* the first is the root */
	const unsigned char *labels;     /* one a node */
	const char *values;
	uint32_t roots[256]; /* the root's children by label, or 0 */
	bool is_empty;
};

struct hyphen_builder *hyphen_builder_new(struct arena *a);

/* A pattern with the same letters as one before replaces that. */
void hyphen_builder_add(
    struct hyphen_builder *b, const struct hyphen_pattern *p);

/* Makes the trie and releases what the builder has. */
void hyphen_builder_pack(
    struct hyphen_builder *b, struct arena *a, struct hyphen_trie *out);

/*
 * Raises values[i], which stands before the byte i of the text, to what the
 * patterns say; there are text.n + 1 of them.
 */
void hyphen_trie_match(
    const struct hyphen_trie *t, struct str text, unsigned char *values);

#endif
