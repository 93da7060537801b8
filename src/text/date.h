/*
 * Dates in words, by ICU.
 */
#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* Seconds since 1970, UTC, of "YYYY-MM-DD"; false when it is no date. */
bool date_parse(struct str iso, int64_t *out);

/*
 * "November 22, 2026" for en-US: the long form of the language.  Empty when
 * it is no date or ICU has no such form.
 */
struct str date_long(struct arena *a, struct str iso, struct str language);

#endif
