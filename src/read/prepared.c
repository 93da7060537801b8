#include "read/prepared.h"

#include <string.h>

#include "base/utf8.h"

#define NONCHARACTER_FIRST 0xFDD0u
#define NONCHARACTER_LAST 0xFDEFu

/* cmark counts with int, and a segment with 32 bits. */
#define PREPARED_LIMIT ((size_t)1 << 30)

struct prepared *
prepared_new(struct arena *a, struct diags *diags, const struct source *source,
    bool smart)
{
	struct prepared *p = ARENA_NEW(a, struct prepared);

	p->arena = a;
	p->diags = diags;
	p->source = source;
	p->beside = ARENA_NEW(a, struct written);
	p->beside->source = source;
	p->smart = smart;
	p->text = buf_new(a);
	vec_push(a, &p->lines, 0);
	return p;
}

void
prepared_edit(struct prepared *p, size_t offset, size_t length, struct str text)
{
	vec_push(p->arena, &p->edits, (struct edit){offset, length, text});
}

static void
add_segment(struct prepared *p, size_t source, size_t length)
{
	struct segment *last;

	if (p->segments.n > 0 && length > 0) {
		last = &p->segments.v[p->segments.n - 1];
		if (last->prepared + last->length == p->text->n &&
		    last->source + last->length == source && last->length) {
			last->length += (uint32_t)length;
			return;
		}
	}
	vec_push(p->arena, &p->segments,
	    (struct segment){
		(uint32_t)p->text->n, (uint32_t)source, (uint32_t)length});
}

void
prepared_insert(struct prepared *p, struct str text, size_t offset)
{
	add_segment(p, offset, 0);
	buf_str(p->text, text);
}

static void
copy_run(struct prepared *p, size_t from, size_t to)
{
	if (from == to)
		return;
	add_segment(p, from, to - from);
	buf_str(p->text, str_sub(p->source->text, from, to));
}

static bool
is_replaced(uint32_t c)
{
	return c == 0 || c == UTF8_REPLACEMENT ||
	       (c >= NONCHARACTER_FIRST && c <= NONCHARACTER_LAST);
}

/* Copies text without edits, characters that may not pass replaced. */
static void
copy_clean(struct prepared *p, size_t from, size_t to)
{
	struct str text = str_sub(p->source->text, 0, to);
	size_t at = from, run = from;

	while (at < to) {
		size_t start = at;

		if (!is_replaced(utf8_next(text, &at)))
			continue;
		copy_run(p, run, start);
		prepared_insert(p, STR("\xEF\xBF\xBD"), start);
		run = at;
	}
	copy_run(p, run, to);
}

void
prepared_copy(struct prepared *p, size_t from, size_t to)
{
	while (
	    p->next_edit < p->edits.n && p->edits.v[p->next_edit].offset < to) {
		const struct edit *edit = &p->edits.v[p->next_edit++];

		if (edit->offset < from)
			continue;
		copy_clean(p, from, edit->offset);
		prepared_insert(p, edit->text, edit->offset);
		from = edit->offset + edit->length;
		/* What follows at the line's end is behind what was cut. */
		add_segment(p, from, 0);
	}
	if (from < to)
		copy_clean(p, from, to);
}

void
prepared_end_line(struct prepared *p)
{
	if (p->text->n > PREPARED_LIMIT)
		arena_give_up(p->arena);
	buf_char(p->text, '\n');
	vec_push(p->arena, &p->lines, (uint32_t)p->text->n);
}

struct role *
prepared_role_add(struct prepared *p, enum role_kind kind, struct loc at)
{
	struct role *role = vec_add(p->arena, &p->roles);

	*role = (struct role){.kind = kind, .at = at};
	role->line = (uint32_t)(p->lines.n - 1);
	return role;
}

struct str
prepared_mark_add(struct prepared *p, struct mark mark)
{
	vec_push(p->arena, &p->marks, mark);
	return arena_printf(
	    p->arena, MARK_OPEN "%zu" MARK_CLOSE, p->marks.n - 1);
}

size_t
prepared_cut_variable(struct prepared *p, size_t at, size_t to)
{
	struct mark mark = {.kind = MARK_VARIABLE};
	struct str text = str_sub(p->source->text, 0, to);
	size_t end = expand_find(text, at, &mark.name);

	if (end == 0)
		return 0;
	mark.at = source_loc(p->source, at, end - at);
	prepared_edit(p, at, end - at, prepared_mark_add(p, mark));
	return end;
}

void
prepared_take_role(struct prepared *p, const struct role *role)
{
	p->roles.v[role - p->roles.v].taken = true;
}

void
prepared_take_mark(struct prepared *p, const struct mark *mark)
{
	p->marks.v[mark - p->marks.v].taken = true;
}

