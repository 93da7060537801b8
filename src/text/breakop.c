/*
 * In: UTF-8.  Out: byte offsets.  ICU walks the bytes themselves through a
 * UText, so that its native offsets are ours and nothing is converted; the
 * iterator's rules are loaded once and kept.
 */
#include "text/breakop.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

#include "base/vec.h"

struct break_finder {
	UBreakIterator *breaks;
	UText *text; /* reopened for each text; NULL before the first */
};

static void
release_finder(void *object)
{
	struct break_finder *finder = object;

	if (finder->breaks)
		ubrk_close(finder->breaks);
	utext_close(finder->text);
}

/* ICU's name of a BCP 47 language; "" (the root) when it is malformed. */
static void
locale_name(
    struct arena *a, struct str language, char out[ULOC_FULLNAME_CAPACITY])
{
	UErrorCode status = U_ZERO_ERROR;

	uloc_forLanguageTag(
	    arena_z(a, language), out, ULOC_FULLNAME_CAPACITY, NULL, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		out[0] = '\0';
}

struct break_finder *
break_finder_open(struct arena *a, struct str language)
{
	struct break_finder *finder = ARENA_NEW(a, struct break_finder);
	UErrorCode status = U_ZERO_ERROR;
	char locale[ULOC_FULLNAME_CAPACITY];

	locale_name(a, language, locale);
	arena_defer(a, release_finder, finder);
	finder->breaks = ubrk_open(UBRK_LINE, locale, NULL, 0, &status);
	return U_SUCCESS(status) ? finder : NULL;
}

static void
set_text(struct arena *a, struct break_finder *finder, struct str text)
{
	UErrorCode status = U_ZERO_ERROR;

	/* ICU's offsets are int32_t; sources are far below that. */
	if (text.n > INT32_MAX)
		arena_give_up(a);
	finder->text =
	    utext_openUTF8(finder->text, text.s, (int64_t)text.n, &status);
	ubrk_setUText(finder->breaks, finder->text, &status);
	if (U_FAILURE(status))
		arena_give_up(a);
}

void
break_find(struct arena *a, struct break_finder *finder, struct str text,
    struct break_ops *out)
{
	int32_t at;

	if (text.n == 0)
		return;
	set_text(a, finder, text);
	ubrk_first(finder->breaks);
	while ((at = ubrk_next(finder->breaks)) != UBRK_DONE) {
		int32_t rule = ubrk_getRuleStatus(finder->breaks);
		bool hard = rule >= UBRK_LINE_HARD &&
			    rule < UBRK_LINE_HARD_LIMIT;
		struct break_op op = {.at = (size_t)at,
		    .mandatory = hard || (size_t)at == text.n};

		vec_push(a, out, op);
	}
}
