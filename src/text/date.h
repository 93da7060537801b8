/*
 * Dates in words, by ICU.
 */
#ifndef TEXT_DATE_H
#define TEXT_DATE_H

#include "base/arena.h"
#include "base/str.h"

/*
 * "November 22, 2026" for en-US: the long form of the language.  Empty when
 * it is no date or ICU has no such form.
 */
struct str date_long(struct arena *a, struct str iso, struct str language);

/* The same; of "2026-11" month and year, and any other text as it is. */
struct str date_words(struct arena *a, struct str text, struct str language);

#endif
