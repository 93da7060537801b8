/*
 * What a chart shows: series of numbers over categories or over a scale.
 */
#ifndef DOC_CHART_H
#define DOC_CHART_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"
#include "diag/source.h"

enum chart_type { CHART_BAR, CHART_STACKED, CHART_LINE, CHART_DOT };
#define CHART_TYPE_COUNT 4

/* The words for them in an annotation: "bar". */
extern const struct str chart_type_words[CHART_TYPE_COUNT];

/* More cannot be told apart in black and white. */
#define CHART_SERIES_MAX 6

/* Every value is a whole number of 10^-decimals and below this. */
#define CHART_VALUE_LIMIT INT64_C(1000000000000000)

struct chart_value {
	int64_t value;
	struct str text; /* as written */
	bool known;      /* false for an empty cell */
};

struct chart_series {
	struct str name;
	struct chart_value *values; /* one a point */
};

struct chart {
	enum chart_type type;
	struct str *points; /* names along the x axis */
	size_t point_count;
	int64_t *positions; /* of the points on a scale; NULL: evenly apart */
	VEC(struct chart_series) series;
	unsigned decimals;
	struct str x_title, y_title; /* may be empty */
	struct str table; /* id of the table of its numbers, or empty */
	bool tabled;      /* that table stands right behind it */
	struct loc at;
};

#endif
