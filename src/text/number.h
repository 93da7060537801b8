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

#endif
