/*
 * Named destinations (ISO 32000-1, 12.3.2.3): every anchor under its id, so
 * that other documents reach it as file.pdf#id.
 */
#ifndef OUT_PDF_NAMES_H
#define OUT_PDF_NAMES_H

#include "out/pdf_object.h"

/* Writes the names; entries for the catalog are appended to `catalog`. */
void pdf_names_write(struct pdf *p, struct buf *catalog);

#endif
