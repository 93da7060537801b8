/*
 * The YAML head of a Markdown file, between "---" on the first line and
 * "---" or "...".
 */
#ifndef READ_FRONT_MATTER_H
#define READ_FRONT_MATTER_H

#include "diag/diag.h"
#include "doc/doc.h"

/*
 * Fills in the document's fields from the head of its source and returns the
 * offset where the body begins; without a head, behind a byte order mark.
 * `smart` stays as it is unless the head says more, and `variables` are those
 * from elsewhere.
 */
size_t front_matter_read(
    struct arena *a, struct diags *diags, struct document *document);

#endif
