#include "doc/audience.h"

static bool
is_named(const struct profile *list, size_t n, struct str name)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(list[i].name, name))
			return true;
	return false;
}

bool
audience_admits(const struct audience *audience, struct str profile)
{
	bool holds;

	if (!audience)
		return true;
	holds = (audience->when.n == 0 ||
		    is_named(audience->when.v, audience->when.n, profile)) &&
		!is_named(audience->unless.v, audience->unless.n, profile);
	return holds != audience->inverted;
}
