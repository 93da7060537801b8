/*
 * Comma separated values, as RFC 4180 has them, to a table with places.
 *
 * UTF-8, with or without a byte order mark; lines end in LF, CRLF or CR, and
 * empty ones are passed over.  The separator is the one of comma, semicolon
 * and tab that the header has most of, in case of doubt the earlier.  Spaces
 * around what is not quoted are dropped.
 */
#ifndef READ_CSV_H
#define READ_CSV_H

#include "diag/diag.h"
#include "doc/data.h"

/*
 * The table that a source holds; its first row names the columns, and every
 * row has as many cells as there are columns: others are reported, and filled
 * or cut.  A row that cannot be read is reported and left out, and the rest is
 * read.  NULL when it is the header that cannot be; that is reported too.
 */
struct data_table *csv_read(
    struct arena *a, struct diags *diags, const struct source *source);

#endif
