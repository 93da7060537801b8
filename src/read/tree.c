#include "read/tree.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

static void
release(void *object)
{
	struct tree *tree = object;

	if (tree->iter)
		cmark_iter_free(tree->iter);
	if (tree->root)
		cmark_node_free(tree->root);
	tree->iter = NULL;
	tree->root = NULL;
}

struct tree *
tree_new(struct arena *a, struct str text, int options)
{
	struct tree *tree = ARENA_NEW(a, struct tree);

	arena_defer(a, release, tree);
	tree->root =
	    cmark_parse_document(text.n > 0 ? text.s : "", text.n, options);
	tree->iter = cmark_iter_new(tree->root);
	return tree;
}

void
tree_release(struct tree *tree)
{
	release(tree);
}
