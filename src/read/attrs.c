#include "read/attrs.h"

#include "base/utf8.h"
#include "format/smart.h"

/* What checks each attribute against the others stays cheap below this. */
#define ATTRS_MAX 64

/* As much of a faulty word as is underlined [bytes]. */
#define WORD_MAX 40

static const struct str prose_keys[] = {STR_INIT("fig-alt"),
    STR_INIT("priority"), STR_INIT("short"), STR_INIT("status"),
    STR_INIT("theme"), STR_INIT("title"), STR_INIT("to"), STR_INIT("when")};

struct reader {
	struct arena *arena;
	const struct source *source;
	size_t at, to;
	struct attrs_reading *out;
	bool smart;
};

static char
peek(const struct reader *r)
{
	return r->at < r->to ? r->source->text.s[r->at] : '\0';
}

static bool
char_is_ident(char c)
{
	return char_is_alnum(c) || c == '-';
}

static bool
char_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

struct str
attrs_ident(const struct source *s, size_t from, size_t to)
{
	size_t at = from;

	if (from >= to || !char_is_alpha(s->text.s[from]))
		return str_sub(s->text, from, from);
	while (at < to && char_is_ident(s->text.s[at]))
		at++;
	return str_sub(s->text, from, at);
}

bool
attrs_look(struct str text)
{
	size_t at = 0;

	while (at < text.n && (text.s[at] == ' ' || text.s[at] == '\t'))
		at++;
	text = str_sub(text, at, text.n);
	if (text.n > 1 && (text.s[0] == '#' || text.s[0] == '.'))
		return char_is_ident(text.s[1]);
	for (at = 0; at < text.n && char_is_ident(text.s[at]); at++)
		;
	return at > 0 && at < text.n && text.s[at] == '=';
}

static bool
fail(struct reader *r, const char *fault, size_t at, size_t length)
{
	r->out->fault = fault;
	r->out->fault_at = at;
	r->out->fault_length = length;
	return false;
}

/*
 * The length of the run up to a space, a brace or the end, 1 at least.  It is
 * bounded for lines on which every list has a fault.
 */
static size_t
word_length(const struct reader *r, size_t from)
{
	size_t at = from;

	while (at < r->to && at - from < WORD_MAX &&
	       r->source->text.s[at] != ' ' && r->source->text.s[at] != '}')
		at++;
	return at > from ? at - from : 1;
}

/* What stands behind "#" or ".". */
static bool
read_ident(struct reader *r, struct str *out)
{
	size_t from = r->at;
	struct str word = attrs_ident(r->source, from, r->to);
	char next;

	r->at += word.n;
	next = peek(r);
	if (word.n == 0)
		return fail(
		    r, "a letter must come first", from, word_length(r, from));
	if (next != ' ' && next != '\t' && next != '}' && next != '\0')
		return fail(
		    r, "a name is letters, digits and hyphens", r->at, 1);
	*out = word;
	return true;
}

static bool
read_id(struct reader *r)
{
	size_t from = r->at++;
	struct attrs *attrs = r->out->attrs;
	struct str id;

	if (!read_ident(r, &id))
		return false;
	if (attrs->id.n > 0)
		return fail(r, "an element has one id", from, r->at - from);
	attrs->id = id;
	attrs->id_at = source_loc(r->source, from, r->at - from);
	return true;
}

static bool
read_class(struct reader *r)
{
	size_t from = r->at++;
	struct attr class = {0};

	if (!read_ident(r, &class.key))
		return false;
	class.key_at = source_loc(r->source, from, r->at - from);
	class.value_at = class.key_at;
	vec_push(r->arena, &r->out->attrs->classes, class);
	return true;
}

/* The text between the quotes with each \" made a quote. */
static struct str
unescape(struct arena *a, struct str s)
{
	char *copy;
	size_t n = 0;

	if (str_find(s, '\\', 0) == s.n)
		return s;
	copy = arena_alloc(a, s.n);
	for (size_t at = 0; at < s.n; at++) {
		if (s.s[at] == '\\' && at + 1 < s.n && s.s[at + 1] == '"')
			at++;
		copy[n++] = s.s[at];
	}
	return (struct str){copy, n};
}

