/*
 * How a finished PDF is handed over: encrypted by AES-256 (revision 6 of the
 * standard security handler, ISO 32000-2, 7.6.4), linearised (annex F), or
 * both.  libqpdf rewrites it in memory, so that nothing that is to be
 * protected stands on a disk before it is.
 *
 * Streams go over byte for byte; what a page shows, its tags and metadata
 * stay as they were written.
 */
#ifndef OUT_PDF_DELIVER_H
#define OUT_PDF_DELIVER_H

#include "doc/protection.h"
#include "out/pdf_object.h"

struct pdf_delivery {
	bool linearize;
	bool encrypt;
	uint8_t allowed; /* permissions */
	/*
	 * Prepared by text/password.h; the one to open may be empty, which
	 * opens to anybody, the owner's may not.
	 */
	const char *passwords[PASSWORD_KIND_COUNT];
};

/*
 * The PDF as p->delivery has it, lent until the arena is reset.  Empty, and a
 * fault in the document, when libqpdf refuses; out of memory gives up.
 */
struct str pdf_deliver(struct pdf *p, struct str pdf);

#endif
