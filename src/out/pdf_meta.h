/*
 * What the document says of itself: the information dictionary, the XMP
 * packet that agrees with it, and the catalog's entries for readers.
 */
#ifndef OUT_PDF_META_H
#define OUT_PDF_META_H

#include "out/pdf_object.h"

/* Writes both; entries for the catalog are appended to `catalog`. */
void pdf_meta_write(struct pdf *p, struct buf *catalog);

#endif
