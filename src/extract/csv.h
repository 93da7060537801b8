/*
 * Rows as CSV, RFC 4180: a header, lines that end in CR LF, every cell
 * quoted.
 *
 * Spreadsheets take a cell that begins with one of = + - @, a tab or a CR for
 * a formula, which might send what else is in the sheet elsewhere; an
 * apostrophe goes before such a cell and makes it text.
 */
#ifndef EXTRACT_CSV_H
#define EXTRACT_CSV_H

#include "extract/rows.h"

void extract_csv(struct buf *out, const struct extract_table *table);

#endif
