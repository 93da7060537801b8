#include "doc/language.h"

#define SUBTAG_MAX 8

static bool
is_subtag(struct str s, bool first)
{
	for (size_t i = 0; i < s.n; i++)
		if (first ? !char_is_alpha(s.s[i]) : !char_is_alnum(s.s[i]))
			return false;
	return s.n > 0 && s.n <= SUBTAG_MAX;
}

bool
language_is_tag(struct str tag)
{
	size_t at = 0, hyphen;

	do {
		hyphen = str_find(tag, '-', at);
		if (!is_subtag(str_sub(tag, at, hyphen), at == 0))
			return false;
		at = hyphen + 1;
	} while (hyphen < tag.n);
	return true;
}
