/*
 * The XMP packet (ISO 16684-1): what the information dictionary says, and
 * which standards the file meets.
 */
#ifndef OUT_PDF_XMP_H
#define OUT_PDF_XMP_H

#include "base/buf.h"
#include "layout/pages.h"

/* What is said of the program, as the information dictionary has it. */
struct xmp_origin {
	struct str creator, producer;
};

void pdf_put_xmp(struct buf *out, const struct metadata *meta,
    const struct xmp_origin *origin);

#endif
