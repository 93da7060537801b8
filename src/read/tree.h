/*
 * A tree of cmark's and the walk over it, owned by an arena so that no jump
 * to its guard can lose them.
 */
#ifndef READ_TREE_H
#define READ_TREE_H

#include "base/arena.h"

struct tree {
	struct cmark_node *root;
	struct cmark_iter *iter; /* before the first event */
};

/*
 * Parses a text with cmark's options.  cmark ends the process when memory
 * runs out: bound the text first.
 */
struct tree *tree_new(struct arena *a, struct str text, int options);

/* Frees early what the arena would free. */
void tree_release(struct tree *tree);

#endif
