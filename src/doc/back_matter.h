/*
 * What stands at the end of a pack: abbreviations, an index, the numbers
 * behind charts, where links lead.  Page numbers come from layout.
 */
#ifndef DOC_BACK_MATTER_H
#define DOC_BACK_MATTER_H

#include "base/map.h"
#include "doc/doc.h"

struct abbreviation {
	struct str term, expansion;
	struct loc at; /* where it was first told */
};

/* A heading of the index, or what stands under one. */
struct index_entry {
	struct str text;
	struct str letter;   /* whose group it is in; empty for signs */
	struct str key;      /* equal for what is spelt alike */
	size_t serial;       /* from 0, no two alike */
	VEC(struct str) see; /* other headings */
	VEC(struct index_entry *) subs; /* sorted */
	struct map sub_keys;            /* their keys, to them */
	VEC(struct str) places;         /* ids of what is marked with it */
};

struct chart_figures {
	const struct node *figure;
	const struct node *table; /* of its numbers; in no document */
};

/* A link out of the pack, by the first place that has it in a document. */
struct outward_link {
	struct str text, url; /* without "mailto:" */
	struct str id;
	const struct document *document;
};

struct back_matter {
	VEC(struct abbreviation *) abbreviations; /* sorted */
	struct map terms;                         /* the same, by term */
	size_t term_most;      /* bytes that a term has at most */
	struct node *glossary; /* the same as definitions; NULL for none */
	VEC(struct index_entry *) index; /* sorted */
	struct map index_places;         /* id to the struct index_entry */
	size_t index_entries;            /* all, those under others too */
	VEC(struct chart_figures) charts;
	VEC(struct outward_link) links;
	VEC(struct node *) contacts; /* the {.contact} divs */
};

/* An address as people write it: without "mailto:". */
struct str back_matter_address(struct str url);

/* As text; what is empty is not there. */
void back_matter_dump(struct buf *out, const struct back_matter *back);

#endif
