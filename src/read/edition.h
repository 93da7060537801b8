/*
 * An extract of a pack, as `briefpress extract` writes it, back in memory.
 *
 * What it says is taken for text only.  A file that is too large, too deep or
 * of too many values is refused before it is parsed.
 */
#ifndef READ_EDITION_H
#define READ_EDITION_H

#include "diag/diag.h"
#include "doc/edition.h"

#define EDITION_LIMIT ((size_t)32 << 20) /* bytes */
#define EDITION_DEPTH_MAX 16
#define EDITION_VALUES_MAX 1000000u

/* The newest version of the schema that is read. */
#define EDITION_SCHEMA 1

/*
 * The JSON of a previous edition: an extract, or what a PDF carries, which
 * *attached tells.  NULL when there is none, which is reported.
 */
const struct source *edition_open(struct arena *a, struct diags *diags,
    struct sources *sources, struct str path, bool *attached);

/* The edition that a source holds, or NULL; what is wrong is reported. */
struct edition *edition_read(
    struct arena *a, struct diags *diags, const struct source *source);

#endif
