/*
 * A cell held against a value.
 */
#ifndef DERIVE_COMPARE_H
#define DERIVE_COMPARE_H

#include "derive/amount.h"
#include "derive/collate.h"

enum comparison_kind {
	COMPARE_EQUAL,
	COMPARE_UNEQUAL,
	COMPARE_LESS,
	COMPARE_AT_MOST,
	COMPARE_GREATER,
	COMPARE_AT_LEAST,
	COMPARE_CONTAINS
};

struct comparison {
	enum comparison_kind kind;
	struct arena *arena;
	const struct collation *collation;
	struct str value, folded;
	struct amount number; /* of the value, when is_number */
	bool is_number, is_date;
};

struct comparison comparison_of(struct arena *a,
    const struct collation *collation, enum comparison_kind kind,
    struct str value);

/* By the rules of derive/filter.h. */
bool comparison_holds(const struct comparison *c, struct str cell);

#endif
