/*
 * What is other in an edition of a pack than in the one before.
 */
#ifndef DOC_CHANGES_H
#define DOC_CHANGES_H

#include "base/buf.h"
#include "doc/edition.h"

enum word_change { WORDS_KEPT, WORDS_DELETED, WORDS_INSERTED };

/* A run of words; deleted ones stand before those inserted for them. */
struct word_run {
	enum word_change change;
	bool spaced; /* a space stands before it */
	struct str text;
};

struct word_runs {
	struct word_run *v;
	size_t n, cap;
};

/* A text of something that is another now. */
struct change_field {
	struct str name; /* "Timeframe" */
	struct word_runs runs;
};

enum change_kind {
	CHANGE_ADDED,
	CHANGE_DROPPED,
	CHANGE_ALTERED, /* its fields tell how */
	CHANGE_JOINED,  /* an ask then, now part of the one numbered `other` */
	CHANGE_PARTED   /* part of the ask `other` then, now one of its own */
};
#define CHANGE_KIND_COUNT 5

/* "added", "dropped", ... */
const char *change_kind_name(enum change_kind kind);

/* One recommendation, signatory, document, section or key point. */
struct change {
	enum change_kind kind;
	uint32_t number; /* of an ask: now, or then when it is no more */
	uint32_t other;
	struct str text;   /* now, or then */
	struct str anchor; /* id of its place; empty when it has none now */
	VEC(struct change_field) fields;
};

struct document_changes {
	struct change change;
	VEC(struct change) sections, points;
	/* paragraphs and other blocks: new or reworded, and gone */
	uint32_t blocks_new, blocks_dropped;
};

struct changes {
	const struct edition *before, *now;
	VEC(struct change) recommendations, signatories;
	VEC(struct document_changes) documents;
};

/* Whether nothing is other. */
bool changes_none(const struct changes *changes);

/* A section of the facts as text. */
void changes_dump(struct buf *out, const struct changes *changes);

#endif
