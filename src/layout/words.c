#include "layout/words.h"

struct str
words_count(struct arena *a, size_t n, const char *one, const char *many)
{
	return arena_printf(a, "%zu\u00a0%s", n, n == 1 ? one : many);
}

struct str
words_title(struct arena *a, struct str word)
{
	char *z = arena_z(a, word);

	z[0] = char_upper(z[0]);
	for (size_t i = 0; i < word.n; i++)
		if (z[i] == '_' || z[i] == '-')
			z[i] = ' ';
	return (struct str){z, word.n};
}

void
words_detail(struct buf *b, const char *label, struct str value)
{
	if (value.n == 0)
		return;
	if (b->n)
		buf_z(b, " \u00b7 ");
	buf_z(b, label);
	buf_str(b, value);
}

void
words_edition(struct buf *b, const struct pack *pack)
{
	words_detail(b, "No.\u00a0", pack->number);
	words_detail(b, "Version\u00a0", pack->version);
	words_detail(b, "", pack->status);
	words_detail(b, "", pack->contact);
}
