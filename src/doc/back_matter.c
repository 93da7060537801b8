/*
 * The back matter as text for golden tests.
 */
#include "doc/back_matter.h"

#define MAILTO STR("mailto:")

struct str
back_matter_address(struct str url)
{
	return str_starts(url, MAILTO) ? str_sub(url, MAILTO.n, url.n) : url;
}

static void
put_abbreviations(struct buf *out, const struct back_matter *back)
{
	if (back->abbreviations.n > 0)
		buf_z(out, "abbreviations\n");
	for (size_t i = 0; i < back->abbreviations.n; i++) {
		buf_z(out, "  ");
		buf_quoted(out, back->abbreviations.v[i]->term);
		buf_char(out, ' ');
		buf_quoted(out, back->abbreviations.v[i]->expansion);
		buf_char(out, '\n');
	}
}

static void
put_entry(struct buf *out, const struct index_entry *entry)
{
	buf_quoted(out, entry->text);
	for (size_t i = 0; i < entry->see.n; i++)
		buf_field(out, "see", entry->see.v[i]);
	for (size_t i = 0; i < entry->places.n; i++) {
		buf_z(out, " #");
		buf_str(out, entry->places.v[i]);
	}
	buf_char(out, '\n');
}

static void
put_index(struct buf *out, const struct back_matter *back)
{
	if (back->index.n > 0)
		buf_z(out, "index\n");
	for (size_t i = 0; i < back->index.n; i++) {
		const struct index_entry *entry = back->index.v[i];

		buf_printf(out, "  %.*s ", (int)entry->letter.n,
		    entry->letter.n ? entry->letter.s : "");
		put_entry(out, entry);
		for (size_t k = 0; k < entry->subs.n; k++) {
			buf_z(out, "      ");
			put_entry(out, entry->subs.v[k]);
		}
	}
}

static void
put_links(struct buf *out, const struct back_matter *back)
{
	if (back->links.n > 0)
		buf_z(out, "links\n");
	for (size_t i = 0; i < back->links.n; i++) {
		const struct outward_link *link = &back->links.v[i];

		buf_printf(out, "  #%.*s ", (int)link->id.n, link->id.s);
		buf_quoted(out, link->text);
		buf_char(out, ' ');
		buf_quoted(out, link->url);
		buf_char(out, '\n');
	}
}

static void
put_row(struct buf *out, const struct node *row)
{
	buf_z(out, "   ");
	NODE_EACH_CHILD (cell, row) {
		buf_z(out, cell->prev ? " | " : " ");
		buf_quoted(out, node_text(out->owner, cell));
	}
	buf_char(out, '\n');
}

static void
put_charts(struct buf *out, const struct back_matter *back)
{
	if (back->charts.n > 0)
		buf_z(out, "chart-data\n");
	for (size_t i = 0; i < back->charts.n; i++) {
		const struct chart_figures *c = &back->charts.v[i];

		buf_printf(out, "  #%.*s of #%.*s\n", (int)c->table->id.n,
		    c->table->id.s, (int)c->figure->id.n, c->figure->id.s);
		NODE_EACH_CHILD (row, c->table)
			put_row(out, row);
	}
}

void
back_matter_dump(struct buf *out, const struct back_matter *back)
{
	put_abbreviations(out, back);
	put_index(out, back);
	put_charts(out, back);
	put_links(out, back);
}
