/*
 * The ids of a pack: facts.labels, from id to node.
 *
 * Ids are one per pack.  "doc-1", "doc-2", ... are the documents' own, by their
 * numbers in the manifest, and lead to their roots; those of the generated
 * parts, and those that documents have where others are hidden, lead to no
 * node but are taken all the same.
 */
#ifndef DERIVE_LABELS_H
#define DERIVE_LABELS_H

#include "derive/derivation.h"

/* Enters the documents and every written id; reports ids used twice. */
void labels_collect(struct derivation *d);

/* Derives and enters an id for every heading that has none. */
void labels_name_headings(struct derivation *d);

/*
 * Sets and enters the node's id: `wanted`, or the first of `wanted`-2,
 * `wanted`-3, ... that is free.
 */
void labels_add_derived(
    struct derivation *d, struct node *node, struct str wanted);

/* Where a node's id is written, or the node itself. */
struct loc labels_place(const struct node *node);

/* The known ids; *out is n of them, in order of entry. */
size_t labels_words(const struct derivation *d, const struct str **out);

#endif
