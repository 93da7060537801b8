/*
 * Imposed pages: each is a form XObject (ISO 32000-1, 8.10), drawn on a side
 * of a sheet; text stays text, and fonts and images are embedded once.
 *
 * Sheets are for a printer.  What serves a reader of pages is left out:
 * links, bookmarks, destinations and tags, because a sheet's order is not
 * that of reading.
 */
#ifndef OUT_PDF_IMPOSE_H
#define OUT_PDF_IMPOSE_H

#include "out/pdf_object.h"

/* Sets p->impose where the pages are to be imposed. */
void pdf_impose_init(struct pdf *p);

/* Takes a page's operators, which are copied. */
void pdf_impose_take(struct pdf *p, size_t page, struct str operators);

/* Adds the sheets' sides to the document, once all pages are taken. */
void pdf_impose_write(struct pdf *p);

#endif
