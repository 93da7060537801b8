/*
 * A stretch of letters is folded to lower case between two dots and matched;
 * its points are those with an odd value.  Each part of a compound is matched
 * anew as if it were a word, first for parts of its own.
 */
#include "text/hyphen.h"

#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "text/hyphen_dic.h"

/*
 * Letters between dots.  A mark is no character of its own: no point stands
 * before it, and it does not count towards the minima.
 */
struct stretch {
	size_t n;                  /* bytes in text */
	char text[HYPHEN_LONGEST]; /* folded */
	struct {
		size_t origin; /* in the word [bytes]; 0 inside a character */
		size_t count;  /* of characters before this byte */
		bool point;
	} at[HYPHEN_LONGEST];
	size_t count;  /* of characters so far, dots included */
	bool overlong; /* not all is in text */
};

static bool
is_of(uint32_t c, uint32_t categories)
{
	return (U_GET_GC_MASK((UChar32)c) & categories) != 0;
}

static bool
is_letter(uint32_t c)
{
	if (c < 0x80)
		return char_is_alpha((char)c);
	return is_of(c, U_GC_L_MASK | U_GC_M_MASK);
}

static bool
is_mark(uint32_t c)
{
	return c >= 0x80 && is_of(c, U_GC_M_MASK);
}

static uint32_t
folded(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
	return (uint32_t)u_tolower((UChar32)c);
}

static void
add_character(struct stretch *s, uint32_t c, size_t origin)
{
	char bytes[4];
	size_t n = utf8_encode(folded(c), bytes);

	/* The last place is for a dot. */
	if (s->n + n >= HYPHEN_LONGEST && c != '.') {
		s->overlong = true;
		return;
	}
	memcpy(s->text + s->n, bytes, n);
	for (size_t i = 0; i < n; i++) {
		s->at[s->n + i].origin = 0;
		s->at[s->n + i].count = s->count;
		s->at[s->n + i].point = false;
	}
	if (!is_mark(c)) {
		s->at[s->n].origin = origin;
		s->count++;
	}
	s->n += n;
}

/*
 * The next letters of the word at or behind `from`, in dots; gives where they
 * end.  There are none when no more than the dots are in s.
 */
static size_t
read_stretch(struct str word, size_t from, struct stretch *s)
{
	size_t at = from, end = from;

	s->n = s->count = 0;
	s->overlong = false;
	add_character(s, '.', 0);
	while (at < word.n) {
		uint32_t c = utf8_next(word, &at);

		if (is_letter(c))
			add_character(s, c, end);
		else if (s->n > 1)
			break;
		end = at;
	}
	add_character(s, '.', 0);
	return end;
}

/*
 * The values of the text from one byte to another, taken for a word; the
 * first is the one before text[from].
 */
static void
match_part(const struct hyphen_trie *t, const struct stretch *s, size_t from,
    size_t to, unsigned char values[HYPHEN_LONGEST + 1])
{
	char part[HYPHEN_LONGEST];
	size_t n = to - from;

	part[0] = '.';
	memcpy(part + 1, s->text + from, n);
	part[n + 1] = '.';
	memset(values, 0, HYPHEN_LONGEST + 1);
	hyphen_trie_match(t, (struct str){part, n + 2}, values);
	memmove(values, values + 1, n + 1);
}

static bool
divides(unsigned char value)
{
	return value & 1;
}

static bool
keeps_spelling(unsigned char value)
{
	return !(value & HYPHEN_RESPELLS);
}

/* Whether both sides of text[at] within a piece have enough characters. */
static bool
leaves(const struct stretch *s, size_t from, size_t at, size_t to,
    struct hyphen_minima least)
{
	return s->at[at].count - s->at[from].count >= least.left &&
	       s->at[to].count - s->at[at].count >= least.right;
}

/* The minima for a part: the ends of the whole have others, see below. */
static struct hyphen_minima
part_minima(
    const struct hyphenator *h, const struct stretch *s, size_t from, size_t to)
{
	return (struct hyphen_minima){
	    from > 1 ? h->part.left : 0, to < s->n - 1 ? h->part.right : 0};
}

/* The points in a part that is no compound. */
static void
divide_part(
    const struct hyphenator *h, struct stretch *s, size_t from, size_t to)
{
	struct hyphen_minima least = part_minima(h, s, from, to);
	unsigned char values[HYPHEN_LONGEST + 1];

	match_part(&h->parts, s, from, to, values);
	for (size_t i = from + 1; i < to; i++)
		s->at[i].point = divides(values[i - from]) &&
				 keeps_spelling(values[i - from]) &&
				 leaves(s, from, i, to, least);
}

/*
 * The points in a compound and in its parts.  A part is shorter than the
 * whole, so that the recursion ends.
 */
static void
divide(const struct hyphenator *h, struct stretch *s, size_t from, size_t to)
{
	struct hyphen_minima least = part_minima(h, s, from, to);
	unsigned char values[HYPHEN_LONGEST + 1];
	size_t part = from;

	if (h->compounds.is_empty) {
		divide_part(h, s, from, to);
		return;
	}
	match_part(&h->compounds, s, from, to, values);
	for (size_t i = from + 1; i < to; i++) {
		if (!divides(values[i - from]))
			continue;
		s->at[i].point = keeps_spelling(values[i - from]) &&
				 leaves(s, from, i, to, least);
		divide(h, s, part, i);
		part = i;
	}
	if (part > from)
		divide(h, s, part, to);
	else
		divide_part(h, s, from, to);
}

/* Takes away the points before and behind what NOHYPHEN lists. */
static void
clear_unbroken(const struct hyphenator *h, struct stretch *s)
{
	struct str list = buf_view(h->unbroken), piece;

	while (str_next(&list, ',', &piece)) {
		for (size_t i = 1; i + piece.n < s->n; i++) {
			if (memcmp(s->text + i, piece.s, piece.n) != 0)
				continue;
			s->at[i].point = false;
			s->at[i + piece.n].point = false;
		}
	}
}

static void
add_points(const struct hyphenator *h, struct arena *a, struct stretch *s,
    struct hyphen_points *out)
{
	size_t end = s->n - 1;

	if (s->overlong || s->at[end].count - 1 < h->word.left + h->word.right)
		return;
	divide(h, s, 1, end);
	clear_unbroken(h, s);
	for (size_t i = 1; i < end; i++) {
		if (s->at[i].point && s->at[i].origin &&
		    leaves(s, 1, i, end, h->word))
			vec_push(a, out, s->at[i].origin);
	}
}

/* Whether the word has soft hyphens; those inside are points. */
static bool
add_soft_points(struct arena *a, struct str word, struct hyphen_points *out)
{
	struct str soft = STR("\u00AD");
	bool found = false;

	for (size_t i = 0; i + soft.n <= word.n; i++) {
		if (!str_starts(str_sub(word, i, word.n), soft))
			continue;
		found = true;
		if (i > 0 && i + soft.n < word.n)
			vec_push(a, out, i + soft.n);
	}
	return found;
}

void
hyphen_points(const struct hyphenator *h, struct arena *a, struct str word,
    struct hyphen_points *out)
{
	struct stretch s;
	size_t at = 0;

	if (add_soft_points(a, word, out))
		return;
	while (at < word.n) {
		at = read_stretch(word, at, &s);
		add_points(h, a, &s, out);
	}
}
