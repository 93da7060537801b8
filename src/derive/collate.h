/*
 * Texts in the order of a language (UTS #10 with CLDR's tailorings), and what
 * it takes for the same.
 */
#ifndef DERIVE_COLLATE_H
#define DERIVE_COLLATE_H

#include "base/arena.h"

struct collation;

/*
 * Of a BCP 47 tag; an unknown language collates as the root does.  Should ICU
 * have no collator at all, bytes are compared, so that the order never
 * depends on that of a file.
 */
struct collation *collation_open(struct arena *a, struct str language);

/* The same for letters alone: neither case nor accents count in it. */
struct collation *collation_open_letters(struct arena *a, struct str language);

/* <0, 0, >0 */
int collation_compare(const struct collation *c, struct str x, struct str y);

/* Bytes whose str_cmp() is the order of the texts: for sorting many. */
struct str collation_key(const struct collation *c, struct str text);

/*
 * The letter whose group a text stands in, as in an index: "E" for "étude",
 * the first consonant of a Korean word.  Empty for figures and signs.
 */
struct str collation_letter(const struct collation *c, struct str text);

/* The text with the differences of case taken out; the same for all. */
struct str collation_fold(struct arena *a, struct str text);

#endif
