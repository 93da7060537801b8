/*
 * Edits of a text, applied in one pass whatever the order they were made in.
 */
#ifndef EXTRACT_EDITS_H
#define EXTRACT_EDITS_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

/* The bytes [from, to) of a text. */
struct range {
	size_t from, to;
};

struct edit {
	struct range at;
	struct str text; /* in their place */
};

struct edits {
	struct arena *arena;
	VEC(struct edit) list;
};

void edits_add(struct edits *e, struct range at, struct str text);

/*
 * The text with all edits in it.  One that begins within another is left out,
 * but its range goes all the same.
 */
struct str edits_apply(const struct edits *e, struct str text);

#endif
