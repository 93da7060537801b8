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

/* A day, or a minute of it, and the zone it was given in. */
struct date_time {
	int64_t seconds; /* since 1970, UTC; of a day alone, its start */
	struct str date; /* "2026-12-01", as written; lent */
	struct str time; /* "10:00", empty for a day alone */
	int16_t zone;    /* minutes east of UTC */
};

/*
 * "YYYY-MM-DD", or "YYYY-MM-DDThh:mm" with seconds or without and a zone, "Z"
 * or "+hh:mm", or none for UTC; false when it is neither.  A space may stand
 * for the T.
 */
bool date_time_parse(struct str iso, struct date_time *out);

#endif
