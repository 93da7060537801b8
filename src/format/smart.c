#include "format/smart.h"

#include "base/buf.h"

#define EN_DASH "\u2013"
#define EM_DASH "\u2014"
#define ELLIPSIS "\u2026"

/* A quote opens at the start, after white space and after what opens. */
static bool
opens(struct str text, size_t at)
{
	struct str before = str_sub(text, 0, at);
	char c = at > 0 ? text.s[at - 1] : ' ';

	if (at + 1 >= text.n || char_is_space(text.s[at + 1]))
		return false;
	return char_is_space(c) || c == '(' || c == '[' || c == '{' ||
	       c == '-' || c == '"' || c == '\'' || c == '/' ||
	       str_ends(before, STR("\u2013")) ||
	       str_ends(before, STR("\u2014"));
}

static bool
needs_change(struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];
		char next = i + 1 < text.n ? text.s[i + 1] : ' ';

		if (c == '"' || c == '\'' || (c == '-' && next == '-') ||
		    (c == '.' && next == '.'))
			return true;
	}
	return false;
}

static size_t
run_length(struct str text, size_t at)
{
	size_t n = 1;

	while (at + n < text.n && text.s[at + n] == text.s[at])
		n++;
	return n;
}

/*
 * A run of hyphens, as cmark divides it: em dashes when they come out even,
 * else en dashes, else em dashes and one or two en dashes at the end.
 */
static void
add_dashes(struct buf *b, size_t n)
{
	size_t em = 0, en = 0;

	if (n % 3 == 0)
		em = n / 3;
	else if (n % 2 == 0)
		en = n / 2;
	else if (n % 3 == 2)
		en = 1, em = (n - 2) / 3;
	else
		en = 2, em = (n - 4) / 3;
	while (em-- > 0)
		buf_z(b, EM_DASH);
	while (en-- > 0)
		buf_z(b, EN_DASH);
}

/* Adds the text at `at` in its smart form; returns how much was taken. */
static size_t
add_smart(struct buf *b, struct str text, size_t at)
{
	size_t run = run_length(text, at);

	switch (text.s[at]) {
	case '"':
		buf_z(b, opens(text, at) ? "\u201c" : "\u201d");
		return 1;
	case '\'':
		buf_z(b, opens(text, at) ? "\u2018" : "\u2019");
		return 1;
	case '-':
		if (run == 1)
			break;
		add_dashes(b, run);
		return run;
	case '.':
		if (run < 3)
			break;
		buf_z(b, ELLIPSIS);
		return 3;
	default:
		break;
	}
	buf_char(b, text.s[at]);
	return 1;
}

struct str
smart_text(struct arena *a, struct str text)
{
	struct buf *b;

	if (!needs_change(text))
		return text;
	b = buf_new(a);
	for (size_t i = 0; i < text.n;)
		i += add_smart(b, text, i);
	return arena_str(a, buf_view(b));
}
