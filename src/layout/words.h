/*
 * Wordings that several parts share.
 */
#ifndef LAYOUT_WORDS_H
#define LAYOUT_WORDS_H

#include "base/buf.h"
#include "doc/pack.h"

/* "1 document", "2 documents", with a no-break space. */
struct str words_count(
    struct arena *a, size_t n, const char *one, const char *many);

/* "open-letter" as a title: "Open letter". */
struct str words_title(struct arena *a, struct str word);

/* Adds a detail to a line of them: "Number 7 \u00b7 Version 2"; nothing for "". */
void words_detail(struct buf *b, const char *label, struct str value);

/* Adds the details of a pack's edition: number, version, status, contact. */
void words_edition(struct buf *b, const struct pack *pack);

#endif
