/*
 * The order of a language, and what it takes for the same.
 */
#ifndef DERIVE_COLLATE_H
#define DERIVE_COLLATE_H

#include "doc/data.h"

/*
 * Sorts n rows by one cell, as the language (BCP 47) collates; an unknown
 * language collates as the root does.  Rows that compare equal keep their
 * order.
 */
void collate_rows(struct arena *a, struct data_row *rows, size_t n,
    size_t column, struct str language);

/*
 * Replaces n texts by keys that are equal for texts with the same letters,
 * whatever their case and accents: the language's primary differences count.
 * The key of an empty text is empty.
 */
void collate_keys(
    struct arena *a, struct str *texts, size_t n, struct str language);

#endif
