/*
 * Tables of data: finding a column, and links to them.
 */
#include "doc/data.h"

#include "doc/doc.h"

size_t
data_column(const struct data_table *t, struct str name)
{
	size_t i = 0;

	while (i < t->column_count && !str_eq_fold(t->columns[i], name))
		i++;
	return i;
}

const struct node *
data_link(const struct node *block)
{
	const struct node *link;

	if (!block || block->kind != NODE_PARAGRAPH)
		return NULL;
	link = block->first;
	if (!link || link->next || link->kind != NODE_LINK)
		return NULL;
	return str_ends(link->u.link.url, STR(".csv")) ? link : NULL;
}
