/*
 * Lists in the values of attributes, every word with its place.
 */
#ifndef DOC_WORDS_H
#define DOC_WORDS_H

#include "doc/doc.h"

enum words_kind {
	WORDS_IDS,  /* separated by spaces or commas */
	WORDS_NAMES /* separated by commas; may hold spaces */
};

struct words {
	const struct attr *attr;
	enum words_kind kind;
	size_t at; /* offset in the value */
};

struct words words_of(const struct attr *attr, enum words_kind kind);

/* Takes the next word that is not empty; false at the end. */
bool words_next(struct words *w, struct str *word, struct loc *place);

/*
 * The place of a part of a value, when the value stands in the source as it
 * is or between quotes; with escapes in it offsets differ, and the whole
 * value is the place.
 */
struct loc words_place(const struct attr *attr, size_t offset, size_t length);

#endif
