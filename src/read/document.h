/*
 * One Markdown file to one document: front matter, CommonMark, annotations.
 */
#ifndef READ_DOCUMENT_H
#define READ_DOCUMENT_H

#include "diag/diag.h"
#include "doc/doc.h"

/*
 * Never NULL: what cannot be read is reported and left out or kept as text,
 * so that one run shows every fault.  `short_name` and `index` are the
 * caller's to set.
 */
struct document *document_read(
    struct arena *a, struct diags *diags, const struct source *source);

struct prepared; /* read/prepared.h */

/*
 * The same, with what the line stage found: *out is NULL for a text that is
 * too long to be read.
 */
struct document *document_read_prepared(struct arena *a, struct diags *diags,
    const struct source *source, const struct prepared **out);

#endif
