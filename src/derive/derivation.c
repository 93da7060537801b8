#include "derive/derivation.h"

struct str
derivation_document_name(const struct document *doc)
{
	if (doc->title.n)
		return doc->title;
	return doc->short_name.n ? doc->short_name : doc->file;
}

void
derivation_walk(const struct derivation *d,
    bool (*visit)(struct node *n, void *user), void *user)
{
	for (size_t i = 0; i < d->pack->documents.n; i++)
		node_walk(d->pack->documents.v[i]->root, visit, user);
}

void
derivation_walk_documents(
    struct derivation *d, bool (*visit)(struct node *n, void *user))
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		struct derivation_visit v = {d, d->pack->documents.v[i]};

		node_walk(v.document->root, visit, &v);
	}
}
