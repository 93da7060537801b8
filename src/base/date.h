/*
 * Calendar dates as ISO 8601 writes them.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Seconds since 1970, UTC, of "YYYY-MM-DD"; false when it is no date. */
bool date_parse(struct str iso, int64_t *out);

#endif
