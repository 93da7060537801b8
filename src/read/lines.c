#include "read/lines.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/items.h"
#include "read/tree.h"

/* CommonMark 5.2: a list's number has nine digits at most. */
#define LIST_DIGITS 9

/*
 * What opens is guessed first; a guess that was wrong has changed how the
 * lines around it read, so they are read again without it.
 */
#define PASSES_MAX 3

size_t
lines_behind_prefix(struct str text, size_t at, size_t end)
{
	while (at < end &&
	       (text.s[at] == ' ' || text.s[at] == '\t' || text.s[at] == '>'))
		at++;
	return at;
}

struct lines
lines_read(struct arena *a, const struct source *s, size_t from)
{
	struct lines lines = {s, ARENA_ARRAY(a, struct line, s->line_count), 0};

	for (uint32_t i = 0; i < s->line_count; i++) {
		struct line *line = &lines.v[lines.n];
		struct str text = source_line(s, i + 1);

		if (s->line_starts[i] + text.n < from ||
		    s->line_starts[i] >= s->text.n)
			continue;
		line->start =
		    s->line_starts[i] > from ? s->line_starts[i] : from;
		line->end = s->line_starts[i] + text.n;
		line->content =
		    lines_behind_prefix(s->text, line->start, line->end);
		lines.n++;
	}
	return lines;
}

static enum line_kind
kind_of(cmark_node_type type)
{
	switch (type) {
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_BLOCK:
		return LINE_RAW;
	case CMARK_NODE_PARAGRAPH:
		return LINE_TEXT;
	case CMARK_NODE_HEADING:
		return LINE_HEADING;
	default:
		return LINE_OTHER;
	}
}

/* Whether line i is nothing but the underline of a heading. */
static bool
is_underline(const struct lines *lines, size_t i)
{
	struct str content = str_trim(lines_content(lines, i));

	for (size_t at = 0; at < content.n; at++)
		if (content.s[at] != content.s[0])
			return false;
	return content.n > 0 && (content.s[0] == '=' || content.s[0] == '-');
}

/*
 * cmark counts a blank line behind some blocks as theirs, and whatever line
 * comes behind an underlined heading as the heading's.
 */
static void
mark_lines(struct lines *lines, cmark_node *node, uint32_t block)
{
	enum line_kind kind = kind_of(cmark_node_get_type(node));
	int first = cmark_node_get_start_line(node);
	int last = cmark_node_get_end_line(node);

	if (kind == LINE_OTHER || first < 1)
		return;
	for (size_t i = (size_t)first - 1; i < (size_t)last && i < lines->n;
	     i++) {
		if (kind != LINE_RAW && lines_is_blank(lines, i))
			continue;
		lines->v[i].kind = kind;
		lines->v[i].block = block;
		if (kind == LINE_HEADING && i >= (size_t)first &&
		    is_underline(lines, i))
			return;
	}
}

static void
forget(struct lines *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct line *line = &lines->v[i];

		line->kind = LINE_OTHER;
		line->block = 0;
		line->confirmed = line->term = line->apart = false;
	}
}

static void
classify(struct arena *a, struct lines *lines, struct str body)
{
	struct tree *tree = tree_new(a, body, CMARK_OPT_DEFAULT);
	uint32_t block = 0;

	while (cmark_iter_next(tree->iter) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(tree->iter);

		if (cmark_iter_get_event_type(tree->iter) != CMARK_EVENT_ENTER)
			continue;
		mark_lines(lines, node, ++block);
		if (cmark_node_get_type(node) == CMARK_NODE_ITEM)
			items_check(lines, node);
	}
	tree_release(tree);
}

void
lines_classify(struct arena *a, struct lines *lines)
{
	items_find(lines);
	for (int pass = 1; pass <= PASSES_MAX; pass++) {
		forget(lines);
		classify(a, lines, items_text(a, lines));
		if (!items_settle(lines, pass == PASSES_MAX))
			break;
	}
}

struct str
lines_content(const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];

	return str_sub(lines->source->text, line->content, line->end);
}

bool
lines_is_blank(const struct lines *lines, size_t i)
{
	return lines->v[i].content == lines->v[i].end;
}

/* The offset behind the list marker at `at` and its spaces, or `at`. */
static size_t
behind_marker(struct str text, size_t at, size_t end)
{
	size_t next = at;

	while (next < end && next < at + LIST_DIGITS &&
	       char_is_digit(text.s[next]))
		next++;
	if (next < end && next > at) {
		if (text.s[next] != '.' && text.s[next] != ')')
			return at;
	} else if (next >= end || (text.s[next] != '-' && text.s[next] != '*' &&
				      text.s[next] != '+')) {
		return at;
	}
	next++;
	if (next >= end || (text.s[next] != ' ' && text.s[next] != '\t'))
		return at;
	return next;
}

size_t
lines_behind_markers(const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	struct str text = lines->source->text;
	size_t at = line->content, next;

	while ((next = behind_marker(text, at, line->end)) > at)
		at = lines_behind_prefix(text, next, line->end);
	return at;
}
