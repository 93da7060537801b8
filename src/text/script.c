#include "text/script.h"

#include <unicode/uscript.h>

struct str
script_name(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript((UChar32)c, &status);

	if (U_FAILURE(status) || script == USCRIPT_COMMON ||
	    script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN)
		return STR("");
	return str_from_z(uscript_getName(script));
}
