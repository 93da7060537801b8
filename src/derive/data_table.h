/*
 * {.data-table} divs become tables.
 */
#ifndef DERIVE_DATA_TABLE_H
#define DERIVE_DATA_TABLE_H

#include "derive/derivation.h"

/*
 * Turns each div whose file was read into a NODE_TABLE that keeps the div's
 * place, id and attributes: a head, the selected rows, each at the place of
 * its row in the file, headings and subtotals of groups, a total, the caption.
 * A div without a file is reported, and keeps what is written in it.
 */
void data_tables_expand(struct derivation *d);

#endif
