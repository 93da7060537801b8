/*
 * Link annotations (ISO 32000-1, 12.5.6.5).
 */
#ifndef OUT_PDF_LINKS_H
#define OUT_PDF_LINKS_H

#include "out/pdf_object.h"

void pdf_links_init(struct pdf *p);

/*
 * Adds an OP_LINK to a page: to a URI, or to the place of "#id".  A link to
 * an id that no page has is left out.
 */
void pdf_link_add(struct pdf *p, size_t page, const struct page_op *op);

/* "[5 0 R/XYZ null 700 null]": a place, the reader's zoom kept. */
void pdf_put_destination(
    const struct pdf *p, struct buf *out, const struct anchor *anchor);

#endif
