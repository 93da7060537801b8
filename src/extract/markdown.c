#include "extract/markdown.h"

#include "extract/flat.h"

/* What means something in Markdown wherever it stands in a line. */
static const struct str specials = STR_INIT("\\`*_{}[]<>#|^~!&\"'$");

/*
 * Dashes, dots and colons mean something in runs: they are made typographic,
 * or a fence.
 */
static bool
is_special(struct str text, size_t at)
{
	char c = text.s[at];

	if (c == '-' || c == '.' || c == ':')
		return (at > 0 && text.s[at - 1] == c) ||
		       (at + 1 < text.n && text.s[at + 1] == c);
	return str_find(specials, c, 0) < specials.n;
}

void
extract_markdown_text(struct buf *out, struct str text)
{
	for (size_t at = 0; at < text.n; at++) {
		char c = text.s[at];

		if (c == '\n' || c == '\r')
			c = ' ';
		if (is_special(text, at))
			buf_char(out, '\\');
		buf_char(out, c);
	}
}

static void
put_header(struct buf *out, const struct flat *flat)
{
	buf_char(out, '|');
	for (size_t i = 0; i < flat->columns.n; i++) {
		if (flat->columns.v[i].detail)
			continue;
		buf_char(out, ' ');
		extract_markdown_text(out, flat->columns.v[i].name);
		buf_z(out, " |");
	}
	buf_z(out, "\n|");
	for (size_t i = 0; i < flat->columns.n; i++)
		if (!flat->columns.v[i].detail)
			buf_z(out, "---|");
	buf_char(out, '\n');
}

static void
put_row(
    struct buf *out, const struct flat *flat, const struct extract_cell *row)
{
	buf_char(out, '|');
	for (size_t i = 0; i < flat->columns.n; i++) {
		if (flat->columns.v[i].detail)
			continue;
		buf_char(out, ' ');
		extract_markdown_text(out, flat_text(out->owner, flat, row, i));
		buf_z(out, " |");
	}
	buf_char(out, '\n');
}

static void
put_table(struct buf *out, const struct extract_table *table)
{
	struct flat flat = flat_of(out->owner, table);

	buf_z(out, "\n## ");
	extract_markdown_text(out, table->title);
	buf_z(out, "\n\n");
	put_header(out, &flat);
	for (size_t i = 0; i < table->rows.n; i++)
		put_row(out, &flat, table->rows.v[i]);
}

/* The text of the head's field of that name. */
static struct str
head_text(const struct extract_table *head, const char *name)
{
	for (size_t i = 0; i < head->column_count; i++)
		if (str_eq_z(head->columns[i].name, name))
			return head->rows.v[0][i].text;
	return STR("");
}

void
extract_markdown(struct buf *out, const struct extract_table *head,
    struct extract_table *const *tables, size_t n)
{
	struct str title = str_trim(head_text(head, "title"));

	if (title.n) {
		buf_z(out, "# ");
		extract_markdown_text(out, title);
		buf_char(out, '\n');
	}
	for (size_t i = 0; i < n; i++)
		if (tables[i]->rows.n > 0)
			put_table(out, tables[i]);
}
