#include "read/prepare.h"

#include "read/braces.h"
#include "read/fence.h"
#include "read/items.h"
#include "read/lines.h"
#include "read/pipes.h"

/* Whether a text may hold something for this stage. */
static bool
is_annotated(struct str text)
{
	for (size_t at = 0; at < text.n; at++)
		switch (text.s[at]) {
		case '{':
		case '|':
		case '^':
		case '~':
			return true;
		case ':':
			if (at + 1 < text.n &&
			    (text.s[at + 1] == ' ' || text.s[at + 1] == '\t' ||
				str_starts(
				    str_sub(text, at, text.n), STR(":::"))))
				return true;
			break;
		default:
			break;
		}
	return false;
}

/* Puts in what stands before `end` on a line, list markers as spaces. */
static void
insert_margin(struct prepared *p, const struct line *line, size_t end)
{
	struct str text = p->source->text;

	for (size_t at = line->start; at < end; at++)
		prepared_insert(p,
		    text.s[at] == '>'    ? STR(">")
		    : text.s[at] == '\t' ? STR("\t")
					 : STR(" "),
		    line->start);
}

/* Where an item on the line has its marker. */
static size_t
item_start(const struct line *line)
{
	return line->opens == OPENS_NOTHING ? line->content
					    : line->marker - line->indent;
}

/* Ends the list before line i. */
static void
add_boundary(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];

	fence_add_blank(p, lines, i);
	prepared_role_add(
	    p, ROLE_BOUNDARY, source_loc(p->source, line->start, 0));
	insert_margin(p, line, item_start(line));
	prepared_insert(p, STR(";"), line->start);
	prepared_end_line(p);
	fence_add_blank(p, lines, i);
}

/* Opens an item with a line of its own, then the line of its first text. */
static void
open_item(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	struct str text = p->source->text;
	size_t start = item_start(line), end = line->marker + 1;
	struct role *role;

	if (line->opens == OPENS_NOTE)
		end = items_label_end(text, line->marker, line->end);
	role = prepared_role_add(p,
	    line->opens == OPENS_NOTE ? ROLE_NOTE : ROLE_DEFINITION,
	    source_loc(p->source, line->marker, end - line->marker));
	if (line->opens == OPENS_NOTE)
		role->label = str_sub(text, line->marker + 2, end - 1);
	role->tight = line->tight;
	role->column = (uint32_t)(start - line->start + 1);
	prepared_insert(p, str_sub(text, line->start, start), line->start);
	prepared_insert(p, STR(ITEM_MARKER ";"), line->marker);
	prepared_end_line(p);
	fence_add_blank(p, lines, i);
	insert_margin(p, line, start);
	prepared_insert(p, STR(ITEM_MARGIN), line->content);
}

static void
copy_line(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	size_t from = line->start;

	if (line->apart)
		add_boundary(p, lines, i);
	if (line->opens != OPENS_NOTHING) {
		open_item(p, lines, i);
		from = line->content;
	}
	if (line->term)
		prepared_role_add(p, ROLE_TERM,
		    source_loc(
			p->source, line->content, line->end - line->content));
	prepared_copy(p, from, line->end);
	prepared_end_line(p);
	if (line->term)
		fence_add_blank(p, lines, i);
}

/* The lines from i on that are one block's text, fences apart. */
static size_t
group_end(const struct lines *lines, size_t i)
{
	size_t end = i + 1;

	while (end < lines->n && lines->v[end].block == lines->v[i].block &&
	       lines->v[i].block != 0 && !fence_is(lines, end))
		end++;
	return end;
}

static size_t
add_group(struct prepared *p, const struct lines *lines, size_t i)
{
	size_t end = group_end(lines, i);

	if (lines->v[i].kind == LINE_TEXT || lines->v[i].kind == LINE_HEADING)
		braces_find(p, lines, i, end);
	for (size_t at = i; at < end; at++)
		copy_line(p, lines, at);
	return end;
}

static void
add_all(struct prepared *p, const struct lines *lines)
{
	size_t i = 0;

	while (i < lines->n) {
		if (fence_is(lines, i))
			fence_add(p, lines, i++);
		else if (pipes_begin(lines, i))
			i = pipes_add(p, lines, i);
		else
			i = add_group(p, lines, i);
	}
}

struct prepared *
prepare(struct arena *a, struct diags *diags, const struct source *source,
    size_t from, bool smart)
{
	struct prepared *p = prepared_new(a, diags, source, smart);
	struct lines lines = lines_read(a, source, from);

	if (is_annotated(str_sub(source->text, from, source->text.n)))
		lines_classify(a, &lines);
	add_all(p, &lines);
	return p;
}
