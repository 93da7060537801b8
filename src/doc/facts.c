/*
 * Questions to the facts: what belongs to a div, which parts there are and
 * under which names they stand.
 */
#include "doc/facts.h"

const struct signatories *
facts_signatories(const struct facts *facts, const struct node *div)
{
	for (size_t i = 0; i < facts->signatories.n; i++) {
		if (facts->signatories.v[i]->node == div)
			return facts->signatories.v[i];
	}
	return NULL;
}

bool
facts_asks_for(const struct pack *pack, enum part_kind kind)
{
	for (size_t i = 0; i < pack->parts.n; i++) {
		if (pack->parts.v[i] == kind)
			return true;
	}
	return false;
}

bool
facts_has_part(
    const struct facts *facts, const struct pack *pack, enum part_kind kind)
{
	if (!facts_asks_for(pack, kind))
		return false;
	switch (kind) {
	case PART_CONTENTS:
	case PART_DOCUMENTS:
		return pack->documents.n > 0;
	case PART_KEY_POINTS:
		return facts->key_points.n > 0;
	case PART_RECOMMENDATIONS:
		return facts->asks.n > 0;
	case PART_AGREEMENT:
		/* One document has nobody to agree with. */
		return facts->asks.n > 0 && pack->documents.n > 1;
	case PART_SOURCES:
		return facts->sources.n > 0;
	case PART_CHART_DATA:
		return facts->back.charts.n > 0;
	case PART_ABBREVIATIONS:
		return facts->back.abbreviations.n > 0;
	case PART_INDEX:
		return facts->back.index.n > 0;
	case PART_CONTACT:
		return facts->back.contacts.n > 0 || pack->contact.n > 0 ||
		       pack->cite.n > 0 || pack->url.n > 0;
	default:
		return true;
	}
}

static const struct {
	struct str title, anchor;
} parts[PART_KIND_COUNT] = {
    [PART_CONTENTS] = {STR_INIT("Contents"), STR_INIT("part-contents")},
    [PART_KEY_POINTS] = {STR_INIT("Key points"), STR_INIT("part-key-points")},
    [PART_RECOMMENDATIONS] = {STR_INIT("Recommendation summary"),
	STR_INIT("part-recommendations")},
    [PART_AGREEMENT] = {STR_INIT("Agreement between the documents"),
	STR_INIT("part-agreement")},
    [PART_SOURCES] = {STR_INIT("Sources"), STR_INIT("part-sources")},
    [PART_CHART_DATA] = {STR_INIT("Data behind the charts"),
	STR_INIT("part-chart-data")},
    [PART_ABBREVIATIONS] = {STR_INIT("Abbreviations"),
	STR_INIT("part-abbreviations")},
    [PART_INDEX] = {STR_INIT("Index"), STR_INIT("part-index")},
    [PART_CONTACT] = {STR_INIT("Contact"), STR_INIT("part-contact")},
    [PART_COLOPHON] = {STR_INIT("Colophon"), STR_INIT("part-colophon")},
};

struct str
facts_part_title(enum part_kind kind)
{
	return parts[kind].title;
}

struct str
facts_part_anchor(enum part_kind kind)
{
	return parts[kind].anchor;
}

struct str
facts_document_anchor(struct arena *a, const struct document *document)
{
	return arena_printf(a, "doc-%u", document->index + 1u);
}

struct str
facts_document_label(struct arena *a, const struct document *document)
{
	return arena_printf(a, "doc-%u", (unsigned)document->number);
}
