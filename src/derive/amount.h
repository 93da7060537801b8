/*
 * Numbers as people write them in tables, with exact sums.
 *
 *	amount = [ sign ] , whole , [ "." , digits ] | [ sign ] , "." , digits ;
 *	whole  = digits | 1 to 3 digits , { separator , 3 digits } ;
 *
 * The sign is "+", "-" or U+2212; the separator is a comma or a space
 * (U+0020, U+00A0, U+2009, U+202F), one and the same in a number.  There is
 * no limit to the digits.
 */
#ifndef DERIVE_AMOUNT_H
#define DERIVE_AMOUNT_H

#include <stdint.h>

#include "base/vec.h"

struct amount {
	bool negative;        /* never for zero */
	struct str whole;     /* digits, without leading zeros */
	struct str fraction;  /* digits, as written */
	struct str separator; /* between its groups, or empty */
};

/* False when the text, without the spaces around it, is no number. */
bool amount_parse(struct arena *a, struct str text, struct amount *out);

/* <0, 0, >0; "1.50" equals "1.5". */
int amount_compare(const struct amount *x, const struct amount *y);

/*
 * A sum in the making: of the digits at each place, carried only when it is
 * printed.  Zero initialisation is a sum of nothing.
 */
struct amount_sum {
	VEC(int64_t) whole;    /* units first */
	VEC(int64_t) fraction; /* tenths first */
	struct str separator;  /* of the first amount that has one */
};

/* Nothing, to be printed as another sum is. */
struct amount_sum amount_sum_like(
    struct arena *a, const struct amount_sum *other);

void amount_sum_add(
    struct arena *a, struct amount_sum *sum, const struct amount *x);

/* With the most decimals of its amounts: "1,204.50". */
struct str amount_sum_text(struct arena *a, const struct amount_sum *sum);

#endif
