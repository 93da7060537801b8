/*
 * Lines go whole.  Between what stood apart by a fence only, or by what gave
 * a list its end, a blank line or an empty comment takes the place.
 */
#include "extract/cut.h"

bool
cut_is_prefix(char c)
{
	return c == ' ' || c == '\t' || c == '>';
}

size_t
cut_line_start(struct str text, size_t at)
{
	while (at > 0 && text.s[at - 1] != '\n')
		at--;
	return at;
}

size_t
cut_behind_prefix(struct str text, size_t at)
{
	while (at < text.n && cut_is_prefix(text.s[at]))
		at++;
	return at;
}

static size_t
next_line(struct str text, size_t at)
{
	size_t end = str_find(text, '\n', at);

	return end < text.n ? end + 1 : text.n;
}

static struct str
line_at(struct str text, size_t start)
{
	return str_sub(text, start, str_find(text, '\n', start));
}

static bool
is_blank(struct str line)
{
	return str_trim(str_sub(line, cut_behind_prefix(line, 0), line.n)).n ==
	       0;
}

/* Whether a line ends what stands before it, and begins anew. */
static bool
is_edge(struct str line)
{
	line = str_sub(line, cut_behind_prefix(line, 0), line.n);
	return line.n == 0 || line.s[0] == '#' || str_starts(line, STR(":::"));
}

/* The line before an offset; of the first of a body, a blank one. */
static struct str
line_before(struct str text, size_t start, size_t body)
{
	if (start <= body)
		return STR("");
	return line_at(text, cut_line_start(text, start - 1));
}

/* What stands before a block that begins its line, so that lines can go. */
static bool
is_indent(struct str prefix)
{
	return cut_behind_prefix(prefix, 0) == prefix.n;
}

/* Behind a marker: what comes next in the item moves up to it. */
static void
cut_behind_marker(struct edits *e, struct str text, const struct block_cut *cut)
{
	size_t column = cut->at.from - cut_line_start(text, cut->at.from);
	size_t next = next_line(text, cut->at.to), to;

	while (next < text.n && is_blank(line_at(text, next)))
		next = next_line(text, next);
	to = next;
	while (to < text.n && to < next + column && cut_is_prefix(text.s[to]))
		to++;
	if (to < next + column)
		to = cut->at.to;
	edits_add(e, (struct range){cut->at.from, to}, STR(""));
}

/* Within an item a blank line would say something of the whole list. */
static struct str
separator(struct arena *a, struct str prefix, bool comment)
{
	size_t n = prefix.n;

	while (n > 0 && prefix.s[n - 1] == ' ')
		n--;
	if (!comment && (n == prefix.n || n > 0))
		return arena_cat(a, str_sub(prefix, 0, n), STR("\n"));
	return arena_cat(a, prefix, STR(CUT_SEPARATOR "\n"));
}

void
cut_block(struct edits *e, struct str text, const struct block_cut *cut)
{
	size_t start = cut_line_start(text, cut->at.from);
	struct str prefix = str_sub(text, start, cut->at.from);
	size_t to = next_line(text, cut->at.to);
	struct str before = line_before(text, start, cut->body);
	struct str after = line_at(text, to), with = STR("");

	if (!is_indent(prefix)) {
		cut_behind_marker(e, text, cut);
		return;
	}
	if (cut->apart ||
	    (!cut->member && !is_blank(before) && !is_blank(after) &&
		!is_edge(before) && !is_edge(after)))
		with = separator(e->arena, prefix, cut->apart);
	while (with.n == 0 && is_blank(before) && to < text.n &&
	       is_blank(after) && str_eq(str_trim(before), str_trim(after))) {
		to = next_line(text, to);
		after = line_at(text, to);
	}
	edits_add(e, (struct range){start, to}, with);
}
