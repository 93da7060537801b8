/*
 * Hyphenators by language, loaded when they are first needed, and the hyphen
 * that ends a divided line.
 */
#ifndef LAYOUT_HYPHENS_H
#define LAYOUT_HYPHENS_H

#include "layout/context.h"
#include "layout/item.h"
#include "text/hyphen.h"

/* Points of a word in a language; none when it has no dictionary. */
void hyphens_find(struct layout *lay, struct str language, struct str word,
    struct hyphen_points *out);

/*
 * A hyphen in a style.  Its text is a soft hyphen, so that text taken out of
 * the PDF can be joined again.  NULL when the face has no hyphen.
 */
const struct glyph_run *hyphens_run(
    struct layout *lay, const struct inline_style *in);

#endif
