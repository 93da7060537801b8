/*
 * Comma separated values, as RFC 4180 has them, to a table with places.
 */
#ifndef READ_CSV_H
#define READ_CSV_H

#include "diag/diag.h"
#include "doc/data.h"

/*
 * The table that a source holds; its first row names the columns, and every
 * row has as many cells as there are columns: others are reported, and filled
 * or cut.  NULL when the source cannot be read; that is reported too.
 */
struct data_table *csv_read(
    struct arena *a, struct diags *diags, const struct source *source);

#endif
