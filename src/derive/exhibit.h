/*
 * Tables and figures with captions: numbers through the pack, and lists.
 */
#ifndef DERIVE_EXHIBIT_H
#define DERIVE_EXHIBIT_H

#include "derive/derivation.h"

/*
 * Numbers the captions, tables and figures apart, and gives an id to what
 * has none: "tbl-" or "fig-", the document and the first words.  Pictures that
 * decorate, and what stands in a note or behind a list of signatories, have
 * no number.
 */
void exhibits_number(struct derivation *d);

/* Fills facts.tables and facts.figures. */
void exhibits_list(struct derivation *d);

/* "table 3", "figure 2"; empty for what has no number. */
struct str exhibit_name(struct arena *a, const struct node *exhibit);

#endif
