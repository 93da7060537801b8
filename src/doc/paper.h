/*
 * Papers, and the ways that pages can stand on a printer's sheets.
 */
#ifndef DOC_PAPER_H
#define DOC_PAPER_H

#include "base/su.h"

enum paper { PAPER_A4, PAPER_LETTER, PAPER_A5, PAPER_HALF_LETTER, PAPER_COUNT };

struct page_size {
	su width, height;
};

/* Upright. */
struct page_size paper_size(enum paper paper);

/* The words for papers in a manifest: "half-letter". */
extern const struct str paper_names[PAPER_COUNT];

/* The paper that two such pages side by side fill; itself if there is none. */
enum paper paper_doubled(enum paper paper);

/* The inverse: half of a sheet; itself if there is none. */
enum paper paper_halved(enum paper paper);

enum impose {
	IMPOSE_NONE,
	IMPOSE_BOOKLET, /* two a side, to be folded and stitched as one */
	IMPOSE_2UP,     /* two a side, side by side in order */
	IMPOSE_4UP,     /* four a side, row by row in order */
	IMPOSE_COUNT
};

/* The words for them in a manifest: "2-up". */
extern const struct str impose_names[IMPOSE_COUNT];

#endif
