#include "read/opening.h"

#include "read/fence.h"
#include "read/items.h"

/* Puts in what stands in a range of a line, list markers as spaces. */
static void
insert_margin(struct prepared *p, size_t from, size_t to)
{
	struct str text = p->source->text;

	for (size_t at = from; at < to; at++)
		prepared_insert(p,
		    text.s[at] == '>'    ? STR(">")
		    : text.s[at] == '\t' ? STR("\t")
					 : STR(" "),
		    from);
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
	insert_margin(p, line->start, item_start(line));
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
	insert_margin(p, line->start, start);
	prepared_insert(p, STR(ITEM_MARGIN), line->content);
}

size_t
opening_add(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];

	if (line->apart)
		add_boundary(p, lines, i);
	if (line->opens == OPENS_NOTHING)
		return line->start;
	open_item(p, lines, i);
	return line->content;
}

void
opening_add_margin(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	size_t behind = lines_behind_markers(lines, i);

	if (line->opens == OPENS_NOTHING) {
		insert_margin(p, line->start, behind);
		return;
	}
	insert_margin(p, line->start, item_start(line));
	prepared_insert(p, STR(ITEM_MARGIN), line->content);
	insert_margin(p, line->content, behind);
}
