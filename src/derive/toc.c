/*
 * Parts, titles and section numbers in, facts.toc out.  Every entry's anchor
 * is an id that layout gives a place.
 */
#include "derive/toc.h"

#include "derive/number.h"

#define DEEPEST 2

static void
add_registers(struct derivation *d)
{
	for (int k = 0; k < REGISTER_COUNT; k++) {
		struct toc_entry entry = {
		    .level = 1,
		    .title = facts_register_title((enum register_kind)k),
		    .anchor = facts_register_anchor((enum register_kind)k),
		};

		if (d->facts->registers[k].groups.n > 0)
			vec_push(d->arena, &d->facts->toc, entry);
	}
}

static void
add_part(struct derivation *d, enum part_kind kind)
{
	struct toc_entry entry = {
	    .title = facts_part_title(kind),
	    .anchor = facts_part_anchor(kind),
	};

	if (!facts_has_part(d->facts, d->pack, kind))
		return;
	vec_push(d->arena, &d->facts->toc, entry);
	if (kind == PART_REGISTER)
		add_registers(d);
}

static void
add_section(struct derivation *d, const struct node *heading)
{
	uint8_t level = heading->u.heading.depth;
	struct toc_entry entry = {
	    .level = level,
	    .number = heading->u.heading.number,
	    .title = str_trim(node_text(d->arena, heading)),
	    .anchor = heading->id,
	    .from = heading,
	};

	if (level <= DEEPEST)
		vec_push(d->arena, &d->facts->toc, entry);
}

static void
add_document(struct derivation *d, const struct document *doc)
{
	struct sections s = number_sections(d->arena, doc);
	struct toc_entry entry = {
	    .title = derivation_document_name(doc),
	    .anchor = facts_document_anchor(d->arena, doc),
	    .from = doc->title.n ? doc->root : NULL,
	};

	vec_push(d->arena, &d->facts->toc, entry);
	for (size_t i = 0; i < s.list.n; i++)
		add_section(d, s.list.v[i]);
}

void
toc_collect(struct derivation *d)
{
	const struct pack *pack = d->pack;

	for (size_t i = 0; i < pack->parts.n; i++) {
		enum part_kind kind = pack->parts.v[i];

		if (kind == PART_COVER || kind == PART_CONTENTS)
			continue;
		if (kind != PART_DOCUMENTS) {
			add_part(d, kind);
			continue;
		}
		for (size_t j = 0; j < pack->documents.n; j++)
			add_document(d, pack->documents.v[j]);
	}
}
