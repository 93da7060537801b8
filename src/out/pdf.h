/*
 * Draws pages into a PDF file through libharu.
 */
#ifndef OUT_PDF_H
#define OUT_PDF_H

#include "diag/diag.h"
#include "doc/attachment.h"
#include "layout/pages.h"

struct pdf_delivery; /* out/pdf_deliver.h */

/* What becomes one file. */
struct pdf_input {
	const struct pages *pages;
	bool classic; /* no object streams: out/pdf_save.h */
	const struct pdf_delivery *delivery;   /* NULL for the file as it is */
	const struct attachments *attachments; /* NULL for none */
};

/*
 * Writes the input to `path`, whole or not at all.  Failures are reported
 * with the place of what was being drawn where there is one; false then.
 */
bool pdf_write(struct arena *a, struct diags *diags,
    const struct pdf_input *input, const char *path);

/*
 * Whether the libharu that is loaded is one whose object layer this program
 * knows: 2.3.0, or 2.4.x when built against it.
 */
bool pdf_library_ok(void);

/* The version of the libharu that is loaded, "2.3.0". */
const char *pdf_library_version(void);

/* What made the file: "briefpress 0.1.0 (libharu 2.3.0)". */
struct str pdf_producer(struct arena *a);

#endif
