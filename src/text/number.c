#include "text/number.h"

#include <unicode/unum.h>

uint32_t
number_decimal_sign(struct arena *a, struct str language)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *locale = arena_z(a, language);
	UNumberFormat *f =
	    unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
	UChar sign[8] = {'.'};

	if (U_SUCCESS(status))
		unum_getSymbol(f, UNUM_DECIMAL_SEPARATOR_SYMBOL, sign, 8,
		    &status);
	unum_close(f);
	return U_SUCCESS(status) ? sign[0] : '.';
}
