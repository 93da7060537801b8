/*
 * A text in, an id out.  The id starts with a letter, as ids in
 * attribute lists do, so that whatever is derived could have been written.
 */
#include "doc/slug.h"

#include <unicode/uchar.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"

/* Words of a text that its id is made of: enough to tell texts apart. */
#define ID_WORDS 6

static bool
is_space(uint32_t c)
{
	return u_isUWhiteSpace((UChar32)c);
}

static bool
is_kept(uint32_t c)
{
	return c == '-' || c == '_' || u_isalnum((UChar32)c) ||
	       (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK);
}

static uint32_t
fold(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

struct str
slug_from_text(struct arena *a, struct str text)
{
	struct buf *out = buf_new(a);
	bool pending = false;
	size_t at = 0;
	struct str slug;

	while (at < text.n) {
		uint32_t c = utf8_next(text, &at);
		char bytes[4];

		if (is_space(c)) {
			pending = out->n > 0;
			continue;
		}
		if (!is_kept(c) || (!out->n && !u_isalpha((UChar32)c)))
			continue;
		if (pending)
			buf_char(out, '-');
		pending = false;
		buf_add(out, bytes, utf8_encode(fold(c), bytes));
	}
	slug = out->n ? arena_str(a, buf_view(out)) : STR("section");
	buf_release(out);
	return slug;
}

/* The text up to the end of its sixth word. */
static struct str
first_words(struct str text)
{
	size_t at = 0, words = 0;

	while (at < text.n) {
		size_t start = at;

		if (!is_space(utf8_next(text, &at)))
			continue;
		if (start > 0 && !char_is_space(text.s[start - 1]))
			words++;
		if (words == ID_WORDS)
			return str_sub(text, 0, start);
	}
	return text;
}

struct str
slug_in_document(
    struct arena *a, const struct document *document, struct str text)
{
	struct str stem = slug_from_text(a, path_stem(document->file));
	struct str words = slug_from_text(a, first_words(str_trim(text)));

	return arena_cat(a, arena_cat(a, stem, STR("-")), words);
}
