/*
 * CommonMark 5.3: a list is loose if blank lines stand between its items, or
 * between two blocks right inside one of them.
 */
#include "read/tightness.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

/* The first of the lines put in that is not before a line, from 0. */
static size_t
first_put_in(const struct prepared *p, uint32_t line)
{
	size_t low = 0, high = p->blanks.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->blanks.v[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_put_in(const struct prepared *p, uint32_t line)
{
	size_t i = first_put_in(p, line);

	return i < p->blanks.n && p->blanks.v[i] == line;
}

static bool
is_blank(const struct prepared *p, uint32_t line)
{
	struct str text = buf_view(p->text);
	size_t end = prepared_line_end(p, (int)line + 1);

	for (size_t at = p->lines.v[line]; at < end; at++)
		if (text.s[at] != ' ' && text.s[at] != '\t' &&
		    text.s[at] != '>')
			return false;
	return true;
}

/* How many divs more are open behind a line than before it. */
static int
divs_opened(const struct prepared *p, uint32_t line)
{
	const struct role *role = prepared_role(p, line);

	if (!role)
		return 0;
	return (role->kind == ROLE_DIV_OPEN) - (role->kind == ROLE_DIV_CLOSE);
}

static bool
is_fence(const struct prepared *p, uint32_t line)
{
	return divs_opened(p, line) != 0;
}

static uint32_t
line_of(cmark_node *node)
{
	int start = cmark_node_get_start_line(node);

	return start > 0 ? (uint32_t)start - 1 : 0;
}

/* Whether a blank line that counts was written right before a node. */
static bool
follows_blank(const struct prepared *p, cmark_node *node)
{
	uint32_t line = line_of(node);
	bool found = false;

	if (is_fence(p, line))
		return false;
	while (line > 0 && is_blank(p, line - 1))
		found = !is_put_in(p, --line) || found;
	return found && line > 0 && !is_fence(p, line - 1);
}

/*
 * Whether a blank line was written between any two children of a node; a div
 * is one of them with all that stands in it.
 */
static bool
has_blanks(const struct prepared *p, cmark_node *parent)
{
	cmark_node *child = cmark_node_first_child(parent);
	int depth = 0;

	for (; child; child = cmark_node_next(child)) {
		if (depth == 0 && cmark_node_previous(child) &&
		    follows_blank(p, child))
			return true;
		if (cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH)
			depth += divs_opened(p, line_of(child));
		if (depth < 0)
			depth = 0;
	}
	return false;
}

bool
tightness_is_tight(const struct prepared *p, struct cmark_node *list)
{
	int first = cmark_node_get_start_line(list);
	int last = cmark_node_get_end_line(list);
	size_t i = first_put_in(p, first > 0 ? (uint32_t)first - 1 : 0);

	if (cmark_node_get_list_tight(list) || i == p->blanks.n ||
	    p->blanks.v[i] >= (uint32_t)last)
		return cmark_node_get_list_tight(list) != 0;
	if (has_blanks(p, list))
		return false;
	for (cmark_node *item = cmark_node_first_child(list); item;
	     item = cmark_node_next(item))
		if (has_blanks(p, item))
			return false;
	return true;
}
