/*
 * Rows in; a list of entries, each with its own element, or a paragraph out.
 */
#include "layout/entries.h"

#include "layout/block.h"
#include "layout/columns.h"
#include "layout/inline.h"

#define COLUMNS_MOST 3

/* One in so many entries may take a second line. */
#define LONG_SHARE 10

/* The cells of a row that are not empty, as one text. */
static void
add_entry(struct par *p, const struct signatories *s, const struct str *cells)
{
	const struct inline_style *muted = inline_muted(p->lay, p->base);
	bool first = true;

	for (size_t c = 0; c < s->column_count; c++) {
		if (!cells[c].n)
			continue;
		if (!first)
			par_styled(p, STR(", "), muted);
		if (c == 0)
			par_text(p, cells[c]);
		else
			par_styled(p, cells[c], muted);
		first = false;
	}
}

static struct par *
entry_new(struct flow *f, const struct signatories *s, size_t row, elem_id list)
{
	struct layout *lay = f->lay;
	struct loc at = s->rows.v[row].at;
	elem_id item = elem_new(lay, ROLE_ITEM, list, at);
	struct par *p = par_new(lay, style_of(lay, STYLE_CELL),
	    elem_new(lay, ROLE_ITEM_BODY, item, at), at);

	p->no_marks = f->no_marks;
	add_entry(p, s, s->rows.v[row].cells);
	par_close(p);
	return p;
}

static uint32_t
fitting_count(const struct flow *f, struct par **entries, size_t n)
{
	for (uint32_t count = COLUMNS_MOST; count > 1; count--) {
		su width = columns_open(f, count).width;
		size_t longer = 0;

		for (size_t i = 0; i < n; i++)
			longer += par_max_width(entries[i]) > width;
		if (columns_fit(f, count) &&
		    (count == 2 || longer <= n / LONG_SHARE))
			return count;
	}
	return 1;
}

/* Further lines of an entry are moved in. */
static void
lay_entry(struct flow *f, struct par *p)
{
	struct flow inner = *f;
	su indent = p->rtl ? 0 : p->style->text.size;

	inner.x += indent;
	inner.width -= indent;
	block_par(&inner, p, -indent);
}

void
entries_columns(
    struct flow *f, const struct signatories *s, size_t start, size_t end)
{
	size_t n = end - start;
	struct par **entries = ARENA_ARRAY(f->lay->arena, struct par *, n);
	elem_id list = elem_new(f->lay, ROLE_LIST, f->elem, s->node->at);
	uint32_t count;
	struct flow inner;

	for (size_t i = 0; i < n; i++)
		entries[i] = entry_new(f, s, start + i, list);
	count = fitting_count(f, entries, n);
	inner = columns_open(f, count);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			flow_penalty(&inner, 0);
		lay_entry(&inner, entries[i]);
	}
	columns_close(f, count, &inner, COLUMNS_BAND, s->node->at);
}

void
entries_run_in(
    struct flow *f, const struct signatories *s, size_t start, size_t end)
{
	struct layout *lay = f->lay;
	struct loc at = s->node->at;
	struct par *p = par_new(lay, style_of(lay, f->body),
	    elem_new(lay, ROLE_P, f->elem, at), at);
	struct str separator =
	    s->column_count > 1 ? STR("; ") : STR("\u00a0\u00b7 ");

	p->no_marks = f->no_marks;
	for (size_t i = start; i < end; i++) {
		if (i > start)
			par_text(p, separator);
		add_entry(p, s, s->rows.v[i].cells);
	}
	block_par(f, p, 0);
}
