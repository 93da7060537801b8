/*
 * Ids from texts, in the manner that Pandoc and GitHub share.
 */
#ifndef DOC_SLUG_H
#define DOC_SLUG_H

#include "doc/doc.h"

/*
 * ASCII letters are lower-cased; letters, digits, marks, "-" and "_" stay;
 * white space becomes one "-"; all else, and what precedes the first letter,
 * goes.  "section" when nothing is left.
 */
struct str slug_from_text(struct arena *a, struct str text);

/*
 * The document's file and the first six words of a text of it:
 * "report-lift-the-travel-ban".  It stays the same whatever is added before
 * the text.
 */
struct str slug_in_document(
    struct arena *a, const struct document *document, struct str text);

#endif
