#include "read/items.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "base/buf.h"
#include "read/fence.h"
#include "read/pipes.h"

/* Indented further than this a line is code. */
#define INDENT_MAX 3

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

size_t
items_label_end(struct str text, size_t at, size_t end)
{
	size_t from = at + 2;

	if (!str_starts(str_sub(text, at, end), STR("[^")))
		return 0;
	for (at = from; at < end && text.s[at] != ']'; at++)
		if (char_is_space(text.s[at]) || text.s[at] == '[')
			return 0;
	return at > from && at < end ? at + 1 : 0;
}

static void
open_line(struct lines *lines, size_t i, enum line_opens opens, size_t marker,
    size_t behind)
{
	struct line *line = &lines->v[i];
	struct str text = lines->source->text;

	while (behind < line->end && is_blank(text.s[behind]))
		behind++;
	line->opens = opens;
	line->marker = marker;
	line->content = behind;
}

static bool
find_note(struct lines *lines, size_t i)
{
	struct str text = lines->source->text;
	size_t at = lines_behind_markers(lines, i);
	size_t end = lines->v[i].end;
	size_t behind = items_label_end(text, at, end);

	if (behind == 0 || behind >= end || text.s[behind] != ':')
		return false;
	open_line(lines, i, OPENS_NOTE, at, behind + 1);
	return true;
}

static bool
has_marker(const struct lines *lines, size_t i)
{
	struct str content = lines_content(lines, i);

	return content.n > 1 && (content.s[0] == ':' || content.s[0] == '~') &&
	       is_blank(content.s[1]);
}

/* Whether the paragraph on line i stands before a pipe table. */
static bool
is_caption(const struct lines *lines, size_t i)
{
	if (i == 0 || !lines_is_blank(lines, i - 1))
		return false;
	for (i++; i < lines->n && !lines_is_blank(lines, i); i++)
		if (has_marker(lines, i))
			return false;
	while (i < lines->n && lines_is_blank(lines, i))
		i++;
	return pipes_look(lines, i);
}

/* Whether a term or a definition may end right before line i. */
static bool
follows_text(const struct lines *lines, size_t i)
{
	if (i > 0 && lines_is_blank(lines, i - 1))
		i--;
	return i > 0 && !lines_is_blank(lines, i - 1);
}

void
items_find(struct lines *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		size_t at = lines->v[i].content;

		if (find_note(lines, i))
			continue;
		if (has_marker(lines, i) && follows_text(lines, i) &&
		    !is_caption(lines, i))
			open_line(lines, i, OPENS_DEFINITION, at, at + 1);
	}
}

/*
 * A fence ends the paragraph before it and is not a part of the one behind it;
 * so does, in CommonMark, a thematic break.
 */
static void
add_content(struct buf *out, const struct lines *lines, size_t i, size_t from)
{
	struct str text = lines->source->text;
	size_t end = lines->v[i].end, fence = fence_look(lines, i);

	buf_str(out, str_sub(text, from, fence));
	if (fence < end)
		buf_z(out, ITEM_FENCE);
}

static void
add_line(struct buf *out, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	struct str text = lines->source->text;

	if (line->opens == OPENS_NOTHING) {
		add_content(out, lines, i, line->start);
	} else {
		buf_str(out,
		    str_sub(text, line->start, line->marker - line->indent));
		buf_z(out, ITEM_MARKER);
		add_content(out, lines, i, line->content);
		if (line->content == line->end)
			buf_char(out, ';');
	}
	buf_char(out, '\n');
}

