#include "read/bounds.h"

size_t
bounds_bracket(struct str text, size_t at, size_t to)
{
	char open = text.s[at];
	char close = open == '[' ? ']' : open == '(' ? ')' : '}';
	size_t depth = 0;

	for (; at < to; at++) {
		depth += text.s[at] == open;
		depth -= text.s[at] == close;
		if (depth == 0)
			return at + 1;
	}
	return 0;
}

static bool
is_of_scheme(char c)
{
	return char_is_alnum(c) || c == '+' || c == '-' || c == '.';
}

size_t
bounds_autolink(struct str text, size_t at, size_t to)
{
	at++;
	while (at < to && is_of_scheme(text.s[at]))
		at++;
	if (at >= to || text.s[at] != ':')
		return 0;
	while (at < to && text.s[at] != '>' && text.s[at] != '<' &&
	       !char_is_space(text.s[at]))
		at++;
	return at < to && text.s[at] == '>' ? at + 1 : 0;
}
