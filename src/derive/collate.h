/*
 * Rows in the order of a language.
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

#endif
