/*
 * In: a font's name ID 6 and its path.  Out: a name that needs no escape in a
 * PDF, by OpenType 1.9's rules for that name ("name" table).
 */
#include "text/name.h"

#include <string.h>

#include "base/file.h"

#define NAME_MAX_BYTES 63

static bool
is_name_char(char c)
{
	return c > ' ' && c <= '~' && !strchr("()<>[]{}/%#", c);
}

static struct str
sanitised(struct arena *a, struct str raw)
{
	char name[NAME_MAX_BYTES];
	size_t n = 0;

	for (size_t i = 0; i < raw.n && n < sizeof name; i++)
		if (is_name_char(raw.s[i]))
			name[n++] = raw.s[i];
	return arena_str(a, (struct str){name, n});
}

/* The file's name without its extension. */
static struct str
file_stem(struct str path)
{
	struct str base = path_base(path);

	for (size_t i = base.n; i > 1; i--)
		if (base.s[i - 1] == '.')
			return str_sub(base, 0, i - 1);
	return base;
}

struct str
name_postscript(struct arena *a, struct str told, struct str path)
{
	struct str name = sanitised(a, told);

	if (name.n == 0)
		name = sanitised(a, file_stem(path));
	return name.n == 0 ? STR("Font") : name;
}

static bool
contains_fold(struct str s, struct str part)
{
	for (size_t i = 0; i + part.n <= s.n; i++)
		if (str_eq_fold(str_sub(s, i, i + part.n), part))
			return true;
	return false;
}

bool
name_suggests_serifs(struct str ps_name)
{
	static const char *const serif[] = {"serif", "roman", "times",
	    "garamond", "gentium", "antiqua", "myeongjo", "batang", "song",
	    "mincho"};

	if (contains_fold(ps_name, STR("sans")))
		return false;
	for (size_t i = 0; i < sizeof serif / sizeof *serif; i++)
		if (contains_fold(ps_name, str_from_z(serif[i])))
			return true;
	return false;
}
