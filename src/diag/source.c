/*
 * Source texts, their line index, and places in them.
 */
#include "diag/source.h"

#include "base/utf8.h"

/* Offset behind the line end at or after `at`, or 0 for the last line. */
static size_t
next_line(struct str text, size_t at)
{
	for (; at < text.n; at++) {
		if (text.s[at] == '\n')
			return at + 1;
		if (text.s[at] != '\r')
			continue;
		at++;
		return at < text.n && text.s[at] == '\n' ? at + 1 : at;
	}
	return 0;
}

static void
index_lines(struct arena *a, struct source *s)
{
	uint32_t count = 1;

	for (size_t at = 0; (at = next_line(s->text, at)) != 0;)
		count++;
	s->line_starts = ARENA_ARRAY(a, uint32_t, count);
	s->line_count = count;
	count = 1;
	for (size_t at = 0; (at = next_line(s->text, at)) != 0;)
		s->line_starts[count++] = (uint32_t)at;
}

/* So that a place in a line of a megabyte costs a kilobyte. */
static void
mark_columns(struct arena *a, struct source *s)
{
	size_t n = s->text.n / SOURCE_STRIDE + 1, at = 0;
	uint32_t count = 0;

	s->marks = ARENA_ARRAY(a, struct source_mark, n);
	for (size_t i = 0; i < n; i++) {
		for (; at < s->text.n && at < i * SOURCE_STRIDE; count++)
			utf8_next(s->text, &at);
		s->marks[i] = (struct source_mark){(uint32_t)at, count};
	}
}

struct source *
source_add(struct sources *all, struct str name, struct str text)
{
	struct source *s;

	if (all->list.n >= UINT16_MAX || text.n > UINT32_MAX)
		arena_give_up(all->arena);
	s = ARENA_ARRAY(all->arena, struct source, 1);
	s->name = name;
	s->text = text;
	index_lines(all->arena, s);
	mark_columns(all->arena, s);
	vec_push(all->arena, &all->list, s);
	s->id = (uint16_t)all->list.n;
	return s;
}

const struct source *
source_lookup(const struct sources *all, uint16_t id)
{
	return id && id <= all->list.n ? all->list.v[id - 1] : NULL;
}

/* The index of the line that holds the offset. */
static uint32_t
line_of(const struct source *s, uint32_t offset)
{
	uint32_t low = 0, high = s->line_count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (s->line_starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Characters from `at`, where one begins, that end at or before `to`. */
static uint32_t
count_chars(const struct source *s, size_t at, size_t to)
{
	uint32_t count = 0;

	while (at < to) {
		utf8_next(s->text, &at);
		if (at <= to)
			count++;
	}
	return count;
}

/* Characters that end at or before the offset, from the text's beginning. */
static uint32_t
chars_before(const struct source *s, size_t offset)
{
	const struct source_mark *mark = &s->marks[offset / SOURCE_STRIDE];

	/* The character that the stride's first byte is in may begin before. */
	if (mark->offset > offset)
		mark--;
	return mark->count + count_chars(s, mark->offset, offset);
}

/* An offset inside a character has that character's column. */
struct line_col
source_line_col(const struct source *s, uint32_t offset)
{
	uint32_t line = line_of(s, offset);
	size_t end = offset < s->text.n ? offset : s->text.n;
	size_t start = s->line_starts[line];

	if (end - start < SOURCE_STRIDE)
		return (struct line_col){
		    line + 1, count_chars(s, start, end) + 1};
	return (struct line_col){
	    line + 1, chars_before(s, end) - chars_before(s, start) + 1};
}

struct str
source_line(const struct source *s, uint32_t line)
{
	struct str text;

	if (line == 0 || line > s->line_count)
		return (struct str){0};
	text = str_sub(s->text, s->line_starts[line - 1],
	    line < s->line_count ? s->line_starts[line] : s->text.n);
	if (str_ends(text, STR("\n")))
		text.n--;
	if (str_ends(text, STR("\r")))
		text.n--;
	return text;
}

struct loc
source_loc(const struct source *s, size_t offset, size_t length)
{
	if (offset > s->text.n)
		offset = s->text.n;
	if (length > s->text.n - offset)
		length = s->text.n - offset;
	return (struct loc){s->id, (uint32_t)offset, (uint32_t)length};
}

struct loc
source_loc_at(
    const struct source *s, size_t line, size_t byte_column, size_t length)
{
	uint32_t at = line < s->line_count ? (uint32_t)line : s->line_count;
	size_t column = byte_column ? byte_column - 1 : 0;
	struct str text;

	if (at == 0)
		at = 1;
	text = source_line(s, at);
	if (column > text.n)
		column = text.n;
	return source_loc(s, s->line_starts[at - 1] + column, length);
}
