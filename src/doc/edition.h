/*
 * An edition of a pack as its extract tells it: what can be compared with
 * another one.  Texts are plain; ids are those of places in the pack.
 */
#ifndef DOC_EDITION_H
#define DOC_EDITION_H

#include <stdint.h>

#include "base/str.h"
#include "base/vec.h"

struct edition_document {
	struct str file, short_name, title, subtitle, author, date, status,
	    version;
	struct str digest;      /* of its words; empty in older extracts */
	VEC(struct str) blocks; /* digests of its blocks, in order */
};

struct edition_place {
	struct str id, document, text;
};

struct edition_stance {
	struct str document, stance;
};

/* An ask. */
struct edition_recommendation {
	uint32_t number;
	struct str id, text, brief, to, when, priority, theme, status, document;
	VEC(struct edition_place) places;
	VEC(struct edition_stance) stances;
};

struct edition_signatory {
	struct str id, list, document;
	struct str *columns, *cells; /* column_count of each */
	size_t column_count;
	struct str name; /* among the cells */
};

struct edition_point {
	struct str id, text, document;
};

struct edition_section {
	struct str id, title, document;
};

struct edition {
	struct str title, version, date;
	struct str profile; /* whose view it is; may be empty */
	VEC(struct edition_document) documents;
	VEC(struct edition_recommendation) recommendations;
	VEC(struct edition_signatory) signatories;
	VEC(struct edition_point) points;
	VEC(struct edition_section) sections;
};

#endif
