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

/* The first column that has one of n names, or the count. */
static size_t
column_among(const struct data_table *t, const struct str *names, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t column = data_column(t, names[i]);

		if (column < t->column_count)
			return column;
	}
	return t->column_count;
}

size_t
data_name_column(const struct data_table *t)
{
	static const struct str words[] = {
	    STR_INIT("name"), STR_INIT("signatory"), STR_INIT("person")};

	return column_among(t, words, sizeof words / sizeof *words);
}

size_t
data_organisation_column(const struct data_table *t)
{
	static const struct str words[] = {STR_INIT("organisation"),
	    STR_INIT("organization"), STR_INIT("affiliation"),
	    STR_INIT("institution")};

	return column_among(t, words, sizeof words / sizeof *words);
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
