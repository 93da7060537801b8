/*
 * Pipe tables: a header row, a row of dashes, rows.
 *
 *	| Year | Visits |
 *	|------|-------:|
 *	| 2019 |     12 |
 *
 * A table begins after a blank line, a fence or a block of another kind, or as
 * an item does, and goes on to a line without a pipe.  Cells are told apart as GitHub does:
 * pipes at the ends may be left out, "\|" is a pipe of the text.
 */
#ifndef READ_PIPES_H
#define READ_PIPES_H

#include "read/lines.h"
#include "read/prepared.h"

/* Wider tables are read as text. */
#define PIPES_COLUMNS_MAX 64

/* Whether line i is the header of a table. */
bool pipes_begin(const struct lines *lines, size_t i);

/* Whether line i would be one, if it is text at all. */
bool pipes_look(const struct lines *lines, size_t i);

/* Adds the table that begins at line i, cell by cell; the line behind it. */
size_t pipes_add(struct prepared *p, const struct lines *lines, size_t i);

#endif
