/*
 * The outline (ISO 32000-1, 12.3.3): the bookmarks of a reader's side bar.
 */
#ifndef OUT_PDF_OUTLINE_H
#define OUT_PDF_OUTLINE_H

#include "out/pdf_object.h"

/* Writes the outline and has readers show it; nothing without entries. */
void pdf_outline_write(struct pdf *p);

#endif
