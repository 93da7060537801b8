/*
 * Words: text between two line-break opportunities to boxes, divided where
 * hyphenation allows.
 */
#ifndef LAYOUT_WORD_H
#define LAYOUT_WORD_H

#include "layout/par.h"
#include "text/bidi.h"

/* What holds for the text around a word. */
struct word_setting {
	const struct bidi_runs *levels;
	bool undivided; /* part of an address: no hyphens */
};

/*
 * Appends boxes for the bytes [from, to) of the paragraph's text, which are
 * of one style; no line ends in them but at hyphens.
 */
void word_add(struct par *p, const struct inline_style *in,
    const struct word_setting *setting, size_t from, size_t to);

/* A place where a line may end with a hyphen that is shown only then. */
void word_add_hyphen(struct par *p, const struct inline_style *in);

/*
 * Lets lines end between any two clusters of boxes that are wider than a
 * measure.  True when there was one.
 */
bool word_split_long(struct par *p, su measure);

#endif
