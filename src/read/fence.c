#include "read/fence.h"

#include "read/attrs.h"
#include "read/opening.h"

#define FENCE_COLONS 3

size_t
fence_look(const struct lines *lines, size_t i)
{
	size_t at = lines_behind_markers(lines, i), end = lines->v[i].end;

	return str_starts(str_sub(lines->source->text, at, end), STR(":::"))
		   ? at
		   : end;
}

bool
fence_is(const struct lines *lines, size_t i)
{
	return lines->v[i].kind == LINE_OTHER &&
	       fence_look(lines, i) < lines->v[i].end;
}

size_t
fence_quote_end(const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	size_t end = line->opens != OPENS_NOTHING
			 ? line->marker
			 : lines_behind_markers(lines, i);

	while (end > line->start && lines->source->text.s[end - 1] != '>')
		end--;
	return end;
}

void
fence_add_blank(struct prepared *p, const struct lines *lines, size_t i)
{
	struct str text = lines->source->text;
	size_t start = lines->v[i].start, end = fence_quote_end(lines, i);

	for (size_t at = start; at < end; at++)
		prepared_insert(
		    p, text.s[at] == '>' ? STR(">") : STR(" "), start);
	vec_push(p->arena, &p->blanks, (uint32_t)(p->lines.n - 1));
	prepared_end_line(p);
}

static void
report(struct prepared *p, const char *fault, size_t at, size_t length)
{
	diag1(p->diags, DIAG_ANNOT_SYNTAX, source_loc(p->source, at, length),
	    str_from_z(fault));
}

static const struct attrs *
read_list(struct prepared *p, size_t from, size_t to)
{
	struct attrs_reading reading =
	    attrs_read(p->arena, p->source, from, to, p->smart);

	if (reading.fault)
		report(
		    p, reading.fault, reading.fault_at, reading.fault_length);
	else if (reading.end < to)
		report(p, "nothing may follow the brace", reading.end,
		    to - reading.end);
	return reading.attrs;
}

/* "::: word", the short form of a single class, known or not. */
static const struct attrs *
read_word(struct prepared *p, size_t from, size_t to)
{
	struct attrs *attrs = ARENA_NEW(p->arena, struct attrs);
	struct str word = attrs_ident(p->source, from, to);
	struct attr class = {.key = word};

	class.key_at = source_loc(p->source, from, word.n);
	class.value_at = class.key_at;
	if (from + word.n < to) {
		report(p, "attributes must stand in braces", from, to - from);
		return attrs;
	}
	vec_push(p->arena, &attrs->classes, class);
	attrs->short_form = true;
	return attrs;
}

/* Drops colons at the end, which Pandoc allows behind attributes. */
static size_t
fence_end(struct str text, size_t from, size_t end)
{
	size_t at = end;

	while (at > from && char_is_space(text.s[at - 1]))
		at--;
	end = at;
	while (at > from && text.s[at - 1] == ':')
		at--;
	if (end - at < FENCE_COLONS)
		return end;
	while (at > from && char_is_space(text.s[at - 1]))
		at--;
	return at;
}

void
fence_add(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	struct str text = lines->source->text;
	size_t colons = lines_behind_markers(lines, i), from = colons, end;
	size_t start;
	struct role *role;

	while (from < line->end && text.s[from] == ':')
		from++;
	while (from < line->end && char_is_space(text.s[from]))
		from++;
	end = fence_end(text, from, line->end);
	if (colons == line->content && line->opens == OPENS_NOTHING)
		fence_add_blank(p, lines, i);
	start = opening_add(p, lines, i);
	role = prepared_role_add(p, from < end ? ROLE_DIV_OPEN : ROLE_DIV_CLOSE,
	    source_loc(
		lines->source, colons, (from < end ? end : from) - colons));
	if (from < end)
		role->attrs = text.s[from] == '{' ? read_list(p, from, end)
						  : read_word(p, from, end);
	prepared_copy(p, start, line->end);
	prepared_end_line(p);
	fence_add_blank(p, lines, i);
}
