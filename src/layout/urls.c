#include "layout/urls.h"

#include "base/vec.h"

/* Fewer characters than this stay together at either end of an address. */
#define MIN_PART 3

static bool
contains(struct str word, struct str piece)
{
	for (size_t i = 0; i + piece.n <= word.n; i++)
		if (str_starts(str_sub(word, i, word.n), piece))
			return true;
	return false;
}

static bool
is_email(struct str word)
{
	size_t at = str_find(word, '@', 0);

	return at > 0 && at + 1 < word.n && char_is_alnum(word.s[at - 1]) &&
	       str_find(word, '.', at) < word.n;
}

static bool
is_address(struct str word)
{
	return contains(word, STR("://")) || str_starts(word, STR("www.")) ||
	       is_email(word);
}

static bool
is_one_of(char c, const char *set)
{
	while (*set && *set != c)
		set++;
	return *set != '\0';
}

/* Whether an address may be divided before its byte `at`. */
static bool
divides(struct str word, size_t at)
{
	char before, after;

	if (at < MIN_PART || at + MIN_PART > word.n)
		return false;
	before = word.s[at - 1];
	after = word.s[at];
	if (is_one_of(after, "/"))
		return false;
	return is_one_of(before, "/=&@") || is_one_of(after, ".?#%_~,=&@");
}

/* The stretch without white space from a byte on. */
static struct str
word_from(struct str text, size_t from)
{
	size_t to = from;

	while (to < text.n && !char_is_space(text.s[to]))
		to++;
	return str_sub(text, from, to);
}

static bool
may_have_address(struct str text)
{
	return contains(text, STR("://")) || contains(text, STR("www.")) ||
	       str_find(text, '@', 0) < text.n;
}

static void
add_points(
    struct arena *a, struct str word, size_t start, struct break_ops *out)
{
	for (size_t i = 1; i < word.n; i++)
		if (divides(word, i))
			vec_push(a, out,
			    (struct break_op){
				.at = start + i, .address = true});
}

void
urls_refine(struct arena *a, struct str text, struct break_ops *ops)
{
	struct break_ops refined = {NULL, 0, 0};
	size_t end = 0; /* of the word that the opportunity stands in */
	bool address = false;

	if (!may_have_address(text))
		return;
	for (size_t i = 0; i < ops->n; i++) {
		size_t from = i > 0 ? ops->v[i - 1].at : 0;

		if (from >= end) {
			struct str word = word_from(text, from);

			end = from + word.n;
			address = is_address(word);
			if (address)
				add_points(a, word, from, &refined);
		}
		if (!address || ops->v[i].at >= end)
			vec_push(a, &refined, ops->v[i]);
	}
	*ops = refined;
}