static bool
read_quoted(struct reader *r, struct attr *out)
{
	struct str text = r->source->text;
	size_t open = r->at++, from = r->at;

	while (r->at < r->to && text.s[r->at] != '"') {
		if (text.s[r->at] == '\\' && r->at + 1 < r->to &&
		    text.s[r->at + 1] == '"')
			r->at++;
		r->at++;
	}
	if (r->at >= r->to)
		return fail(r, "the quote is not closed on this line", open, 1);
	out->value = unescape(r->arena, str_sub(text, from, r->at));
	out->value_at = source_loc(r->source, from, r->at - from);
	r->at++;
	return true;
}

static bool
read_bare(struct reader *r, struct attr *out)
{
	size_t from = r->at;
	char c;

	while ((c = peek(r)) != '\0' && c != ' ' && c != '\t' && c != '}' &&
	       c != '"' && c != '\'' && c != '{')
		r->at++;
	if (r->at == from && (c == '\'' || c == '{'))
		return fail(r, "quote the value with \"", from, 1);
	if (r->at == from)
		return fail(r, "a value must follow the =", from, 1);
	out->value = str_sub(r->source->text, from, r->at);
	out->value_at = source_loc(r->source, from, r->at - from);
	return true;
}

/* Whether the values of a key are shown to readers. */
static bool
is_prose(struct str key)
{
	for (size_t i = 0; i < sizeof prose_keys / sizeof *prose_keys; i++)
		if (str_eq(key, prose_keys[i]))
			return true;
	return false;
}

/* True when the bytes are text: UTF-8 without control characters. */
static bool
check_value(struct reader *r, const struct attr *attr)
{
	struct str v = attr->value;
	size_t bad = utf8_invalid_at(v);

	for (size_t at = 0; at < bad; at++)
		if ((unsigned char)v.s[at] < ' ' && v.s[at] != '\t')
			bad = at;
	if (bad == v.n)
		return true;
	return fail(r, "a byte of this value is no text",
	    attr->value_at.offset + bad, 1);
}

static bool
read_pair(struct reader *r)
{
	size_t from = r->at;
	struct str text = r->source->text;
	struct attr pair = {0};

	while (char_is_lower(peek(r)) ||
	       (r->at > from && (char_is_digit(peek(r)) || peek(r) == '-')))
		r->at++;
	if (r->at == from)
		return fail(r, "an attribute is #id, .class or key=\"value\"",
		    from, word_length(r, from));
	if (peek(r) != '=')
		return fail(r, "a = must follow the key", r->at, 1);
	pair.key = str_sub(text, from, r->at);
	pair.key_at = source_loc(r->source, from, r->at - from);
	r->at++;
	if (!(peek(r) == '"' ? read_quoted(r, &pair) : read_bare(r, &pair)) ||
	    !check_value(r, &pair))
		return false;
	if (r->smart && is_prose(pair.key))
		pair.value = smart_text(r->arena, pair.value);
	vec_push(r->arena, &r->out->attrs->pairs, pair);
	return true;
}

static bool
skip_blanks(struct reader *r)
{
	size_t from = r->at;

	while (peek(r) == ' ' || peek(r) == '\t')
		r->at++;
	return r->at > from;
}

static bool
read_attr(struct reader *r)
{
	const struct attrs *attrs = r->out->attrs;

	if (attrs->classes.n + attrs->pairs.n >= ATTRS_MAX)
		return fail(r, "there are too many", r->at, 1);
	if (peek(r) == '#')
		return read_id(r);
	if (peek(r) == '.')
		return read_class(r);
	return read_pair(r);
}

static bool
read_list(struct reader *r, size_t open)
{
	bool apart = true;
	size_t first;

	skip_blanks(r);
	first = r->at;
	while (r->at < r->to && peek(r) != '}') {
		if (!apart)
			return fail(r, "a space must stand between attributes",
			    r->at, 1);
		if (!read_attr(r))
			return false;
		apart = skip_blanks(r);
	}
	if (r->at >= r->to)
		return fail(r, "the brace is not closed on this line", open, 1);
	if (r->at == first)
		return fail(r, "nothing stands between the braces", open,
		    r->at + 1 - open);
	r->at++;
	return true;
}

struct attrs_reading
attrs_read(
    struct arena *a, const struct source *s, size_t from, size_t to, bool smart)
{
	struct attrs_reading out = {ARENA_NEW(a, struct attrs), 0, NULL, 0, 0};
	struct reader r = {a, s, from + 1, to, &out, smart};

	read_list(&r, from);
	out.end = r.at;
	return out;
}
