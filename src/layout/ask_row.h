/*
 * What rows of tables say of an ask: its number and where it is made.
 */
#ifndef LAYOUT_ASK_ROW_H
#define LAYOUT_ASK_ROW_H

#include "doc/facts.h"
#include "layout/grid.h"

/* The number, which leads to the first place. */
void ask_row_number(struct grid *g, size_t column, const struct ask *ask);

/*
 * Every place on a line of its own: document and section in one column, the
 * page, which leads there, in another.
 */
void ask_row_places(
    struct grid *g, size_t where, size_t page, const struct ask *ask);

/* The first place's page alone. */
void ask_row_page(struct grid *g, size_t column, const struct ask *ask);

/* What the numbers are, for a part's lead: they stand beside the text. */
struct str ask_row_numbering(const struct layout *lay);

#endif
