/*
 * su, the length unit: 1/65536 of a PDF point (1/72 inch) in 32 bits, which
 * reaches 455 inches either way.  Heights that add up over a document are
 * int64_t.  Layout is integers only, so that it is the same everywhere.
 */
#ifndef BASE_SU_H
#define BASE_SU_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

typedef int32_t su;

#define SU_MAX INT32_MAX
#define SU_PER_PT 65536

/* Whole points, and hundredths of a point: PT_100(1450) is 14.5 pt. */
#define PT(n) ((su)((n) * (int64_t)SU_PER_PT))
#define PT_100(n) ((su)((n) * (int64_t)SU_PER_PT / 100))

/*
 * a * b / c, rounded half away from zero, in 64 bits: c is not 0 and a * b
 * fits.
 */
int64_t su_mul_div(int64_t a, int64_t b, int64_t c);

/* The length of the diagonal of a box, rounded down. */
su su_diagonal(su width, su height);

/*
 * Parses "12pt", "2.5cm", "-10mm", "1in"; false when it is no length or out
 * of range.  Decimals after the fifth are dropped.
 */
bool su_parse(struct str s, su *out);

/* Points with up to three decimals and no trailing zeros: "14.5". */
void su_print(struct buf *out, int64_t length);

/* The same as a text of its own. */
struct str su_text(struct arena *a, int64_t length);

#endif
