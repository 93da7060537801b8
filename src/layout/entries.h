/*
 * People without a table: entries in columns, or in one paragraph.
 */
#ifndef LAYOUT_ENTRIES_H
#define LAYOUT_ENTRIES_H

#include "doc/facts.h"
#include "layout/flow.h"

/*
 * The rows [start, end), in three columns where nearly all entries fit one
 * line of them, else in two, else in one: the first cell, the others muted
 * behind it.
 */
void entries_columns(
    struct flow *f, const struct signatories *s, size_t start, size_t end);

/* One paragraph of names, with semicolons between when there is more. */
void entries_run_in(
    struct flow *f, const struct signatories *s, size_t start, size_t end);

#endif
