#include "read/looseness.h"

#include "read/lines.h"

/* Whether the line before the one that a node begins on is blank. */
static bool
follows_blank(const struct source *s, const struct node *node)
{
	uint32_t line = source_line_col(s, node->at.offset).line;
	size_t start, end;

	if (line < 2)
		return false;
	start = s->line_starts[line - 2];
	end = start + source_line(s, line - 1).n;
	return lines_behind_prefix(s->text, start, end) == end;
}

static bool
has_gap(const struct source *s, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		if (n->prev && follows_blank(s, n))
			return true;
	return false;
}

bool
looseness_is(const struct source *s, const struct node *list)
{
	if (has_gap(s, list))
		return true;
	for (const struct node *item = list->first; item; item = item->next)
		if (has_gap(s, item))
			return true;
	return false;
}
