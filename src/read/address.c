#include "read/address.h"

bool
address_is_remote(struct str path)
{
	size_t at = 0;

	while (at < path.n && (char_is_alnum(path.s[at]) || path.s[at] == '+' ||
				  path.s[at] == '-'))
		at++;
	return (at > 1 && at < path.n && path.s[at] == ':') ||
	       str_starts(path, STR("//"));
}

struct str
address_unescape(struct arena *a, struct str path)
{
	static const struct str hex = STR_INIT("0123456789abcdef");
	char *copy;
	size_t n = 0;

	if (str_find(path, '%', 0) == path.n)
		return path;
	copy = arena_alloc(a, path.n);
	for (size_t at = 0; at < path.n; at++, n++) {
		size_t high = 16, low = 16;

		copy[n] = path.s[at];
		if (path.s[at] != '%' || path.n - at < 3)
			continue;
		high = str_find(hex, (char)(path.s[at + 1] | 32), 0);
		low = str_find(hex, (char)(path.s[at + 2] | 32), 0);
		if (high == 16 || low == 16)
			continue;
		copy[n] = (char)(high << 4 | low);
		at += 2;
	}
	return (struct str){copy, n};
}

struct str
address_path(struct arena *a, struct str url)
{
	size_t end = str_find(url, '#', 0), query = str_find(url, '?', 0);

	return address_unescape(a, str_sub(url, 0, end < query ? end : query));
}