struct str
items_text(struct arena *a, const struct lines *lines)
{
	struct str text = lines->source->text, all;
	struct buf *out;
	size_t i = 0;

	while (i < lines->n && lines->v[i].opens == OPENS_NOTHING &&
	       fence_look(lines, i) == lines->v[i].end)
		i++;
	if (i == lines->n)
		return str_sub(
		    text, lines->n > 0 ? lines->v[0].start : text.n, text.n);
	out = buf_new(a);
	for (i = 0; i < lines->n; i++)
		add_line(out, lines, i);
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

static size_t
line_of(cmark_node *node)
{
	return (size_t)cmark_node_get_start_line(node) - 1;
}

static size_t
column_of(cmark_node *node)
{
	return (size_t)cmark_node_get_start_column(node);
}

/* The line that put the item in, or NULL for one that was written. */
static struct line *
opening_line(const struct lines *lines, cmark_node *item)
{
	struct line *line;

	if (line_of(item) >= lines->n)
		return NULL;
	line = &lines->v[line_of(item)];
	if (line->opens == OPENS_NOTHING ||
	    line->marker - line->indent - line->start + 1 != column_of(item))
		return NULL;
	return line;
}

/* Whether a note may begin right behind the last line of a block. */
static bool
lets_note_begin(cmark_node *block)
{
	switch (cmark_node_get_type(block)) {
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_BLOCK_QUOTE:
	case CMARK_NODE_LIST:
		return false;
	default:
		return true;
	}
}

static bool
is_note(const struct lines *lines, cmark_node *item)
{
	cmark_node *before = cmark_node_previous(item);
	size_t i = line_of(item);

	if (i == 0 || lines_is_blank(lines, i - 1))
		return true;
	if (before)
		return opening_line(lines, before) != NULL;
	before = cmark_node_previous(cmark_node_parent(item));
	return !before || lets_note_begin(before);
}

/* Whether a block is one line, the last before line i but for a blank one. */
static bool
is_term(cmark_node *block, size_t i)
{
	return cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH &&
	       cmark_node_get_end_line(block) ==
		   cmark_node_get_start_line(block) &&
	       i <= line_of(block) + 2;
}

static bool
is_definition(struct lines *lines, cmark_node *item)
{
	cmark_node *before = cmark_node_previous(item);
	const struct line *line;
	size_t i = line_of(item);

	if (before) {
		line = opening_line(lines, before);
		return line && line->opens == OPENS_DEFINITION &&
		       line->confirmed;
	}
	before = cmark_node_previous(cmark_node_parent(item));
	if (!before || !is_term(before, i))
		return false;
	lines->v[line_of(before)].term = true;
	return true;
}

/* The column, from 1, where what stands beside the item begins. */
static size_t
container_column(const struct lines *lines, cmark_node *item)
{
	const struct line *line = &lines->v[line_of(item)];
	cmark_node *owner = cmark_node_parent(cmark_node_parent(item));
	cmark_node *first = cmark_node_first_child(owner);
	struct str text = lines->source->text;
	size_t at = line->marker;

	switch (cmark_node_get_type(owner)) {
	case CMARK_NODE_DOCUMENT:
		return 1;
	case CMARK_NODE_BLOCK_QUOTE:
		while (at > line->start && text.s[at - 1] != '>')
			at--;
		if (is_blank(text.s[at]))
			at++;
		return at - line->start + 1;
	default:
		if (line_of(first) == line_of(owner))
			return column_of(first);
		return column_of(item);
	}
}

static size_t
indent_of(const struct lines *lines, cmark_node *item)
{
	const struct line *line = &lines->v[line_of(item)];
	size_t column = column_of(item);
	size_t container = container_column(lines, item);
	struct str before =
	    str_sub(lines->source->text, line->start, line->marker);

	if (column <= container || column - container > INDENT_MAX ||
	    str_find(before, '\t', 0) < before.n)
		return 0;
	return column - container;
}

void
items_check(struct lines *lines, struct cmark_node *item)
{
	struct line *line = opening_line(lines, item);
	cmark_node *before = cmark_node_previous(item);
	size_t i = line_of(item);

	if (before && i < lines->n)
		lines->v[i].apart = !line != !opening_line(lines, before);
	if (!line)
		return;
	line->tight = i > 0 && !lines_is_blank(lines, i - 1);
	line->confirmed = line->opens == OPENS_NOTE
			      ? is_note(lines, item)
			      : is_definition(lines, item);
	line->shift = indent_of(lines, item);
}

/* True when an indent has changed. */
static bool
shift_all(struct lines *lines)
{
	bool changed = false;

	for (size_t i = 0; i < lines->n; i++) {
		changed = changed || lines->v[i].shift > 0;
		lines->v[i].indent += lines->v[i].shift;
		lines->v[i].shift = 0;
	}
	return changed;
}

/* True when there was something to forget. */
static bool
forget_refuted(struct lines *lines)
{
	bool changed = false;

	for (size_t i = 0; i < lines->n; i++) {
		struct line *line = &lines->v[i];

		if (line->opens == OPENS_NOTHING || line->confirmed)
			continue;
		line->opens = OPENS_NOTHING;
		line->content = lines_behind_prefix(
		    lines->source->text, line->start, line->end);
		changed = true;
	}
	return changed;
}

bool
items_settle(struct lines *lines, bool last)
{
	bool changed = shift_all(lines);

	if (changed && !last)
		return true;
	return forget_refuted(lines);
}
