/*
 * Writes the document to its file: libharu's table of objects through a sink
 * of ours into base/file.h's writer, so that the file appears whole or not at
 * all.
 */
#ifndef OUT_PDF_SAVE_H
#define OUT_PDF_SAVE_H

#include "base/file.h"
#include "out/pdf_object.h"

/*
 * What the file system said.  With a fault in the document, before or while
 * it is written, no file appears.
 */
enum file_status pdf_save(struct pdf *p, const char *path);

#endif
