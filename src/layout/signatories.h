/*
 * Signatories, group by group: as a table, as entries in columns, or run in.
 * What is not said is chosen by their number and width:
 *
 *     over 600 rows, or 200 of one column                  run in
 *     over 40 rows of 60 characters or less on average     columns
 *     other                                                a table
 *
 * Of what is no table each group is set by its own number of rows.  A table
 * of more than six rows of one column is set in two columns, where they are
 * wide enough.
 */
#ifndef LAYOUT_SIGNATORIES_H
#define LAYOUT_SIGNATORIES_H

#include "doc/facts.h"
#include "layout/flow.h"

void signatories_lay(struct flow *f, const struct node *n);

/* The rows alone, of one list or gathered from several. */
void signatories_rows(struct flow *f, const struct signatories *s);

#endif
