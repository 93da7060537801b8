/*
 * The files that a PDF carries (ISO 32000-1, 7.11.4), read by libqpdf.
 *
 * The PDF may be anybody's.  It is not mended: what is damaged is refused.  A
 * file's bytes must be as many, and have the digest, that the PDF says they
 * have, and are never more than the limit.
 */
#ifndef READ_ATTACHMENTS_H
#define READ_ATTACHMENTS_H

#include "diag/diag.h"
#include "doc/attachment.h"

#define ATTACHMENTS_MAX 10000u                /* files of one PDF */
#define ATTACHMENTS_LIMIT ((size_t)256 << 20) /* bytes of all together */

/* Whether a file's bytes begin as a PDF does. */
bool attachments_are_in(struct str bytes);

/*
 * Adds the names, media types and bytes of all files that a PDF carries, in
 * its order; `path` is for messages.  What a name is is not looked at.  False
 * when something was reported.
 */
bool attachments_read(struct arena *a, struct diags *diags, struct str path,
    struct str pdf, struct attachments *out);

#endif
