/*
 * Sections: which headings head one, and their numbers.
 */
#ifndef DERIVE_NUMBER_H
#define DERIVE_NUMBER_H

#include "derive/derivation.h"

/* The section headings of a document, in reading order. */
struct sections {
	VEC(struct node *) list; /* without the title heading */
	uint8_t top;             /* the level that "1" stands at, 1..6 */
};

struct sections number_sections(struct arena *a, const struct document *doc);

/*
 * A heading in a quote, a list, a note or a box (a callout, a recommendation,
 * ...) heads what it stands in, not a section.
 */
bool number_is_section(const struct node *heading);

/*
 * Marks every document's title heading (the first section heading of level 1
 * whose text is the document's title) and numbers the others.  A heading of
 * class "unnumbered" has no number and does not count, and nor do those of
 * deeper levels that follow it; a level that is skipped counts as one.
 */
void number_headings(struct derivation *d);

#endif
