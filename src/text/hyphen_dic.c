/*
 * In: a dictionary as libhyphen has it.  Its first line names the encoding;
 * each line behind it is a keyword with its value, a comment, or a pattern.
 * Out: two tries in UTF-8.  The file's bytes are given back when all is read.
 *
 * Nothing in a file is an error once its encoding is known: what is no
 * pattern matches no word.
 */
#include "text/hyphen_dic.h"

#include <string.h>
#include <unicode/ucnv.h>

#include "base/file.h"
#include "base/utf8.h"

/* The largest known has a little over a megabyte. */
#define FILE_LIMIT ((size_t)8 << 20) /* bytes */

#define MINIMUM 2 /* where a dictionary says nothing or 0 */
#define MINIMUM_LIMIT 99

#define NAME_LIMIT 40 /* bytes */

/* The upper half of an 8-bit encoding in UTF-8. */
struct charset {
	bool is_utf8; /* bytes stand for themselves */
	unsigned char length[128];
	char bytes[128][4];
};

struct reader {
	struct hyphenator *h;
	struct hyphen_builder *compounds, *parts;
	bool next_level; /* NEXTLEVEL has been read */
	struct charset charset;
};

/* Names go to ICU, which might look for a file of that name. */
static bool
is_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!char_is_alnum(s.s[i]) && s.s[i] != '-' && s.s[i] != '_')
			return false;
	}
	return s.n > 0 && s.n < NAME_LIMIT;
}

static bool
fill_charset(UConverter *from, struct charset *out)
{
	if (ucnv_getMaxCharSize(from) != 1)
		return false;
	for (size_t i = 0; i < 128; i++) {
		UErrorCode status = U_ZERO_ERROR;
		char byte = (char)(unsigned char)(i + 128);
		UChar units[4] = {0};

		ucnv_toUChars(from, units, 4, &byte, 1, &status);
		if (U_FAILURE(status))
			return false;
		out->length[i] =
		    (unsigned char)utf8_encode(units[0], out->bytes[i]);
	}
	return true;
}

static bool
read_charset(struct str name, struct charset *out)
{
	UErrorCode status = U_ZERO_ERROR;
	struct str vendor = STR("microsoft-");
	char z[NAME_LIMIT] = "";
	UConverter *from;
	bool filled;

	out->is_utf8 = str_eq_fold(name, STR("UTF-8"));
	if (out->is_utf8)
		return true;
	if (!is_name(name))
		return false;
	if (str_starts(name, vendor))
		name = str_sub(name, vendor.n, name.n);
	memcpy(z, name.s, name.n);
	from = ucnv_open(z, &status);
	if (U_FAILURE(status))
		return false;
	filled = fill_charset(from, out);
	ucnv_close(from);
	return filled;
}

/* Not base's, which is a call for every byte of the file. */
static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The byte in UTF-8; gives its length. */
static size_t
transcode(const struct charset *charset, char byte, char out[4])
{
	size_t high = (unsigned char)byte & 0x7F;

	if (charset->is_utf8 || high == (unsigned char)byte) {
		out[0] = byte;
		return 1;
	}
	memcpy(out, charset->bytes[high], 4);
	return charset->length[high];
}

/* The number at the start of s, behind blanks. */
static size_t
read_number(struct str s)
{
	size_t n = 0;

	s = str_trim(s);
	for (size_t i = 0; i < s.n && char_is_digit(s.s[i]); i++) {
		n = n * 10 + (size_t)(s.s[i] - '0');
		if (n > MINIMUM_LIMIT)
			return MINIMUM_LIMIT;
	}
	return n;
}

static void
read_unbroken(struct reader *r, struct str list)
{
	struct str piece;
	char bytes[4];

	r->h->unbroken->n = 0;
	list = str_trim(list);
	while (str_next(&list, ',', &piece)) {
		if (piece.n == 0)
			continue;
		for (size_t i = 0; i < piece.n; i++) {
			size_t n = transcode(&r->charset, piece.s[i], bytes);

			buf_add(r->h->unbroken, bytes, n);
		}
		buf_char(r->h->unbroken, ',');
	}
}

/* What was read so far divides compounds; a third level is unheard of. */
static void
begin_next_level(struct reader *r)
{
	struct hyphen_builder *empty = r->compounds;

	if (r->next_level)
		return;
	r->next_level = true;
	r->compounds = r->parts;
	r->parts = empty;
}

/* Where the minimum is that the line sets; NULL when it is none. */
static size_t *
minimum_of(struct hyphenator *h, struct str line, struct str *value)
{
	const struct {
		struct str keyword;
		size_t *minimum;
	} minima[] = {
	    {STR("LEFTHYPHENMIN"), &h->word.left},
	    {STR("RIGHTHYPHENMIN"), &h->word.right},
	    {STR("COMPOUNDLEFTHYPHENMIN"), &h->part.left},
	    {STR("COMPOUNDRIGHTHYPHENMIN"), &h->part.right},
	};

	for (size_t i = 0; i < sizeof minima / sizeof *minima; i++) {
		struct str keyword = minima[i].keyword;

		if (str_starts(line, keyword)) {
			*value = str_sub(line, keyword.n, line.n);
			return minima[i].minimum;
		}
	}
	return NULL;
}

