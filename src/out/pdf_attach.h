/*
 * Embedded files (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): what rides along
 * with the pages, each under its path.
 */
#ifndef OUT_PDF_ATTACH_H
#define OUT_PDF_ATTACH_H

#include "out/pdf_object.h"

/*
 * Writes the files of `p->attachments` and has the catalog name them as
 * associated with the document.
 */
void pdf_attach_write(struct pdf *p, struct buf *catalog);

#endif
