/*
 * Comparing, cutting and scanning borrowed text, byte by byte and blind to
 * any locale.
 */
#include "base/str.h"

#include <string.h>

struct str
str_from_z(const char *z)
{
	return (struct str){z, z ? strlen(z) : 0};
}

bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool
str_eq_z(struct str a, const char *z)
{
	return str_eq(a, str_from_z(z));
}

bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_eq(str_sub(s, 0, prefix.n), prefix);
}

bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n &&
	       str_eq(str_sub(s, s.n - suffix.n, s.n), suffix);
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	if (order)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

char
char_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

char
char_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

char
char_hex(unsigned value)
{
	return "0123456789ABCDEF"[value & 15];
}

bool
str_eq_fold(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++) {
		if (char_lower(a.s[i]) != char_lower(b.s[i]))
			return false;
	}
	return true;
}

struct str
str_sub(struct str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct str){from ? s.s + from : s.s, to - from};
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str
str_trim(struct str s)
{
	size_t from = 0, to = s.n;

	while (from < to && is_blank(s.s[from]))
		from++;
	while (to > from && is_blank(s.s[to - 1]))
		to--;
	return str_sub(s, from, to);
}

size_t
str_find(struct str s, char c, size_t from)
{
	const char *hit;

	if (from >= s.n)
		return s.n;
	hit = memchr(s.s + from, c, s.n - from);
	return hit ? (size_t)(hit - s.s) : s.n;
}

bool
str_next(struct str *rest, char sep, struct str *piece)
{
	size_t end;

	if (rest->n == 0)
		return false;
	end = str_find(*rest, sep, 0);
	*piece = str_sub(*rest, 0, end);
	*rest = str_sub(*rest, end < rest->n ? end + 1 : end, rest->n);
	return true;
}

bool
char_is_alpha(char c)
{
	return char_lower(c) >= 'a' && char_lower(c) <= 'z';
}

bool
char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool
char_is_alnum(char c)
{
	return char_is_alpha(c) || char_is_digit(c);
}

bool
char_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
str_is_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!char_is_digit(s.s[i]) && s.s[i] != '-' &&
		    (s.s[i] < 'a' || s.s[i] > 'z'))
			return false;
	return s.n > 0;
}
