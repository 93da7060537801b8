/*
 * What every pass of the room works on.
 */
#ifndef DERIVE_DERIVATION_H
#define DERIVE_DERIVATION_H

#include "diag/diag.h"
#include "doc/facts.h"

struct derivation {
	struct arena *arena;
	struct diags *diags;
	struct pack *pack;
	struct facts *facts;
	struct map
	    suffixes; /* of a derived id used twice, the next: unsigned */
};

/* The name to show for a document: its title, short name or file. */
struct str derivation_document_name(const struct document *doc);

/* node_walk() through each document's tree, in the pack's order. */
void derivation_walk(const struct derivation *d,
    bool (*visit)(struct node *n, void *user), void *user);

/* What a visitor has that asks for the document. */
struct derivation_visit {
	struct derivation *d;
	const struct document *document;
};

/* The same for such visitors: `user` is a struct derivation_visit. */
void derivation_walk_documents(
    struct derivation *d, bool (*visit)(struct node *n, void *user));

#endif
