/*
 * Footnotes: marks in the text, texts at the page's foot.
 */
#ifndef LAYOUT_NOTES_H
#define LAYOUT_NOTES_H

#include "layout/flow.h"
#include "layout/par.h"

/*
 * The mark of a note: its number, raised, a link to its text.  The first
 * mark of a note takes the text along to its page.
 */
void notes_mark(
    struct par *p, const struct node *n, const struct inline_style *in);

#endif
