/*
 * Variables: names that stand for texts, such as "recipient.name".  Where
 * they come from is a list of scopes, of which the first that knows a name
 * wins: a document's front matter, then the manifest.
 */
#ifndef DOC_VARIABLES_H
#define DOC_VARIABLES_H

#include "base/map.h"
#include "diag/source.h"

/* What a name stands for: a text, or a mapping of further names. */
struct variable {
	struct str text;  /* plain, shown as it is; may be empty */
	struct str child; /* of a mapping: a name below it, else empty */
	struct loc at;
};

/* The variables of one place: a file, or a row of data. */
struct scope {
	struct str name; /* "pack": "pack.title" asks it alone; may be empty */
	struct map variables; /* whole names to struct variable */
	bool incomplete;      /* its file could not be read to the end */
};

#define VARIABLES_SCOPES_MAX 4

struct variables {
	const struct scope *scopes[VARIABLES_SCOPES_MAX]; /* the first wins */
	size_t n;
};

/* The same scopes with another one before them. */
struct variables variables_within(
    const struct variables *outer, const struct scope *inner);

/* Whether all names are known that the scopes would have. */
bool variables_are_complete(const struct variables *v);

/* What a name stands for, or NULL; lent by its scope. */
const struct variable *variables_lookup(
    const struct variables *v, struct str name);

#endif
