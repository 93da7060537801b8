#include "read/prepare.h"

#include "read/braces.h"
#include "read/fence.h"
#include "read/lines.h"
#include "read/opening.h"
#include "read/pipes.h"
#include "read/references.h"

/* Whether a text may hold something for this stage: comments too. */
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
		case '<':
			if (str_starts(str_sub(text, at, text.n), STR("<!--")))
				return true;
			break;
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

static void
copy_line(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	size_t from = opening_add(p, lines, i);

	if (line->term)
		prepared_role_add(p, ROLE_TERM,
		    source_loc(
			p->source, line->content, line->end - line->content));
	prepared_copy(p, from, line->end);
	prepared_end_line(p);
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
	else if (lines->v[i].kind == LINE_OTHER)
		braces_find_in_definition(p, &lines->v[i]);
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
	struct lines *lines = ARENA_NEW(a, struct lines);

	*lines = lines_read(a, source, from);
	if (is_annotated(str_sub(source->text, from, source->text.n))) {
		lines_classify(a, lines);
		references_note(p, lines);
	}
	references_find(p, lines);
	p->written = lines;
	add_all(p, lines);
	return p;
}
