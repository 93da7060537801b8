#include "derive/changes.h"

#include "derive/block_changes.h"
#include "derive/editions.h"
#include "doc/digest.h"

/* Where the part belongs, or beyond the last when it has a place already. */
static size_t
place_of_part(const struct part_list *parts)
{
	size_t at = 0;

	for (size_t i = 0; i < parts->n; i++) {
		enum part_kind kind = parts->v[i];

		if (kind == PART_CHANGES)
			return parts->n + 1;
		if (kind == PART_CONTENTS || (at == 0 && kind == PART_COVER))
			at = i + 1;
	}
	return at;
}

void
changes_announce(struct arena *a, struct pack *pack, bool insert)
{
	const struct part_list old = pack->parts;
	size_t at = place_of_part(&old);
	struct part_list parts = {NULL, 0, 0};

	pack->compared = true;
	if (!insert || at > old.n)
		return;
	for (size_t i = 0; i <= old.n; i++) {
		if (i == at)
			vec_push(a, &parts, PART_CHANGES);
		if (i < old.n)
			vec_push(a, &parts, old.v[i]);
	}
	pack->parts = parts;
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
