/*
 * An attribute in, its words out, without the spaces around them.
 */
#include "doc/words.h"

struct words
words_of(const struct attr *attr, enum words_kind kind)
{
	return (struct words){attr, kind, 0};
}

static bool
is_separator(const struct words *w, char c)
{
	return c == ',' || (w->kind == WORDS_IDS && char_is_space(c));
}

struct loc
words_place(const struct attr *attr, size_t offset, size_t length)
{
	struct loc at = attr->value_at;
	size_t quotes = at.length - attr->value.n;

	if (at.length < attr->value.n || (quotes != 0 && quotes != 2))
		return at;
	at.offset += (uint32_t)(offset + quotes / 2);
	at.length = (uint32_t)length;
	return at;
}

bool
words_next(struct words *w, struct str *word, struct loc *place)
{
	struct str value = w->attr->value;

	while (w->at < value.n) {
		size_t start = w->at, end = start;
		struct str piece;

		while (end < value.n && !is_separator(w, value.s[end]))
			end++;
		w->at = end + 1;
		piece = str_trim(str_sub(value, start, end));
		if (!piece.n)
			continue;
		*word = piece;
		*place =
		    words_place(w->attr, (size_t)(piece.s - value.s), piece.n);
		return true;
	}
	return false;
}