static bool
read_keyword(struct reader *r, struct str line)
{
	struct str unbroken = STR("NOHYPHEN"), value;
	size_t *minimum;

	if (line.s[0] < 'A' || line.s[0] > 'Z')
		return false;
	if (str_starts(line, STR("NEXTLEVEL"))) {
		begin_next_level(r);
		return true;
	}
	if (str_starts(line, unbroken)) {
		read_unbroken(r, str_sub(line, unbroken.n, line.n));
		return true;
	}
	minimum = minimum_of(r->h, line, &value);
	/* libhyphen hears those of the first level only. */
	if (minimum && !r->next_level)
		*minimum = read_number(value);
	return minimum != NULL;
}

static bool
begins_character(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

/*
 * Marks the points of a pattern within the change "substitution,start,cut":
 * cut characters from the one numbered start, the first being 1 and a dot
 * none; without numbers, all.
 */
static void
mark_respelling(struct hyphen_pattern *p, struct str change)
{
	size_t comma = str_find(change, ',', 0);
	size_t second = str_find(change, ',', comma + 1);
	size_t start = 1, cut = p->n, character = 1;

	if (second < change.n) {
		start = read_number(str_sub(change, comma + 1, second));
		cut = read_number(str_sub(change, second + 1, change.n));
	}
	for (size_t i = 0; i <= p->n; i++) {
		if (p->values[i] && character >= start &&
		    character <= start + cut)
			p->values[i] |= HYPHEN_RESPELLS;
		if (i < p->n && begins_character(p->letters[i]) &&
		    (i > 0 || p->letters[0] != '.'))
			character++;
	}
}

/*
 * Takes the pattern at the start of s apart; gives where it ends, or s.n + 1
 * when it is longer than any text that is looked up.
 */
static size_t
parse_pattern(
    const struct charset *charset, struct str s, struct hyphen_pattern *out)
{
	size_t i, n = 0;

	out->values[0] = 0;
	for (i = 0; i < s.n && (unsigned char)s.s[i] > ' '; i++) {
		size_t bytes;

		if (is_digit(s.s[i])) {
			out->values[n] = (unsigned char)(s.s[i] - '0');
			continue;
		}
		if (s.s[i] == '/')
			break;
		if (n + 4 > HYPHEN_LONGEST)
			return s.n + 1;
		bytes = transcode(charset, s.s[i], out->letters + n);
		while (bytes--)
			out->values[++n] = 0;
	}
	out->n = n;
	return i;
}

static void
read_pattern(struct reader *r, struct str line)
{
	struct hyphen_pattern p;
	size_t end = parse_pattern(&r->charset, line, &p);

	if (end > line.n)
		return;
	if (end < line.n && line.s[end] == '/')
		mark_respelling(&p, str_sub(line, end + 1, line.n));
	hyphen_builder_add(r->parts, &p);
}

static void
read_line(struct reader *r, struct str line)
{
	if (line.n == 0 || line.s[0] == '%' || line.s[0] == '#')
		return;
	if (!read_keyword(r, line))
		read_pattern(r, line);
}

static enum hyphen_status
read_file(struct arena *a, struct reader *r, struct str path)
{
	struct str text, line;

	if (file_read(a, arena_z(a, path), FILE_LIMIT, &text) != FILE_OK)
		return HYPHEN_UNREADABLE;
	if (str_starts(text, STR("\uFEFF")))
		text = str_sub(text, 3, text.n);
	if (!str_next(&text, '\n', &line) ||
	    !read_charset(str_trim(line), &r->charset))
		return HYPHEN_ENCODING;
	while (str_next(&text, '\n', &line))
		read_line(r, line);
	return HYPHEN_OK;
}

/* What stays is made before the file is in memory or when it has gone. */
static enum hyphen_status
read_patterns(struct arena *a, struct hyphenator *h, struct str path)
{
	struct reader r = {.h = h,
	    .compounds = hyphen_builder_new(a),
	    .parts = hyphen_builder_new(a)};
	struct arena_mark mark = arena_mark(a);
	enum hyphen_status status = read_file(a, &r, path);

	arena_reset(a, mark);
	hyphen_builder_pack(r.compounds, a, &h->compounds);
	hyphen_builder_pack(r.parts, a, &h->parts);
	if (status == HYPHEN_OK && h->compounds.is_empty && h->parts.is_empty)
		return HYPHEN_NO_PATTERNS;
	return status;
}

enum hyphen_status
hyphen_load(struct arena *a, struct str path, struct hyphenator **out)
{
	struct hyphenator *h = ARENA_ARRAY(a, struct hyphenator, 1);
	enum hyphen_status status;

	h->unbroken = buf_new(a);
	status = read_patterns(a, h, path);
	if (status != HYPHEN_OK)
		return status;
	if (!h->word.left)
		h->word.left = MINIMUM;
	if (!h->word.right)
		h->word.right = MINIMUM;
	*out = h;
	return HYPHEN_OK;
}
