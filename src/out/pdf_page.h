/*
 * Draws a page: its operations as a content stream, each run of operations
 * of one element as marked content.
 */
#ifndef OUT_PDF_PAGE_H
#define OUT_PDF_PAGE_H

#include "out/pdf_object.h"

/* `scratch` is emptied. */
void pdf_page_draw(struct pdf *p, size_t page, struct buf *scratch);

#endif
