#include "read/braces.h"

#include "read/attrs.h"

/* Longer runs of backticks open nothing in cmark either. */
#define BACKTICKS_MAX 80

/* Brackets nested deeper than this take no attributes. */
#define BRACKETS_MAX 32

/* A pass over one block's text, skipping what is code or escaped. */
struct scan {
	struct prepared *p;
	struct str text; /* the source's */
	size_t at, to;
	size_t line_end; /* see line_end() */
	size_t open;     /* brackets that are open */
	size_t opened;   /* where the last one to be closed was opened */
	size_t brackets[BRACKETS_MAX];
	bool linked; /* "](" occurred */
	bool cell;
	bool all_runs_seen;
	size_t last_run[BACKTICKS_MAX + 1]; /* by length */
};

static char
peek(const struct scan *s, size_t ahead)
{
	return s->at + ahead < s->to ? s->text.s[s->at + ahead] : '\0';
}

/* The end of the line that s->at is on; kept, as lines may be long. */
static size_t
line_end(struct scan *s)
{
	if (s->line_end > s->at)
		return s->line_end;
	s->line_end = s->at;
	while (s->line_end < s->to && s->text.s[s->line_end] != '\n' &&
	       s->text.s[s->line_end] != '\r')
		s->line_end++;
	return s->line_end;
}

/* The mark of the list in a range; of a fault, the range is empty. */
static struct mark
mark_of(const struct prepared *p, const struct attrs_reading *r, size_t from,
    size_t to)
{
	struct mark mark = {.attrs = r->attrs, .fault = r->fault};

	mark.at = source_loc(p->source, from, to - from);
	mark.fault_at = source_loc(p->source, r->fault_at, r->fault_length);
	return mark;
}

/* Cuts the list that stands at s->at, or marks its fault. */
static void
add_mark(struct scan *s, const struct attrs_reading *r, size_t to)
{
	struct mark mark = mark_of(s->p, r, s->at, to);

	mark.open = s->opened;
	prepared_edit(s->p, s->at, to - s->at, prepared_mark_add(s->p, mark));
}

/* The "{" at s->at stands behind a bracket or a parenthesis. */
static void
read_list(struct scan *s)
{
	size_t end = line_end(s);
	struct attrs_reading r =
	    attrs_read(s->p->arena, s->p->source, s->at, end);

	if (!r.fault) {
		add_mark(s, &r, r.end);
		s->at = r.end;
		return;
	}
	if (attrs_look(str_sub(s->text, s->at + 1, end)))
		add_mark(s, &r, s->at);
	s->at++;
}

static void
read_open(struct scan *s)
{
	if (s->open < BRACKETS_MAX)
		s->brackets[s->open] = s->at;
	s->open++;
	s->at++;
}

static void
read_close(struct scan *s)
{
	bool matched = s->open > 0;

	s->at++;
	if (matched && --s->open < BRACKETS_MAX)
		s->opened = s->brackets[s->open];
	if (peek(s, 0) == '(')
		s->linked = true;
	if (peek(s, 0) != '{' || !matched)
		return;
	if (s->open < BRACKETS_MAX)
		read_list(s);
	else
		diag1(s->p->diags, DIAG_NEST_TOO_DEEP,
		    source_loc(s->p->source, s->at, 1),
		    arena_printf(s->p->arena, "%d", BRACKETS_MAX));
}

static size_t
run_length(const struct scan *s, size_t at)
{
	size_t end = at;

	while (end < s->to && s->text.s[end] == '`')
		end++;
	return end - at;
}

/* The offset behind the run that closes a code span, or 0. */
static size_t
closing_run(struct scan *s, size_t from, size_t length)
{
	size_t at = from, n;

	if (length > BACKTICKS_MAX ||
	    (s->all_runs_seen && s->last_run[length] < from))
		return 0;
	while (at < s->to) {
		n = run_length(s, at);
		if (n > 0 && n <= BACKTICKS_MAX)
			s->last_run[n] = at;
		at += n > 0 ? n : 1;
		if (n == length)
			return at;
	}
	s->all_runs_seen = true;
	return 0;
}

static void
unescape_pipes(struct scan *s, size_t from, size_t to)
{
	for (size_t at = from; s->cell && at + 1 < to; at++)
		if (s->text.s[at] == '\\' && s->text.s[at + 1] == '|')
			prepared_edit(s->p, at, 1, STR(""));
}

static void
read_backticks(struct scan *s)
{
	size_t length = run_length(s, s->at);
	size_t end = closing_run(s, s->at + length, length);

	if (end == 0)
		end = s->at + length;
	unescape_pipes(s, s->at, end);
	s->at = end;
}

static void
read_escape(struct scan *s)
{
	char next = peek(s, 1);

	if (next == '[' || next == ']')
		prepared_edit(s->p, s->at, 2,
		    next == '[' ? STR(MARK_BRACKET_OPEN)
				: STR(MARK_BRACKET_CLOSE));
	if (s->cell && next == '|')
		prepared_edit(s->p, s->at, 1, STR(""));
	s->at += 2;
}

static void
scan_next(struct scan *s)
{
	switch (s->text.s[s->at]) {
	case '\\':
		read_escape(s);
		break;
	case '`':
		read_backticks(s);
		break;
	case '[':
		read_open(s);
		break;
	case ']':
		read_close(s);
		break;
	case ')':
		s->at++;
		if (s->linked && peek(s, 0) == '{')
			read_list(s);
		break;
	default:
		s->at++;
	}
}

/* Without marks, escaped brackets need not be told apart. */
static void
drop_bracket_edits(struct prepared *p, size_t first)
{
	size_t n = first;

	for (size_t i = first; i < p->edits.n; i++)
		if (p->edits.v[i].text.n == 0)
			p->edits.v[n++] = p->edits.v[i];
	p->edits.n = n;
}

static void
scan_range(struct prepared *p, size_t from, size_t to, bool cell)
{
	struct scan s = {.p = p, .text = p->source->text, .cell = cell};
	size_t marks = p->marks.n, edits = p->edits.n;

	s.at = from;
	s.to = to;
	while (s.at < s.to)
		scan_next(&s);
	if (p->marks.n == marks)
		drop_bracket_edits(p, edits);
}

void
braces_find_in_cell(struct prepared *p, size_t from, size_t to)
{
	scan_range(p, from, to, true);
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
		*out = attrs_read(p->arena, p->source, at, end);
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
	    p, mark_of(p, &tail.reading, tail.list, tail.list + length));
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
	if (str_starts(text, STR(": ")))
		return 2;
	return str_starts(text, STR("Table: ")) ? 7 : 0;
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
