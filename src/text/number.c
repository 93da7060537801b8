#include "text/number.h"

#include <unicode/unum.h>
#include <unicode/ustring.h>

uint32_t
number_decimal_sign(struct arena *a, struct str language)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *locale = arena_z(a, language);
	UNumberFormat *f =
	    unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
	UChar sign[8] = {'.'};

	if (U_SUCCESS(status))
		unum_getSymbol(
		    f, UNUM_DECIMAL_SEPARATOR_SYMBOL, sign, 8, &status);
	unum_close(f);
	return U_SUCCESS(status) ? sign[0] : '.';
}

/* "-1500.00", as ICU takes numbers that no double holds. */
static struct str
plain(struct arena *a, int64_t value, unsigned decimals)
{
	uint64_t digits = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	struct str text = arena_printf(
	    a, "%0*llu", (int)decimals + 1, (unsigned long long)digits);
	size_t whole = text.n - decimals;

	return arena_printf(a, "%s%.*s.%.*s", value < 0 ? "-" : "", (int)whole,
	    text.s, (int)decimals, text.s + whole);
}

struct str
number_text(
    struct arena *a, struct str language, int64_t value, unsigned decimals)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *locale = arena_z(a, language);
	struct str number = plain(a, value, decimals);
	UChar wide[64];
	char bytes[128];
	int32_t n;
	UNumberFormat *f =
	    unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);

	if (U_FAILURE(status))
		return number;
	unum_setAttribute(f, UNUM_FRACTION_DIGITS, (int32_t)decimals);
	n = unum_formatDecimal(
	    f, number.s, (int32_t)number.n, wide, 64, NULL, &status);
	unum_close(f);
	u_strToUTF8(bytes, sizeof bytes, &n, wide, n, &status);
	if (U_FAILURE(status))
		return number;
	return arena_str(a, (struct str){bytes, (size_t)n});
}
