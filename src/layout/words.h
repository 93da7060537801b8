/*
 * Wordings that several parts share.
 */
#ifndef LAYOUT_WORDS_H
#define LAYOUT_WORDS_H

#include "base/arena.h"

/* "1 document", "2 documents", with a no-break space. */
struct str words_count(
    struct arena *a, size_t n, const char *one, const char *many);

/* "open-letter" as a title: "Open letter". */
struct str words_title(struct arena *a, struct str word);

#endif