const struct role *
prepared_role(const struct prepared *p, uint32_t line)
{
	size_t low = 0, high = p->roles.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->roles.v[middle].line == line)
			return &p->roles.v[middle];
		if (p->roles.v[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

size_t
prepared_line_end(const struct prepared *p, int line)
{
	if (line < 1 || (size_t)line >= p->lines.n)
		return p->text->n;
	return p->lines.v[line] - 1;
}

size_t
prepared_offset(const struct prepared *p, int line, int column)
{
	size_t end = prepared_line_end(p, line), offset;

	if (line < 1 || (size_t)line > p->lines.n)
		return end;
	offset = p->lines.v[line - 1];
	if (column > 1)
		offset += (size_t)column - 1;
	return offset < end ? offset : end;
}

/* The source's offset of an offset in the text. */
static size_t
source_offset(const struct prepared *p, size_t offset)
{
	size_t low = 0, high = p->segments.n, behind;
	const struct segment *s;

	if (high == 0)
		return 0;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (p->segments.v[middle].prepared <= offset)
			low = middle;
		else
			high = middle;
	}
	s = &p->segments.v[low];
	behind = offset > s->prepared ? offset - s->prepared : 0;
	return s->source + (behind < s->length ? behind : s->length);
}

struct loc
prepared_loc(const struct prepared *p, size_t offset, size_t length)
{
	size_t from = source_offset(p, offset);
	size_t to = source_offset(p, offset + length);

	return source_loc(p->source, from, to > from ? to - from : 0);
}

const struct mark *
prepared_mark(const struct prepared *p, struct str text, size_t at, size_t *end)
{
	const struct mark *mark;
	size_t number = 0;

	if (!str_starts(str_sub(text, at, text.n), STR(MARK_OPEN)))
		return NULL;
	for (at += MARK_BYTES; at < text.n && char_is_digit(text.s[at]); at++)
		number = number * 10 + (size_t)(text.s[at] - '0');
	at += MARK_BYTES;
	*end = at;
	if (number >= p->marks.n)
		return NULL;
	mark = &p->marks.v[number];
	*end = at + mark->behind < text.n ? at + mark->behind : text.n;
	return mark;
}

bool
prepared_value(
    const struct prepared *p, const struct mark *mark, struct str *out)
{
	struct expander e = {p->arena, p->diags, p->variables};
	struct mark *own = &p->marks.v[mark - p->marks.v];

	if (mark->kind != MARK_VARIABLE || mark->reported)
		return false;
	own->reported = !expand_name(&e, mark->name, mark->at, out);
	return !own->reported;
}

/* Appends the source's bytes of a range as copy_clean() would. */
static void
add_source(struct buf *out, const struct prepared *p, struct loc at)
{
	struct str text =
	    str_sub(p->source->text, at.offset, at.offset + at.length);
	size_t next = 0;
	char bytes[4];

	while (next < text.n) {
		uint32_t c = utf8_next(text, &next);

		if (is_replaced(c))
			c = UTF8_REPLACEMENT;
		buf_add(out, bytes, utf8_encode(c, bytes));
	}
}

/* The bracket that a sentinel stands for, or NUL. */
static char
bracket_at(struct str text, size_t at)
{
	struct str rest = str_sub(text, at, text.n);

	if (str_starts(rest, STR(MARK_BRACKET_OPEN)))
		return '[';
	return str_starts(rest, STR(MARK_BRACKET_CLOSE)) ? ']' : '\0';
}

/* A text on its way back to what was written. */
struct restoring {
	const struct prepared *p;
	struct str text;
	struct buf *out;
	bool verbatim;
};

/* Appends what stands at `at`, a sentinel's meaning; the offset behind it. */
static size_t
restore_next(const struct restoring *r, size_t at)
{
	size_t end = at;
	const struct mark *mark = prepared_mark(r->p, r->text, at, &end);
	char bracket = bracket_at(r->text, at);
	struct str value;

	if (mark && !r->verbatim && prepared_value(r->p, mark, &value)) {
		buf_str(r->out, value);
		return end;
	}
	if (mark) {
		r->out->n -=
		    mark->before < r->out->n ? mark->before : r->out->n;
		add_source(r->out, r->p, mark->at);
		return end;
	}
	if (bracket && r->verbatim)
		buf_char(r->out, '\\');
	buf_char(r->out, bracket ? bracket : r->text.s[at]);
	return bracket ? at + MARK_BYTES : at + 1;
}

struct str
prepared_restore(const struct prepared *p, struct str text, bool verbatim)
{
	struct restoring r = {p, text, NULL, verbatim};
	struct str restored;
	size_t at = 0;

	if (str_find(text, MARK_OPEN[0], 0) == text.n)
		return text;
	r.out = buf_new(p->arena);
	while (at < text.n)
		at = restore_next(&r, at);
	restored = arena_str(p->arena, buf_view(r.out));
	buf_release(r.out);
	return restored;
}
