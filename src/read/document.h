/*
 * One Markdown file to one document: front matter, CommonMark, annotations,
 * variables.
 *
 * What a document includes comes between its reading and its completion,
 * which looks at the whole.
 */
#ifndef READ_DOCUMENT_H
#define READ_DOCUMENT_H

#include "diag/diag.h"
#include "doc/doc.h"

/*
 * Never NULL: what cannot be read is reported and left out or kept as text,
 * so that one run shows every fault.  `outer` are the variables from outside
 * the file, NULL for none.  `short_name` and `index` are the caller's to set.
 */
struct document *document_read(struct arena *a, struct diags *diags,
    const struct source *source, const struct variables *outer);

/*
 * The NODE_DOCUMENT of a file that is included: it has the document's
 * variables, and its front matter changes nothing but `smart` and for whom it
 * is.
 */
struct node *document_read_part(struct arena *a, struct diags *diags,
    const struct source *source, struct document *document);

/* What follows from the whole: implied annotations, and the title. */
void document_complete(struct arena *a, struct document *document);

struct prepared; /* read/prepared.h */

/*
 * The same, with what the line stage found: *out is NULL for a text that is
 * too long to be read.
 */
struct document *document_read_prepared(struct arena *a, struct diags *diags,
    const struct source *source, const struct variables *outer,
    const struct prepared **out);

#endif
