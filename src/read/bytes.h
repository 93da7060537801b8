/*
 * From a file's bytes to a source, whose text is UTF-8 whatever they were.
 */
#ifndef READ_BYTES_H
#define READ_BYTES_H

#include "diag/diag.h"

/*
 * Adds a file's text to the sources.  Each sequence that is not
 * UTF-8 becomes U+FFFD, as CommonMark has it for what is no character; the
 * first one is reported, with how many there are.
 */
const struct source *bytes_add_source(struct arena *a, struct diags *diags,
    struct sources *sources, struct str name, struct str bytes);

#endif
