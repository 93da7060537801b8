/*
 * Writes the document to its file: libharu's objects through out/pdf_sink.h,
 * so that the file appears whole or not at all.
 */
#ifndef OUT_PDF_SAVE_H
#define OUT_PDF_SAVE_H

#include "base/file.h"
#include "out/pdf_object.h"

/*
 * What the file system said.  With a fault in the document, before or while
 * it is written, no file appears.  A classic file is libharu's: each object
 * for itself and a table of references, for programs that know no PDF 1.5.
 */
enum file_status pdf_save(struct pdf *p, const char *path, bool classic);

#endif
