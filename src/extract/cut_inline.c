/*
 * The tree closes over a gap (derive/mend.c): of spaces that meet one stays,
 * none at the ends of a block and before a closing mark.  So does the text.
 */
#include "extract/cut.h"

static const struct str marks = STR_INIT("*_~^");

/* An inline's neighbourhood while it is cut. */
struct gap {
	struct str text;
	struct range at, block;
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_mark(char c)
{
	return str_find(marks, c, 0) < marks.n;
}

/* Emphasis in which nothing is left goes as well. */
static void
take_marks(struct gap *g)
{
	while (g->at.from > g->block.from && g->at.to < g->block.to &&
	       is_mark(g->text.s[g->at.from - 1]) &&
	       g->text.s[g->at.from - 1] == g->text.s[g->at.to] &&
	       (g->at.from < 2 || g->text.s[g->at.from - 2] != '\\')) {
		g->at.from--;
		g->at.to++;
	}
}

static size_t
behind_spaces(const struct gap *g, size_t at)
{
	while (at < g->block.to && is_space(g->text.s[at]))
		at++;
	return at;
}

static size_t
before_spaces(const struct gap *g, size_t at)
{
	while (at > g->block.from && is_space(g->text.s[at - 1]))
		at--;
	return at;
}

static bool
ends_line(const struct gap *g, size_t at)
{
	return at >= g->block.to || g->text.s[at] == '\n' ||
	       g->text.s[at] == '\r';
}

/* Whether nothing but markers of quotes stands before an offset's line. */
static bool
begins_line(const struct gap *g, size_t at)
{
	if (at <= g->block.from)
		return true;
	while (at > 0 && cut_is_prefix(g->text.s[at - 1]))
		at--;
	return at == 0 || g->text.s[at - 1] == '\n';
}

/* The offset behind the marks that open elements before `at`. */
static size_t
before_marks(const struct gap *g, size_t at)
{
	while (at > g->block.from &&
	       (is_mark(g->text.s[at - 1]) || g->text.s[at - 1] == '[' ||
		   g->text.s[at - 1] == '!'))
		at--;
	return at;
}

/* Whether what stands before the gap ends in a space, or is nothing. */
static bool
follows_space(const struct gap *g)
{
	size_t at = before_marks(g, g->at.from);

	return begins_line(g, at) || is_space(g->text.s[at - 1]);
}

/* Whether an element ends behind the gap, and then comes a space. */
static bool
ends_element(const struct gap *g)
{
	size_t at = g->at.to;

	while (at < g->block.to && is_mark(g->text.s[at]))
		at++;
	return at > g->at.to && (at == g->block.to || is_space(g->text.s[at]) ||
				    ends_line(g, at));
}

static bool
clings(const struct gap *g)
{
	static const struct str closing = STR_INIT(".,;:!?)]|");
	struct str rest = str_sub(g->text, g->at.to, g->block.to);

	if (rest.n == 0)
		return true;
	return str_find(closing, rest.s[0], 0) < closing.n ||
	       str_starts(rest, STR("[^")) || str_starts(rest, STR("^["));
}

/* The end of the text before the gap: of the line above, where it begins one. */
static size_t
text_before(const struct gap *g)
{
	size_t at = before_spaces(g, g->at.from);

	if (at > g->block.from && begins_line(g, at))
		at = cut_line_start(g->text, at) - 1;
	if (at > g->block.from && g->text.s[at - 1] == '\r')
		at--;
	return before_spaces(g, at);
}

/* The start of the text behind the gap, on the next line where it ends one. */
static size_t
text_behind(const struct gap *g)
{
	size_t at = behind_spaces(g, g->at.to);

	if (at >= g->block.to || !ends_line(g, at))
		return at;
	return cut_behind_prefix(g->text, str_find(g->text, '\n', at) + 1);
}

static void
close_up(struct gap *g)
{
	size_t behind = behind_spaces(g, g->at.to);

	if (behind >= g->block.to || clings(g) || ends_element(g))
		g->at.from = text_before(g);
	else if (follows_space(g))
		g->at.to = text_behind(g);
	if (g->at.to < behind && behind >= g->block.to)
		g->at.to = behind;
}

/* How many digits of a number that would begin an item stand at `at`. */
static size_t
item_digits(struct str line)
{
	size_t n = 0;

	while (n < line.n && n < 9 && char_is_digit(line.s[n]))
		n++;
	if (n == 0 || n + 1 >= line.n || !is_space(line.s[n + 1]) ||
	    (line.s[n] != '.' && line.s[n] != ')'))
		return 0;
	return n;
}

/* Whether a text that begins a line now would be read as a block's start. */
static bool
begins_block(struct str line)
{
	char first = line.n > 0 ? line.s[0] : '\0';
	size_t run = 1;

	while (run < line.n && line.s[run] == first)
		run++;
	if (first == '>' || (first == '|' && run == 1))
		return true;
	if (first == '#')
		return run <= 6 && run < line.n && is_space(line.s[run]);
	if (first == '-' || first == '+' || first == '=' || first == ':')
		return (run == 1 && run < line.n && is_space(line.s[1])) ||
		       str_trim(line).n == run || (first == ':' && run > 2);
	return first == '*' && run == 1 && run < line.n && is_space(line.s[1]);
}

/* Keeps what begins a line by the cut from being anything but text. */
static void
escape(struct edits *e, const struct gap *g)
{
	struct str line =
	    str_sub(g->text, g->at.to, str_find(g->text, '\n', g->at.to));
	size_t digits = item_digits(line);

	if (begins_block(line))
		edits_add(e, g->at, STR("\\"));
	else if (digits > 0)
		edits_add(e, (struct range){g->at.from, g->at.to + digits},
		    arena_cat(e->arena, str_sub(line, 0, digits), STR("\\")));
	else
		edits_add(e, g->at, STR(""));
}

void
cut_inline(
    struct edits *e, struct str text, struct range at, struct range block)
{
	struct gap g = {text, at, block};

	take_marks(&g);
	close_up(&g);
	if (begins_line(&g, g.at.from) && !ends_line(&g, g.at.to))
		escape(e, &g);
	else
		edits_add(e, g.at, STR(""));
}
