/*
 * Messages as text, in the manner of a compiler:
 *
 *     pack/02-risk.md:14:7: error: unknown annotation "recomend" [ANNOT_...]
 *        14 | ::: {.recomend owner=CFO}
 *           |       ^~~~~~~~
 *     hint: did you mean "recommendation"?
 *
 * A related place follows as a note of its own, with its line.
 *
 * What comes from files may hold anything.  Only characters that a terminal
 * shows as themselves go out; each takes one column here.
 */
#include "base/utf8.h"
#include "diag/diag.h"

#define WINDOW 70 /* code points of a line shown, "..." not counted */

/* A place that is at least this near to the line's start needs no cut. */
#define WINDOW_LEAD (WINDOW - 16)

static void
put_char(struct buf *out, uint32_t c)
{
	char bytes[4];

	if (c == '\t')
		c = ' ';
	else if (utf8_is_control(c))
		c = UTF8_REPLACEMENT;
	buf_add(out, bytes, utf8_encode(c, bytes));
}

static void
put_text(struct buf *out, struct str s)
{
	for (size_t at = 0; at < s.n;)
		put_char(out, utf8_next(s, &at));
}

static void
put_place(struct buf *out, const struct sources *sources, struct loc at)
{
	const struct source *s = source_lookup(sources, at.source);
	struct line_col place;

	if (!s) {
		buf_z(out, "briefpress: ");
		return;
	}
	place = source_line_col(s, at.offset);
	put_text(out, s->name);
	buf_printf(out, ":%lu:%lu: ", (unsigned long)place.line,
	    (unsigned long)place.column);
}

static size_t
skip_chars(struct str s, size_t count)
{
	size_t at = 0;

	while (count-- && at < s.n)
		utf8_next(s, &at);
	return at;
}

/* The line's number and a bar; gives the width before the bar. */
static size_t
put_gutter(struct buf *out, uint32_t line)
{
	size_t digits = 1, width;

	for (uint32_t rest = line; rest >= 10; rest /= 10)
		digits++;
	width = digits < 5 ? 5 : digits;
	buf_fill(out, ' ', width - digits);
	buf_int(out, line);
	buf_z(out, " | ");
	return width + 1;
}

static void
put_line(struct buf *out, const struct source *s, struct loc at)
{
	struct line_col place = source_line_col(s, at.offset);
	struct str line = source_line(s, place.line);
	size_t offset = at.offset - s->line_starts[place.line - 1];
	size_t column = place.column - 1;
	size_t from = column < WINDOW_LEAD ? 0 : column - WINDOW / 2;
	struct str rest, shown;
	size_t gutter, marked;

	if (line.n == 0)
		return;
	rest = str_sub(line, skip_chars(line, from), line.n);
	shown = str_sub(rest, 0, skip_chars(rest, WINDOW));
	gutter = put_gutter(out, place.line);
	if (from)
		buf_z(out, "...");
	put_text(out, shown);
	buf_z(out, shown.n < rest.n ? "...\n" : "\n");

	buf_fill(out, ' ', gutter);
	buf_z(out, "| ");
	buf_fill(out, ' ', column - from + (from ? 3 : 0));
	marked = utf8_count(str_sub(line, offset, offset + at.length));
	if (marked > WINDOW - (column - from))
		marked = WINDOW - (column - from);
	buf_char(out, '^');
	buf_fill(out, '~', marked ? marked - 1 : 0);
	buf_char(out, '\n');
}

static void
put_excerpt(struct buf *out, const struct sources *sources, struct loc at)
{
	const struct source *s = source_lookup(sources, at.source);

	if (s)
		put_line(out, s, at);
}

static void
put_related(struct buf *out, const struct diags *d, const struct diag *m)
{
	put_place(out, d->sources, m->related);
	buf_z(out, "note: ");
	put_text(out, m->related_text);
	buf_char(out, '\n');
	put_excerpt(out, d->sources, m->related);
}

static void
put_message(struct buf *out, const struct diags *d, const struct diag *m)
{
	put_place(out, d->sources, m->at);
	buf_printf(out, "%s: ", diag_severity_name(m->severity));
	put_text(out, m->text);
	buf_printf(out, " [%s]\n", diag_code_name(m->code));
	put_excerpt(out, d->sources, m->at);
	if (m->hint.n) {
		buf_z(out, "hint: ");
		put_text(out, m->hint);
		buf_char(out, '\n');
	}
	if (m->related.source)
		put_related(out, d, m);
}

void
diag_render(const struct diags *d, struct buf *out)
{
	struct diag **sorted = diag_sorted(d);
	size_t n = d->list.n;

	for (size_t i = 0; i < n && i < DIAG_PRINT_LIMIT; i++)
		put_message(out, d, sorted[i]);
	if (n > DIAG_PRINT_LIMIT)
		buf_printf(out, "... and %lu more\n",
		    (unsigned long)(n - DIAG_PRINT_LIMIT));
}
