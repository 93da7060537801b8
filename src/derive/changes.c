#include "derive/changes.h"

#include "derive/block_changes.h"
#include "derive/editions.h"
#include "doc/digest.h"

void
changes_announce(struct arena *a, struct pack *pack)
{
	enum part_kind *parts =
	    ARENA_ARRAY(a, enum part_kind, pack->parts.n + 1);
	size_t at = 0, n = pack->parts.n;

	pack->compared = true;
	for (size_t i = 0; i < n; i++) {
		if (pack->parts.v[i] == PART_CHANGES)
			return;
		if (pack->parts.v[i] == PART_CONTENTS ||
		    (at == 0 && pack->parts.v[i] == PART_COVER))
			at = i + 1;
	}
	for (size_t i = 0; i <= n; i++)
		parts[i] = i < at    ? pack->parts.v[i]
			   : i == at ? PART_CHANGES
				     : pack->parts.v[i - 1];
	pack->parts.v = parts;
	pack->parts.n = pack->parts.cap = n + 1;
}

static void
mark_document(struct arena *a, const struct document *doc,
    const struct edition_document *before)
{
	const struct digest *digest = digest_of(a, doc);
	size_t n = digest->blocks.n;
	struct str *now = ARENA_ARRAY(a, struct str, n);
	struct block_changes changes;

	for (size_t i = 0; i < n; i++)
		now[i] = digest->blocks.v[i].hex;
	changes = block_changes_of(a,
	    (struct block_list){before->blocks.v, before->blocks.n},
	    (struct block_list){now, n});
	for (size_t i = 0; i < n; i++) {
		struct node *node = digest->blocks.v[i].node;

		if (changes.added[i])
			node->change |= NODE_CHANGED;
		if (changes.gaps[i])
			node->change |= NODE_DROPPED_BEFORE;
		if (i + 1 == n && changes.gaps[n])
			node->change |= NODE_DROPPED_AFTER;
	}
}

/* A document that is new as a whole has no bars. */
static void
mark_blocks(struct arena *a, const struct pack *pack, const struct editions *c)
{
	for (size_t i = 0; i < pack->documents.n; i++) {
		const struct document *doc = pack->documents.v[i];
		const struct edition_document *before =
		    map_lookup(&c->before_files, doc->file);

		if (before && before->digest.n)
			mark_document(a, doc, before);
	}
}

void
changes_find(struct arena *a, struct pack *pack, struct facts *facts,
    const struct edition *before, const struct edition *now)
{
	struct editions c = editions_of(a, before, now);

	changes_in_asks(&c);
	changes_in_people(&c);
	changes_in_documents(&c);
	mark_blocks(a, pack, &c);
	facts->changes = c.out;
}
