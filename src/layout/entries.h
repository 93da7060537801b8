/*
 * People without a table: entries in columns, or in one paragraph.
 */
#ifndef LAYOUT_ENTRIES_H
#define LAYOUT_ENTRIES_H

#include "doc/facts.h"
#include "layout/flow.h"

/*
 * A hundred rows or more stand under the letters that they have: over each
 * letter's entries in columns, as a label before its running names.
 */

/*
 * The rows [start, end), in three columns where nearly all entries fit one
 * line of them, else in two, else in one: the first cell, the others muted
 * behind it.
 */
void entries_columns(
    struct flow *f, const struct signatories *s, size_t start, size_t end);

/*
 * Paragraphs of names, with semicolons between when there is more: one, or
 * one a letter, and these in two columns where there is room.
 */
void entries_run_in(
    struct flow *f, const struct signatories *s, size_t start, size_t end);

#endif
