/*
 * What the files that compare two editions share.
 */
#ifndef DERIVE_EDITIONS_H
#define DERIVE_EDITIONS_H

#include "base/map.h"
#include "doc/changes.h"

struct editions {
	struct arena *arena;
	const struct edition *before, *now;
	struct map before_files, now_files; /* struct edition_document */
	struct changes *out;
};

/* With empty changes to fill. */
struct editions editions_of(
    struct arena *a, const struct edition *before, const struct edition *now);

/* Adds a field when the two texts differ. */
void editions_field(struct editions *c, struct change *change, struct str name,
    struct str before, struct str after);

/* A document's name for tables: its short name, title or file. */
struct str editions_name(const struct map *files, struct str file);

/* A key of two texts that no other two have. */
struct str editions_key(struct arena *a, struct str x, struct str y);

/* Each fills in one list of the changes. */
void changes_in_asks(struct editions *c);
void changes_in_people(struct editions *c);
void changes_in_documents(struct editions *c);

#endif
