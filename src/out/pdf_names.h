/*
 * The trees of names (ISO 32000-1, 7.7.4): destinations, every anchor under
 * its id, so that other documents reach it as file.pdf#id; embedded files
 * under theirs.
 */
#ifndef OUT_PDF_NAMES_H
#define OUT_PDF_NAMES_H

#include "out/pdf_object.h"

/*
 * Writes the names, after pages and files; entries for the catalog are appended
 * to `catalog`.
 */
void pdf_names_write(struct pdf *p, struct buf *catalog);

#endif
