/*
 * What a profile does not see is taken out of a tree.
 */
#ifndef DERIVE_PRUNE_H
#define DERIVE_PRUNE_H

#include "derive/mend.h"
#include "doc/pack.h"

struct pruning {
	struct arena *arena;
	struct str profile;
	struct map *hidden;       /* takes the ids of what is taken out */
	struct cuts *cuts;        /* takes the places of it */
	struct attrs_list *named; /* of what stays: struct pack */
	struct map *inclusions;   /* likewise; filled by the view */
};

/* Enters the ids of a tree that is hidden whole. */
void prune_note_ids(const struct pruning *p, struct node *node);

/*
 * Takes out of a document's tree what its profile does not see, and what is
 * then left without content: paragraphs, items, lists, tables without rows,
 * notes that nothing visible refers to.  With a heading goes its section.
 * Items are numbered anew, and the text closes over what stood in it.
 */
void prune_document(const struct pruning *p, struct node *root);

#endif
