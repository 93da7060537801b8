/*
 * What rows of tables say of an ask: its number and where it is made.
 */
#ifndef LAYOUT_ASK_ROW_H
#define LAYOUT_ASK_ROW_H

#include "doc/facts.h"
#include "layout/grid.h"

/* The number, which leads to the first place. */
void ask_row_number(struct grid *g, size_t column, const struct ask *ask);

/* One of an ask's own texts, in the language of the place that it is from. */
void ask_row_text(
    struct grid *g, size_t column, const struct ask *ask, struct str text);

/*
 * The place that an ask has one of its texts from, or NULL; a part of a text,
 * too.
 */
const struct node *ask_row_source(const struct ask *ask, struct str text);

/* There are no pages to name where the documents are not shown. */
bool ask_row_has_pages(const struct layout *lay);

#define ASK_ROW_NO_PAGES ((size_t)-1)

/*
 * Every place on a line of its own: document and section in one column, the
 * page, which leads there, in another, if there is one for it.
 */
void ask_row_places(
    struct grid *g, size_t where, size_t page, const struct ask *ask);

/* The first place's page alone. */
void ask_row_page(struct grid *g, size_t column, const struct ask *ask);

/*
 * What the numbers are, a sentence for the end of a part's lead; nothing where
 * there is no text that they stand beside.
 */
struct str ask_row_numbering(const struct layout *lay);

#endif
