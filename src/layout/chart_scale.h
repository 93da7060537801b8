/*
 * A scale of round numbers over a range of values.
 */
#ifndef LAYOUT_CHART_SCALE_H
#define LAYOUT_CHART_SCALE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/su.h"

struct chart_scale {
	int64_t low, high; /* multiples of the step; low < high */
	int64_t step;      /* 1, 2 or 5 times a power of ten */
};

/*
 * The scale with the smallest step that has no more than `ticks` of them from
 * `low` to `high`, both under CHART_VALUE_LIMIT; `ticks` is 1 at least, and 2
 * where zero lies between them.
 */
struct chart_scale chart_scale_over(int64_t low, int64_t high, int ticks);

/* How far along `length` a value of the scale stands. */
su chart_scale_place(const struct chart_scale *s, int64_t value, su length);

/* The decimals that the scale's numbers need, of those that values have. */
unsigned chart_scale_decimals(const struct chart_scale *s, unsigned decimals);

#endif
