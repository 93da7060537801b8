/*
 * Bidirectional text: the Unicode Bidirectional Algorithm (UAX #9), by ICU.
 */
#ifndef TEXT_BIDI_H
#define TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* A stretch of text of one embedding level; odd levels run right to left. */
struct bidi_run {
	size_t start, end; /* bytes */
	uint8_t level;
};

struct bidi_runs {
	struct bidi_run *v;
	size_t n, cap;
	uint8_t base; /* level of the paragraph */
};

enum bidi_base {
	BIDI_AUTO, /* by the first strong character, else left to right */
	BIDI_LTR,
	BIDI_RTL
};

/*
 * The runs of a paragraph in logical order, covering the text without gaps;
 * none for empty text.  Text that runs one way is one run.
 */
void bidi_find(struct arena *a, struct str text, enum bidi_base base,
    struct bidi_runs *out);

/*
 * The level at a byte, and in *end where its run ends; behind the last run
 * the paragraph's, and *end is `at`.
 */
uint8_t bidi_level_at(const struct bidi_runs *runs, size_t at, size_t *end);

/*
 * The visual order of n pieces of a line with these levels (rule L2):
 * order[0] is the index of the leftmost piece.
 */
void bidi_order(const uint8_t *levels, size_t n, int32_t *order);

/* True for languages that are written right to left: "ar", "he-IL". */
bool bidi_language_is_rtl(struct arena *a, struct str language);

#endif
