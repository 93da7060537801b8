#include "derive/word_split.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

enum letter_kind {
	LETTER_SPACE,
	LETTER_PLAIN,
	LETTER_LONE,
	LETTER_JOINER,
	LETTER_SIGN
};

static bool
is_written_without_spaces(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;

	switch (uscript_getScript((UChar32)c, &status)) {
	case USCRIPT_HAN:
	case USCRIPT_HIRAGANA:
	case USCRIPT_KATAKANA:
	case USCRIPT_THAI:
	case USCRIPT_LAO:
	case USCRIPT_KHMER:
	case USCRIPT_MYANMAR:
		return true;
	default:
		return false;
	}
}

/* What may stand between letters of one word: "it's", "well-being", "3.5". */
static bool
is_joiner(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 ||
	       c == 0x2011 || c == '.' || c == ',' || c == ':' || c == '/' ||
	       c == '_' || c == 0xAD;
}

static enum letter_kind
letter_kind_of(uint32_t c)
{
	if (u_isUWhiteSpace((UChar32)c))
		return LETTER_SPACE;
	if (u_isalnum((UChar32)c) || (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK))
		return is_written_without_spaces(c) &&
			       !(U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK)
			   ? LETTER_LONE
			   : LETTER_PLAIN;
	return is_joiner(c) ? LETTER_JOINER : LETTER_SIGN;
}

static enum letter_kind
letter_kind_at(struct str text, size_t *at)
{
	return letter_kind_of(utf8_next(text, at));
}

/* The end of a word that has a letter before `at`. */
static size_t
letters_end(struct str text, size_t at)
{
	while (at < text.n) {
		size_t next = at;
		enum letter_kind kind = letter_kind_at(text, &next);

		if (kind == LETTER_JOINER && next < text.n)
			kind = letter_kind_at(text, &next);
		if (kind != LETTER_PLAIN)
			return at;
		at = next;
	}
	return at;
}

/* Marks belong to the letter before them. */
static size_t
lone_end(struct str text, size_t at)
{
	while (at < text.n) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (!(U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK))
			return at;
		at = next;
	}
	return at;
}

static uint32_t
number_of(struct arena *a, struct word_numbers *numbers, struct str word)
{
	uint32_t *id = map_lookup(&numbers->ids, word);

	if (!id) {
		id = ARENA_NEW(a, uint32_t);
		*id = ++numbers->last;
		map_put(a, &numbers->ids, word, id, false);
	}
	return *id;
}

struct split_words
word_split(struct arena *a, struct word_numbers *numbers, struct str text)
{
	struct split_words out = {.text = text};
	bool spaced = false;
	size_t at = 0;

	while (at < text.n) {
		struct split_word w = {.start = at};
		enum letter_kind kind = letter_kind_at(text, &at);

		if (kind == LETTER_SPACE) {
			spaced = true;
			continue;
		}
		if (kind == LETTER_PLAIN)
			at = letters_end(text, at);
		if (kind == LETTER_LONE)
			at = lone_end(text, at);
		w.end = at;
		w.spaced = spaced && out.list.n > 0;
		w.sign = kind == LETTER_SIGN || kind == LETTER_JOINER;
		w.id = number_of(a, numbers, str_sub(text, w.start, w.end));
		vec_push(a, &out.list, w);
		spaced = false;
	}
	return out;
}
