/*
 * Calendar dates of seconds since 1970, in UTC, without the C library's
 * time.h: that reads the environment.
 */
#ifndef OUT_PDF_DATE_H
#define OUT_PDF_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "layout/pages.h"

struct pdf_date {
	int year, month, day; /* month and day from 1 */
	int hour, minute, second;
};

/* False outside the years 1 to 9999, which is what PDF and XMP can write. */
bool pdf_date_split(int64_t seconds, struct pdf_date *out);

/* The document's, "D:20240531000000Z"; empty when it has none. */
struct str pdf_date_text(struct arena *a, const struct metadata *meta);

#endif
