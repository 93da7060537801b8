/*
 * Marked-content sequences of a page (ISO 32000-1, 14.6): which of what is
 * drawn belongs to an element, and what is an artifact.  No element's sequence
 * stands within another one: some readers lose the text behind such.
 */
#ifndef OUT_PDF_MARK_H
#define OUT_PDF_MARK_H

#include "out/pdf_canvas.h"

/* Closes the sequence that is open, unless the op belongs to it. */
void mark_leave(struct canvas *c, const struct page_op *op);

/*
 * Opens the sequence of an op's element, unless it is open.  Imposed pages
 * have none.
 */
void mark_open(struct canvas *c, const struct page_op *op);

/*
 * Opens one for a part of the op whose text is `actual` (14.9.4), in place of
 * the element's own or, within an artifact, inside it.
 */
void mark_open_actual(
    struct canvas *c, const struct page_op *op, struct str actual);

/* Closes the sequence that is open, or for an artifact the inner one. */
void mark_close_actual(struct canvas *c);

/* Closes all that are open. */
void mark_close(struct canvas *c);

#endif
