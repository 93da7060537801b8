/*
 * Ids from headings, in the manner that Pandoc and GitHub share.
 */
#ifndef DERIVE_SLUG_H
#define DERIVE_SLUG_H

#include "base/arena.h"

/*
 * ASCII letters are lower-cased; letters, digits, marks, "-" and "_" stay;
 * white space becomes one "-"; all else, and what precedes the first letter,
 * goes.  "section" when nothing is left.
 */
struct str slug_from_text(struct arena *a, struct str text);

#endif
