/*
 * The standards that a PDF may say it meets: a part and a level of PDF/A
 * (ISO 19005-2, -3) and PDF/UA-1 (ISO 14289-1).
 */
#ifndef DOC_STANDARD_H
#define DOC_STANDARD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct standard {
	uint8_t part; /* of PDF/A: 2 or 3; 0 for none */
	char level;   /* 'A', 'U' or 'B'; '\0' without a part */
	bool ua;      /* PDF/UA-1 */
	bool none;    /* it was said that there be none */
};

/* The first of the two that says something, or the second. */
struct standard standard_said(struct standard first, struct standard second);

/*
 * What was said, or else what is met by default, by a file that has others
 * attached to it or none.
 */
struct standard standard_choose(struct standard said, bool attached);

/*
 * Whether a file that meets it may carry files of any kind: PDF/A-2 lets it
 * carry PDF/A alone (ISO 19005-2, 6.8).
 */
bool standard_may_attach(struct standard s);

/* For people: "PDF/A-3a and PDF/UA-1"; empty for none. */
struct str standard_text(struct arena *a, struct standard s);

/* The word for what asks for tags, "a-2a" or "ua-1"; empty where none does. */
struct str standard_word_of_tags(struct standard s);

/* What a file without tags can meet of them: level B for A, no PDF/UA. */
struct standard standard_untagged(struct standard s);

/* The words for standards: "a-2a", "ua-1", "none". */
enum { STANDARD_WORDS = 6 };
extern const struct str standard_words[STANDARD_WORDS];

enum standard_status {
	STANDARD_ADDED,
	STANDARD_UNKNOWN, /* no such word */
	STANDARD_CLASH    /* PDF/A twice, or "none" beside another */
};

/* Adds the standard of a word to those in *s, which begins as {0}. */
enum standard_status standard_add(struct standard *s, struct str word);

/* Reads words between commas: "a-2b,ua-1"; *out is set in the good case. */
enum standard_status standard_parse(struct str list, struct standard *out);

#endif
