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

/* A text without the characters that XML has no way to write. */
struct str xmp_text(struct arena *a, struct str text);

/* The texts of `meta` are such. */
void pdf_put_xmp(struct buf *out, const struct metadata *meta,
    const struct xmp_origin *origin);

#endif
