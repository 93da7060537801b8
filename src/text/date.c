#include "text/date.h"

#include <unicode/udat.h>
#include <unicode/ustring.h>

#include "base/date.h"

/* The long form in `out`; its length, or 0 when ICU could not. */
static size_t
format(const char *locale, int64_t seconds, char *out, int32_t room)
{
	static const UChar utc[] = {'U', 'T', 'C', 0};
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[128];
	int32_t n = 0;
	UDateFormat *f =
	    udat_open(UDAT_NONE, UDAT_LONG, locale, utc, -1, NULL, 0, &status);

	if (U_FAILURE(status))
		return 0;
	n = udat_format(f, (UDate)(seconds * 1000), wide, 128, NULL, &status);
	udat_close(f);
	u_strToUTF8(out, room, &n, wide, n, &status);
	return U_SUCCESS(status) && n < room ? (size_t)n : 0;
}

struct str
date_long(struct arena *a, struct str iso, struct str language)
{
	char bytes[512];
	int64_t seconds;
	size_t n;

	if (!date_parse(iso, &seconds))
		return (struct str){NULL, 0};
	n = format(arena_z(a, language), seconds, bytes, sizeof bytes);
	return arena_str(a, (struct str){bytes, n});
}
