/*
 * Hyphenation by Liang's method (F. M. Liang, Word Hy-phen-a-tion by
 * Com-put-er, 1983) with the patterns of a libhyphen dictionary: a word goes
 * in, the places where it may be divided come out.
 *
 * Two sets of patterns are honoured, as NEXTLEVEL separates them: the first
 * divides compounds, the second their parts.  As libhyphen does, of the
 * patterns that end at one letter only the longest counts, even one that is
 * but the beginning of another pattern: dictionaries are made so, and list
 * words without digits to shield them from shorter patterns.
 *
 * Not honoured: patterns that change the spelling at a break (ck to k-k,
 * ssz to sz-sz; "/substitution,start,cut").  Where such a pattern wins, there
 * is no point.
 */
#ifndef TEXT_HYPHEN_H
#define TEXT_HYPHEN_H

#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

/* A dictionary in memory; owned by its arena, read only once loaded. */
struct hyphenator;

enum hyphen_status {
	HYPHEN_OK,
	HYPHEN_UNREADABLE,  /* missing, denied, no plain file, too large */
	HYPHEN_ENCODING,    /* no encoding that can be read is named */
	HYPHEN_NO_PATTERNS, /* nothing in it divides a word */
};

enum hyphen_status hyphen_load(
    struct arena *a, struct str path, struct hyphenator **out);

struct hyphen_points {
	size_t *v; /* byte offsets in the word */
	size_t n, cap;
};

/*
 * Appends the points of a word in rising order: what stands before v[i] may
 * end a line, with a hyphen added, and the next line begins at v[i].
 *
 * A word is any text without spaces, in whatever case.  Each stretch of
 * letters in it is hyphenated on its own, so that digits, apostrophes and
 * hyphens neither match patterns nor count towards the minima.  In a word
 * with soft hyphens the points are behind these and nowhere else.  Letters
 * are looked up as they are: a decomposed one matches no pattern, and is not
 * divided.  Stretches over 250 bytes have no points.
 */
void hyphen_points(const struct hyphenator *h, struct arena *a, struct str word,
    struct hyphen_points *out);

/*
 * The installed dictionary for a BCP 47 language, NUL-terminated: the one for
 * its region or script, else the one for the region where most write it, so
 * that en-GB may give hyph_en_US.dic.  Empty when there is none.
 */
struct str hyphen_dictionary(struct arena *a, struct str language);

/* The same from another folder than the system's. */
struct str hyphen_dictionary_in(
    struct arena *a, struct str folder, struct str language);

#endif
