#include "read/place.h"

#include "base/utf8.h"

/* As much of a text as is looked for. */
#define NEEDLE_MAX 32

/* How far ahead, so that long lines do not cost their square. */
#define LOOK_MAX 256

struct loc
place_block(struct place *place, int line, int column)
{
	size_t end = prepared_line_end(place->p, line);

	place->at = prepared_offset(place->p, line, column);
	place->line = line;
	return prepared_loc(place->p, place->at, end - place->at);
}

/*
 * Where to look from: behind the last inline, on the line.  Of cmark's line
 * and the one counted here the later one holds.
 */
static size_t
look_from(struct place *place, int line)
{
	struct str text = buf_view(place->p->text);
	size_t start, end;

	if (place->line < line)
		place->line = line;
	start = prepared_offset(place->p, place->line, 1);
	end = prepared_line_end(place->p, place->line);

	if (place->at >= start)
		return place->at < end ? place->at : end;
	while (start < end && (text.s[start] == ' ' || text.s[start] == '\t' ||
				  text.s[start] == '>'))
		start++;
	return start;
}

/* The length of the mark that a text begins with, or 0. */
static size_t
mark_length(struct str text)
{
	size_t n = MARK_BYTES;

	if (!str_starts(text, STR(MARK_OPEN)))
		return 0;
	while (n < text.n && char_is_digit(text.s[n]))
		n++;
	return n + MARK_BYTES < text.n ? n + MARK_BYTES : text.n;
}

/* The start of a text that smart punctuation has not changed. */
static struct str
needle_of(struct str text)
{
	size_t n = mark_length(text);

	while (n < text.n && n < NEEDLE_MAX && (unsigned char)text.s[n] < 0x80)
		n++;
	return str_sub(text, 0, n);
}

/* The length of what smart punctuation made the character at `at`, or 0. */
static size_t
smart_source(struct str text, size_t at)
{
	if (at + 2 >= text.n || text.s[at] != '\xE2' ||
	    text.s[at + 1] != '\x80')
		return 0;
	switch ((unsigned char)text.s[at + 2]) {
	case 0x93: /* en dash */
		return 2;
	case 0x94: /* em dash */
	case 0xA6: /* ellipsis */
		return 3;
	default:
		return 1;
	}
}

/*
 * The offset behind the source of a text that begins at `at`: escapes,
 * entities and smart punctuation are longer or shorter there.
 */
static size_t
behind_text(struct str all, size_t at, size_t end, struct str text)
{
	size_t i = 0, smart;

	while (i < text.n && at < end) {
		smart = smart_source(text, i);
		if (all.s[at] == text.s[i]) {
			at++;
			i++;
		} else if (all.s[at] == '\\') {
			at++;
		} else if (smart > 0) {
			at += smart;
			i += 3;
		} else if (all.s[at] == '&') {
			at = str_find(all, ';', at) + 1;
			utf8_next(text, &i);
		} else {
			break;
		}
	}
	return at < end ? at : end;
}

struct loc
place_text(struct place *place, int line, struct str text)
{
	struct str all = buf_view(place->p->text), needle = needle_of(text);
	size_t from = look_from(place, line);
	size_t end = prepared_line_end(place->p, place->line);

	for (size_t at = from;
	     needle.n > 0 && at + needle.n <= end && at < from + LOOK_MAX; at++)
		if (str_starts(str_sub(all, at, end), needle)) {
			from = at;
			break;
		}
	place->at = behind_text(all, from, end, text);
	return prepared_loc(place->p, from, place->at - from);
}

struct loc
place_delimiter(struct place *place, int line, const char *any)
{
	struct str all = buf_view(place->p->text), set = str_from_z(any);
	size_t from = look_from(place, line), at = from;
	size_t end = prepared_line_end(place->p, place->line);

	if (end - from > LOOK_MAX)
		end = from + LOOK_MAX;
	while (at < end && str_find(set, all.s[at], 0) == set.n)
		at++;
	if (at == end)
		return prepared_loc(place->p, from, 0);
	place->at = at + 1;
	return prepared_loc(place->p, at, 1);
}

struct loc
place_break(struct place *place, int line)
{
	size_t from = look_from(place, line);

	place->line++;
	return prepared_loc(place->p, from, 0);
}

void
place_skip_target(struct place *place)
{
	struct str all = buf_view(place->p->text);
	size_t at = place->at;

	/* An image without text has been passed up to its bracket. */
	if (str_starts(str_sub(all, at, all.n), STR("[](")))
		at++;
	if (str_starts(str_sub(all, at, all.n), STR("](")))
		at = str_find(all, ')', at);
	else if (str_starts(str_sub(all, at, all.n), STR("][")))
		at = str_find(all, ']', at + 1);
	else if (at >= all.n || all.s[at] != ']')
		return;
	if (at < all.n)
		place->at = at + 1;
}
