#include "text/date.h"

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#include "base/date.h"

static const UChar utc[] = {'U', 'T', 'C', 0};

/* A pattern's text in `out`; its length, or 0 when ICU could not. */
static size_t
format(UDateFormat *f, int64_t seconds, char *out, int32_t room)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[128];
	int32_t n =
	    udat_format(f, (UDate)(seconds * 1000), wide, 128, NULL, &status);

	u_strToUTF8(out, room, &n, wide, n, &status);
	return U_SUCCESS(status) && n < room ? (size_t)n : 0;
}

struct str
date_long(struct arena *a, struct str iso, struct str language)
{
	UErrorCode status = U_ZERO_ERROR;
	char bytes[512] = "";
	int64_t seconds;
	size_t n = 0;
	UDateFormat *f;

	if (!date_parse(iso, &seconds))
		return (struct str){NULL, 0};
	f = udat_open(UDAT_NONE, UDAT_LONG, arena_z(a, language), utc, -1, NULL,
	    0, &status);
	if (U_SUCCESS(status))
		n = format(f, seconds, bytes, sizeof bytes);
	udat_close(f);
	return arena_str(a, (struct str){bytes, n});
}

/* How a language writes month and year, as a pattern; its length, or 0. */
static int32_t
month_pattern(const char *locale, UChar *out, int32_t room)
{
	static const UChar skeleton[] = {'y', 'M', 'M', 'M', 'M', 0};
	UErrorCode status = U_ZERO_ERROR;
	UDateTimePatternGenerator *g = udatpg_open(locale, &status);
	int32_t n = 0;

	if (U_SUCCESS(status))
		n = udatpg_getBestPattern(g, skeleton, -1, out, room, &status);
	udatpg_close(g);
	return U_SUCCESS(status) ? n : 0;
}

/* Of the first day of a month; empty when ICU has no form for it. */
static struct str
month_words(struct arena *a, struct str first_day, struct str language)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *locale = arena_z(a, language);
	UChar pattern[64];
	char bytes[512] = "";
	int64_t seconds;
	size_t n = 0;
	int32_t length = month_pattern(locale, pattern, 64);
	UDateFormat *f;

	if (length == 0 || !date_parse(first_day, &seconds))
		return (struct str){NULL, 0};
	f = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern,
	    length, &status);
	if (U_SUCCESS(status))
		n = format(f, seconds, bytes, sizeof bytes);
	udat_close(f);
	return arena_str(a, (struct str){bytes, n});
}

struct str
date_words(struct arena *a, struct str text, struct str language)
{
	struct str words = date_long(a, text, language);

	if (words.n == 0 && text.n == 7)
		words =
		    month_words(a, arena_cat(a, text, STR("-01")), language);
	return words.n > 0 ? words : text;
}
