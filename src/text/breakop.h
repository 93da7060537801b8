/*
 * Line-break opportunities of a paragraph's text, by ICU's UAX #14 rules.
 */
#ifndef TEXT_BREAKOP_H
#define TEXT_BREAKOP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

/* A reusable break iterator for one language; owned by the arena. */
struct break_finder;

/* NULL when ICU has no data for line breaks. */
struct break_finder *break_finder_open(struct arena *a, struct str language);

struct break_op {
	size_t at;      /* byte offset: a line may end before it */
	bool mandatory; /* a line must end here */
	bool address;   /* inside a URL or the like: layout/urls.c's */
};

struct break_ops {
	struct break_op *v;
	size_t n, cap;
};

/*
 * Appends the opportunities inside the text in rising order and, as the last
 * one, its end, which is mandatory; nothing for empty text.  A mandatory
 * break inside comes after the character that asks for it, such as U+000A.
 * The text is valid UTF-8.
 */
void break_find(struct arena *a, struct break_finder *finder, struct str text,
    struct break_ops *out);

#endif
