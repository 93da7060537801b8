#include "read/braces.h"

#include "read/scan.h"

void
braces_find_in_cell(struct prepared *p, size_t from, size_t to)
{
	scan_range(p, from, to, true);
}

/* The offset behind the label that a line begins with, which is no text. */
static size_t
behind_label(struct str text, const struct line *line)
{
	size_t at = line->content;

	if (at >= line->end || text.s[at] != '[')
		return at;
	while (at < line->end &&
	       !str_starts(str_sub(text, at, line->end), STR("]:")))
		at++;
	return at;
}

void
braces_find_in_definition(struct prepared *p, const struct line *line)
{
	struct str text = p->source->text;
	size_t at = behind_label(text, line), end;

	while (at < line->end) {
		end = prepared_cut_variable(p, at, line->end);
		if (end > 0)
			at = end;
		else if (str_starts(str_sub(text, at, line->end), STR("\\{{")))
			at += 3;
		else
			at += text.s[at] == '\\' ? 2 : 1;
	}
}

static size_t
trim_end(struct str text, size_t from, size_t end)
{
	while (end > from && char_is_space(text.s[end - 1]))
		end--;
	return end;
}

static bool
begins_list(struct str text, size_t from, size_t at)
{
	return text.s[at] == '{' &&
	       (at == from || text.s[at - 1] == ' ' || text.s[at - 1] == '\t');
}

/*
 * Reads the list that ends the range, from its first "{" that can be read to
 * the end, else from its last.  The offset of its "{", or `end`.
 */
static size_t
last_list(
    struct prepared *p, size_t from, size_t end, struct attrs_reading *out)
{
	struct str text = p->source->text;
	size_t last = end;

	for (size_t at = from; at < end; at++) {
		if (!begins_list(text, from, at))
			continue;
		*out = attrs_read(p->arena, p->source, at, end, p->smart);
		if (!out->fault && out->end == end)
			return at;
		last = at;
	}
	if (last == end || !out->fault ||
	    !attrs_look(str_sub(text, last + 1, end)))
		return end;
	return last;
}

/* The offset where a heading's closing hashes begin, or `end`. */
static size_t
closing_hashes(struct str text, size_t from, size_t end)
{
	size_t at = end;

	while (at > from && text.s[at - 1] == '#')
		at--;
	if (at > from && (text.s[at - 1] == ' ' || text.s[at - 1] == '\t'))
		return at;
	return end;
}

/* What ends a heading or a caption: its text, hashes and a list. */
struct tail {
	size_t text_end; /* where the text and the mark belong */
	size_t list, list_end;
	struct attrs_reading reading;
};

static struct tail
read_tail(struct prepared *p, size_t from, size_t end, bool atx)
{
	struct str text = p->source->text;
	struct tail tail = {0};
	size_t hashes, before;

	end = trim_end(text, from, end);
	hashes = atx ? closing_hashes(text, from, end) : end;
	tail.list_end = trim_end(text, from, hashes);
	tail.list = tail.list_end;
	if (tail.list > from && text.s[tail.list - 1] == '}')
		tail.list = last_list(p, from, tail.list_end, &tail.reading);
	tail.text_end = tail.list;
	if (!atx || tail.list == tail.list_end || tail.reading.fault)
		return tail;
	before = trim_end(text, from, tail.list);
	hashes = closing_hashes(text, from, before);
	if (hashes < before)
		tail.text_end = hashes;
	return tail;
}

/* Adds the marks of a block whose last text line may end in a list. */
static void
find_with_tail(struct prepared *p, size_t from, size_t line, size_t end)
{
	bool atx = p->source->text.s[from] == '#' && from == line;
	struct tail tail = read_tail(p, line, end, atx);
	size_t length = tail.list_end - tail.list;
	struct str mark;

	scan_range(p, from, tail.text_end, false);
	if (length == 0)
		return;
	if (tail.reading.fault)
		length = 0;
	mark = prepared_mark_add(
	    p, scan_mark(p, &tail.reading, tail.list, tail.list + length));
	if (tail.text_end == tail.list) {
		prepared_edit(p, tail.list, length, mark);
		return;
	}
	/* Before the closing hashes, which must stay at the end. */
	prepared_edit(p, tail.text_end, 0, arena_cat(p->arena, mark, STR(" ")));
	prepared_edit(p, tail.list, length, STR(""));
}

size_t
braces_caption_prefix(struct str text)
{
	size_t at = str_starts(text, STR("Table: ")) ? 5 : 0;

	if (!str_starts(str_sub(text, at, text.n), STR(": ")))
		return 0;
	for (at++; at < text.n && text.s[at] == ' '; at++)
		;
	return at;
}

void
braces_find(struct prepared *p, const struct lines *lines, size_t i, size_t end)
{
	const struct line *first = &lines->v[i], *last = &lines->v[end - 1];
	bool heading = first->kind == LINE_HEADING;

	if (heading && end - i > 1)
		last--;
	if (heading || braces_caption_prefix(lines_content(lines, i)))
		find_with_tail(p, first->content,
		    last == first ? first->content : last->start, last->end);
	else
		scan_range(p, first->content, last->end, false);
}
