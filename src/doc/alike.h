/*
 * Whether two trees say the same, wherever each of them was written.
 */
#ifndef DOC_ALIKE_H
#define DOC_ALIKE_H

#include "doc/doc.h"

/*
 * The first node of a tree, in the order of reading, that is not as its like
 * in the other, or the root when the other goes on; NULL when all are alike.
 * For whom something is, and what recommendations it supports, is not
 * compared: a profile sees no such words.
 */
const struct node *doc_unlike(const struct node *a, const struct node *b);

#endif
