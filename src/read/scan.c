#include "read/scan.h"

#include "read/bounds.h"
#include "read/items.h"
#include "read/references.h"

/* Longer runs of backticks open nothing in cmark either. */
#define BACKTICKS_MAX 80

/* Brackets nested deeper than this take no attributes. */
#define BRACKETS_MAX 32

/* How far behind a "^[" the end of a superscript is looked for. */
#define LOOK_MAX 256

/* Longer runs of "~" delimit nothing. */
#define TILDES_MAX 3

struct scan {
	struct prepared *p;
	struct str text; /* the source's */
	size_t from, at, to;
	size_t line_end; /* see line_end() */
	size_t open;     /* brackets that are open */
	size_t opened;   /* where the last one to be closed was opened */
	size_t brackets[BRACKETS_MAX];
	size_t notes[BRACKETS_MAX]; /* the edit of a "^[" and 1, or 0 */
	bool raised;                /* a "^" or "~" occurred in this word */
	bool linked;                /* "](" occurred */
	bool cell;
	bool uncommented; /* no comment ends from here on */
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

struct mark
scan_mark(const struct prepared *p, const struct attrs_reading *r, size_t from,
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
	struct mark mark = scan_mark(s->p, r, s->at, to);

	mark.open = s->opened;
	prepared_edit(s->p, s->at, to - s->at, prepared_mark_add(s->p, mark));
}

/* Whether a variable stands at s->at, and is cut. */
static bool
read_variable(struct scan *s)
{
	size_t end = prepared_cut_variable(s->p, s->at, s->to);

	if (end > 0)
		s->at = end;
	return end > 0;
}

/* The "{" at s->at stands behind a bracket or a parenthesis. */
static void
read_list(struct scan *s)
{
	size_t end = line_end(s);
	struct attrs_reading r;

	if (read_variable(s))
		return;
	r = attrs_read(s->p->arena, s->p->source, s->at, end, s->p->smart);
	if (!r.fault) {
		add_mark(s, &r, r.end);
		s->at = r.end;
		return;
	}
	if (attrs_look(str_sub(s->text, s->at + 1, end)))
		add_mark(s, &r, s->at);
	s->at++;
}

/* Whether a reference to a note stands at s->at, and is cut. */
static bool
read_reference(struct scan *s)
{
	size_t end = items_label_end(s->text, s->at, s->to);
	struct mark mark = {.kind = MARK_NOTE};
	struct str number;

	if (end == 0)
		return false;
	mark.at = source_loc(s->p->source, s->at, end - s->at);
	mark.before = sizeof NOTE_OPEN - 1;
	mark.behind = sizeof NOTE_CLOSE - 1;
	number = prepared_mark_add(s->p, mark);
	prepared_edit(s->p, s->at, end - s->at,
	    arena_printf(s->p->arena, NOTE_OPEN "%.*s" NOTE_CLOSE,
		(int)number.n, number.s));
	s->at = end;
	return true;
}

/* Passes over the label in "[words][label]" at s->at, if it has marks. */
static bool
read_label(struct scan *s)
{
	size_t end = s->at + 1;

	if (s->p->references.n == 0 || s->at == s->from ||
	    s->text.s[s->at - 1] != ']')
		return false;
	while (end < s->to && end - s->at < LOOK_MAX && s->text.s[end] != ']')
		end++;
	if (end == s->to || !references_has(s->p, s->at + 1, end))
		return false;
	s->at = end + 1;
	return true;
}

/* Opens a bracket at s->at; `note` is the edit of the "^" before it and 1. */
static void
read_open(struct scan *s, size_t note)
{
	if (note == 0 && (read_reference(s) || read_label(s)))
		return;
	if (s->open < BRACKETS_MAX) {
		s->brackets[s->open] = s->at;
		s->notes[s->open] = note;
	}
	s->open++;
	s->at++;
}

/* The "]" at s->at ends a note that the edit, counted from 1, began. */
static void
close_note(struct scan *s, size_t edit)
{
	struct edit *caret = &s->p->edits.v[edit - 1];
	struct mark mark = {.kind = MARK_NOTE_TEXT, .before = 1, .behind = 1};
	struct str number;

	mark.at = source_loc(s->p->source, s->at + 1, 0);
	mark.open = caret->offset;
	number = prepared_mark_add(s->p, mark);
	caret->text = STR("!");
	prepared_edit(s->p, s->at, 1,
	    arena_printf(s->p->arena, "](%.*s)", (int)number.n, number.s));
}

/* Makes "[label]" and "[label][]" end in the label as it was written. */
static void
repeat_label(struct scan *s)
{
	struct str label = str_sub(s->text, s->opened, s->at);
	size_t empty = peek(s, 0) == '[' && peek(s, 1) == ']' ? 2 : 0;

	if (empty == 0 && (peek(s, 0) == '[' || peek(s, 0) == '('))
		return;
	prepared_edit(s->p, s->at - 1, 1 + empty,
	    arena_cat(s->p->arena, STR("]"), label));
	s->at += empty;
}

static void
read_close(struct scan *s)
{
	bool matched = s->open > 0;
	size_t note = 0;

	if (matched && --s->open < BRACKETS_MAX) {
		s->opened = s->brackets[s->open];
		note = s->notes[s->open];
	}
	if (note > 0)
		close_note(s, note);
	s->at++;
	if (note > 0)
		return;
	if (matched && s->open < BRACKETS_MAX &&
	    references_has(s->p, s->opened + 1, s->at - 1))
		repeat_label(s);
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
	if (s->raised && next == ' ')
		prepared_edit(s->p, s->at, 2, STR("\u00a0"));
	s->at += next == '{' && peek(s, 2) == '{' ? 3 : 2;
}

/*
 * Whether the "^" at s->at, before a bracket, is a superscript's: as in
 * Pandoc a link or a word in brackets may be one.  Two notes side by side
 * are not, against Pandoc, which would make the first one's text large.
 */
static bool
is_superscript(const struct scan *s)
{
	size_t to = s->to - s->at < LOOK_MAX ? s->to : s->at + LOOK_MAX;
	size_t end = bounds_bracket(s->text, s->at + 1, to);
	struct str words = str_sub(s->text, s->at + 1, end);

	if (end > 0 && end < to &&
	    (s->text.s[end] == '(' || s->text.s[end] == '{'))
		end = bounds_bracket(s->text, end, to);
	else if (str_find(words, ' ', 0) < words.n ||
		 str_find(words, '\n', 0) < words.n)
		return false;
	return end > 0 && end < to && s->text.s[end] == '^' &&
	       (end + 1 == s->to || s->text.s[end + 1] != '[');
}

static bool
is_space_at(const struct scan *s, size_t at)
{
	return at < s->from || at >= s->to || char_is_space(s->text.s[at]);
}

static void
add_delimiter(struct scan *s, size_t run, bool opens, bool closes)
{
	char c = s->text.s[s->at];
	struct str written = str_sub(s->text, s->at, s->at + run), number;
	struct mark mark = {.kind = MARK_DELIMITER, .behind = 1};

	mark.at = source_loc(s->p->source, s->at + run, 0);
	mark.delimiter = c;
	mark.run = (uint8_t)run;
	mark.opens = opens;
	mark.closes = closes;
	number = prepared_mark_add(s->p, mark);
	prepared_edit(s->p, s->at, run,
	    arena_printf(s->p->arena, "%.*s%.*s%c", (int)run, written.s,
		(int)number.n, number.s, c));
}

static void
read_delimiter(struct scan *s)
{
	char c = s->text.s[s->at];
	size_t run = 1, most = c == '^' ? 1 : TILDES_MAX;
	bool opens, closes;

	while (peek(s, run) == c)
		run++;
	opens = !is_space_at(s, s->at + run);
	closes = s->at > s->from && !is_space_at(s, s->at - 1);
	if (run <= most && (opens || closes)) {
		add_delimiter(s, run, opens, closes);
		s->raised = true;
	}
	s->at += run;
}

static void
read_caret(struct scan *s)
{
	if (peek(s, 1) != '[' || is_superscript(s)) {
		read_delimiter(s);
		return;
	}
	prepared_edit(s->p, s->at, 1, STR("^"));
	s->at++;
	read_open(s, s->p->edits.n);
}

/*
 * The offset behind the comment at s->at, or s->at.  What is not closed once
 * is not closed later.
 */
static size_t
comment_end(struct scan *s)
{
	struct str rest = str_sub(s->text, s->at, s->to);

	if (s->uncommented || !str_starts(rest, STR("<!--")))
		return s->at;
	for (size_t at = s->at + 2; at < s->to; at++)
		if (str_starts(str_sub(s->text, at, s->to), STR("-->")))
			return at + 3;
	s->uncommented = true;
	return s->at;
}

/*
 * Since version 0.31 of CommonMark any text without "-->" may stand in a
 * comment; before, which cmark may be, no "--" and no ">" at its start.
 */
static void
tame_comment(struct scan *s, size_t end)
{
	size_t from = s->at + 4, to = end - 3;

	if (to < from) {
		prepared_edit(s->p, s->at, end - s->at, STR("<!---->"));
		return;
	}
	for (size_t at = from; at < to; at++)
		if (s->text.s[at] == '-' || s->text.s[at] == '>')
			prepared_edit(s->p, at, 1, STR("."));
}

static void
read_angle(struct scan *s)
{
	size_t end = comment_end(s);

	if (end > s->at) {
		tame_comment(s, end);
		s->at = end;
		return;
	}
	end = bounds_autolink(s->text, s->at, s->to);
	if (end == 0)
		end = s->at + 1;
	while (s->at < end)
		if (!read_variable(s))
			s->at++;
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
		read_open(s, 0);
		break;
	case '^':
		read_caret(s);
		break;
	case '~':
		read_delimiter(s);
		break;
	case '<':
		read_angle(s);
		break;
	case '{':
		if (!read_variable(s))
			s->at++;
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
		s->raised = s->raised && !char_is_space(s->text.s[s->at]);
		s->at++;
	}
}

static bool
is_bracket(struct str text)
{
	return str_starts(text, STR(MARK_BRACKET_OPEN)) ||
	       str_starts(text, STR(MARK_BRACKET_CLOSE));
}

/* Without marks, escaped brackets need not be told apart. */
static void
drop_bracket_edits(struct prepared *p, size_t first)
{
	size_t n = first;

	for (size_t i = first; i < p->edits.n; i++)
		if (!is_bracket(p->edits.v[i].text))
			p->edits.v[n++] = p->edits.v[i];
	p->edits.n = n;
}

void
scan_range(struct prepared *p, size_t from, size_t to, bool cell)
{
	struct scan s = {.p = p, .text = p->source->text, .cell = cell};
	size_t marks = p->marks.n, edits = p->edits.n;

	s.from = s.at = from;
	s.to = to;
	while (s.at < s.to)
		scan_next(&s);
	if (p->marks.n == marks)
		drop_bracket_edits(p, edits);
}
