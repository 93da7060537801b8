/*
 * How a language writes numbers, by ICU.
 */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* The sign between units and fractions: "." for en, "," for de. */
uint32_t number_decimal_sign(struct arena *a, struct str language);

/*
 * A whole number of 10^-decimals as the language writes it, with its digits
 * in groups, and all decimals: (150000, 2) is "1,500.00" for en.
 */
struct str number_text(
    struct arena *a, struct str language, int64_t value, unsigned decimals);

#endif
