/*
 * Questions to the facts: what belongs to a div, which parts there are and
 * under which names they stand.
 */
#include "doc/facts.h"

/* Of the number of a document, which has 16 bits. */
#define MOST_DIGITS 5

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

static bool
has_register(const struct facts *facts)
{
	for (int k = 0; k < REGISTER_COUNT; k++)
		if (facts->registers[k].groups.n > 0)
			return true;
	return false;
}

static bool
has_signers(const struct facts *facts)
{
	for (int k = 0; k < SIGNER_KIND_COUNT; k++)
		if (facts->signers[k])
			return true;
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
	case PART_AT_A_GLANCE:
		return facts->key_points.n > 0 || facts->asks.n > 0;
	case PART_TABLES:
		return facts->tables.n > 0;
	case PART_FIGURES:
		return facts->figures.n > 0;
	case PART_AGREEMENT:
		/* One document has nobody to agree with. */
		return facts->asks.n > 0 && pack->documents.n > 1;
	case PART_REGISTER:
		return has_register(facts);
	case PART_SIGNATORIES:
		return has_signers(facts);
	case PART_CHANGES:
		return pack->compared;
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
    [PART_TABLES] = {STR_INIT("Tables"), STR_INIT("part-tables")},
    [PART_FIGURES] = {STR_INIT("Figures"), STR_INIT("part-figures")},
    [PART_AT_A_GLANCE] = {STR_INIT("At a glance"),
	STR_INIT("part-at-a-glance")},
    [PART_CHANGES] = {STR_INIT("Changes since the last edition"),
	STR_INIT("part-changes")},
    [PART_KEY_POINTS] = {STR_INIT("Key points"), STR_INIT("part-key-points")},
    [PART_RECOMMENDATIONS] = {STR_INIT("Recommendation summary"),
	STR_INIT("part-recommendations")},
    [PART_REGISTER] = {STR_INIT("Recommendation register"),
	STR_INIT("part-register")},
    [PART_AGREEMENT] = {STR_INIT("Agreement between the documents"),
	STR_INIT("part-agreement")},
    [PART_SIGNATORIES] = {STR_INIT("Signatories"),
	STR_INIT("part-signatories")},
    [PART_SOURCES] = {STR_INIT("Sources"), STR_INIT("part-sources")},
    [PART_CHART_DATA] = {STR_INIT("Data behind the charts"),
	STR_INIT("part-chart-data")},
    [PART_ABBREVIATIONS] = {STR_INIT("Abbreviations"),
	STR_INIT("part-abbreviations")},
    [PART_INDEX] = {STR_INIT("Index"), STR_INIT("part-index")},
    [PART_CONTACT] = {STR_INIT("Contact"), STR_INIT("part-contact")},
    [PART_COLOPHON] = {STR_INIT("Colophon"), STR_INIT("part-colophon")},
};

const struct node *
facts_caption(const struct node *exhibit)
{
	return exhibit->last && exhibit->last->kind == NODE_CAPTION
		   ? exhibit->last
		   : NULL;
}

struct str
facts_exhibit_anchor(const struct node *exhibit)
{
	if (exhibit->kind == NODE_FIGURE && exhibit->id.n == 0)
		return exhibit->first->id;
	return exhibit->id;
}

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

static const struct {
	struct str title, anchor;
} registers[REGISTER_COUNT] = {
    [REGISTER_ADDRESSEE] = {STR_INIT("By addressee"),
	STR_INIT("register-addressee")},
    [REGISTER_TIMEFRAME] = {STR_INIT("By timeframe"),
	STR_INIT("register-timeframe")},
    [REGISTER_THEME] = {STR_INIT("By theme"), STR_INIT("register-theme")},
};

struct str
facts_register_title(enum register_kind kind)
{
	return registers[kind].title;
}

struct str
facts_register_anchor(enum register_kind kind)
{
	return registers[kind].anchor;
}

struct str
facts_anchor_title(struct str id)
{
	for (int k = 0; id.n && k < PART_KIND_COUNT; k++)
		if (str_eq(parts[k].anchor, id))
			return parts[k].title;
	for (int k = 0; k < REGISTER_COUNT; k++)
		if (str_eq(registers[k].anchor, id))
			return registers[k].title;
	return STR("");
}

bool
facts_has_anchor(
    const struct facts *facts, const struct pack *pack, struct str id)
{
	for (int k = 0; k < PART_KIND_COUNT; k++)
		if (str_eq(parts[k].anchor, id))
			return facts_has_part(facts, pack, (enum part_kind)k);
	for (int k = 0; k < REGISTER_COUNT; k++)
		if (str_eq(registers[k].anchor, id))
			return facts->registers[k].groups.n > 0 &&
			       facts_has_part(facts, pack, PART_REGISTER);
	return false;
}

struct str
facts_document_anchor(struct arena *a, const struct document *document)
{
	return arena_printf(a, "doc-%u", document->index + 1u);
}

const struct document *
facts_document_lookup(const struct pack *pack, struct str anchor)
{
	static const struct str prefix = STR_INIT("doc-");
	struct str digits = str_sub(anchor, prefix.n, anchor.n);
	size_t number = 0;

	if (!str_starts(anchor, prefix) || digits.n > MOST_DIGITS)
		return NULL;
	for (size_t i = 0; i < digits.n; i++) {
		if (!char_is_digit(digits.s[i]))
			return NULL;
		number = 10 * number + (size_t)(digits.s[i] - '0');
	}
	return number > 0 && number <= pack->documents.n
		   ? pack->documents.v[number - 1]
		   : NULL;
}

struct str
facts_document_label(struct arena *a, const struct document *document)
{
	return arena_printf(a, "doc-%u", (unsigned)document->number);
}
