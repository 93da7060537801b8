/*
 * Rows in; lists of entries, each with its own element, or paragraphs out.
 */
#include "layout/entries.h"

#include "layout/block.h"
#include "layout/columns.h"
#include "layout/inline.h"
#include "layout/line.h"

#define COLUMNS_MOST 3

/* One in so many entries may take a second line. */
#define LONG_SHARE 10

/* Rows that stand under their letters at least. */
#define LETTERS_ROWS 100

/* Where letters hang before running names, and the narrowest column of
 * these [sizes of their type]. */
#define LETTER_WIDTH 2
#define RUN_IN_WIDTH 24

/* Rows to set. */
struct stretch {
	const struct signatories *s;
	size_t start, end;
	bool lettered; /* they stand under letters */
};

static struct stretch
stretch_of(const struct signatories *s, size_t start, size_t end)
{
	return (struct stretch){
	    s, start, end, s->letters && end - start >= LETTERS_ROWS};
}

/* Takes off the rows that stand under one letter, all where none do; false
 * when no row is left. */
static bool
stretch_next(struct stretch *rest, struct stretch *out)
{
	const struct str *letters = rest->s->letters;
	size_t end = rest->start;

	if (rest->start == rest->end)
		return false;
	do
		end++;
	while (end < rest->end &&
	       (!rest->lettered || str_eq(letters[end], letters[end - 1])));
	*out = *rest;
	out->end = rest->start = end;
	return true;
}

/* Empty where rows stand under none. */
static struct str
letter_of(const struct stretch *x)
{
	return x->lettered ? x->s->letters[x->start] : STR("");
}

static struct par *
par_open(
    const struct flow *f, enum style_name style, elem_id elem, struct loc at)
{
	struct par *p = par_new(f->lay, style_of(f->lay, style), elem, at);

	p->no_marks = f->no_marks;
	return p;
}

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

/* An entry in columns, under its letter where it is the first of that. */
struct entry {
	struct par *letter; /* or NULL */
	struct par *text;
};

static struct par *
letter_new(const struct flow *f, const struct stretch *x)
{
	struct str letter = letter_of(x);
	struct loc at = x->s->node->at;
	struct par *p;

	if (letter.n == 0)
		return NULL;
	p = par_open(
	    f, STYLE_CELL_HEAD, elem_new(f->lay, ROLE_P, f->elem, at), at);
	par_text(p, letter);
	par_close(p);
	return p;
}

static struct par *
entry_new(
    const struct flow *f, const struct stretch *x, size_t row, elem_id list)
{
	struct loc at = x->s->rows.v[row].at;
	elem_id item = elem_new(f->lay, ROLE_ITEM, list, at);
	struct par *p = par_open(
	    f, STYLE_CELL, elem_new(f->lay, ROLE_ITEM_BODY, item, at), at);

	add_entry(p, x->s, x->s->rows.v[row].cells);
	par_close(p);
	return p;
}

/* The entries of a stretch; each letter has a list. */
static struct entry *
entries_new(const struct flow *f, struct stretch all)
{
	size_t start = all.start;
	struct entry *out =
	    ARENA_ARRAY(f->lay->arena, struct entry, all.end - start);
	struct stretch x;

	while (stretch_next(&all, &x)) {
		elem_id list;

		out[x.start - start].letter = letter_new(f, &x);
		list = elem_new(f->lay, ROLE_LIST, f->elem, x.s->node->at);
		for (size_t row = x.start; row < x.end; row++)
			out[row - start].text = entry_new(f, &x, row, list);
	}
	return out;
}

static uint32_t
fitting_count(const struct flow *f, const struct entry *entries, size_t n)
{
	for (uint32_t count = COLUMNS_MOST; count > 1; count--) {
		su width = columns_open(f, count).width;
		size_t longer = 0;

		for (size_t i = 0; i < n; i++)
			longer += par_max_width(entries[i].text) > width;
		if (columns_fit(f, count) &&
		    (count == 2 || longer <= n / LONG_SHARE))
			return count;
	}
	return 1;
}

/* Further lines of an entry are moved in. */
static void
lay_entry(struct flow *f, const struct entry *entry)
{
	struct flow inner = *f;
	struct par *p = entry->text;
	su indent = p->rtl ? 0 : p->style->text.size;

	if (entry->letter) {
		flow_space(f, f->lay->theme->grid);
		block_par(f, entry->letter, 0);
		flow_penalty(f, PENALTY_NEVER);
	}
	inner.x += indent;
	inner.width -= indent;
	block_par(&inner, p, -indent);
}

void
entries_columns(
    struct flow *f, const struct signatories *s, size_t start, size_t end)
{
	size_t n = end - start;
	struct entry *entries = entries_new(f, stretch_of(s, start, end));
	uint32_t count = fitting_count(f, entries, n);
	struct flow inner = columns_open(f, count);

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			flow_penalty(&inner, 0);
		lay_entry(&inner, &entries[i]);
	}
	columns_close(f, count, &inner, COLUMNS_LOOKED_UP, s->node->at);
}

/* A paragraph of a stretch's names. */
static void
lay_names(struct flow *f, const struct stretch *x, enum style_name style,
    elem_id elem)
{
	const struct signatories *s = x->s;
	struct par *p = par_open(f, style, elem, s->node->at);
	struct str separator =
	    s->column_count > 1 ? STR("; ") : STR("\u00a0\u00b7 ");

	for (size_t i = x->start; i < x->end; i++) {
		if (i > x->start)
			par_text(p, separator);
		add_entry(p, s, s->rows.v[i].cells);
	}
	block_par(f, p, 0);
}

/* An item of a list whose label is the letter, which hangs. */
static void
lay_lettered(struct flow *f, const struct stretch *x, elem_id list)
{
	struct layout *lay = f->lay;
	struct loc at = x->s->node->at;
	const struct par_style *style = style_of(lay, STYLE_CELL);
	struct line_frame frame = {.adjust = ADJUST_LEFT,
	    .width = LETTER_WIDTH * style->text.size,
	    .baseline = line_baseline(&style->text)};
	elem_id item = elem_new(lay, ROLE_ITEM, list, at);
	struct op_list label = {NULL, 0, 0};
	struct flow inner = *f;
	struct par *p =
	    par_open(f, STYLE_CELL, elem_new(lay, ROLE_LABEL, item, at), at);

	par_styled(p, letter_of(x), inline_bold(lay, p->base));
	par_text(p, STR(" "));
	line_set_column(p, &inner, frame, &label);
	inner.label = &label;
	lay_names(
	    &inner, x, STYLE_CELL, elem_new(lay, ROLE_ITEM_BODY, item, at));
}

/* Two columns of running names where they are wide enough, else one. */
static uint32_t
run_in_count(const struct flow *f)
{
	su least = RUN_IN_WIDTH * style_of(f->lay, STYLE_CELL)->text.size;

	return columns_open(f, 2).width >= least ? 2 : 1;
}

void
entries_run_in(
    struct flow *f, const struct signatories *s, size_t start, size_t end)
{
	struct stretch all = stretch_of(s, start, end), x;
	uint32_t count = run_in_count(f);
	struct flow inner;
	elem_id list;

	if (!all.lettered) {
		lay_names(f, &all, f->body,
		    elem_new(f->lay, ROLE_P, f->elem, s->node->at));
		return;
	}
	list = elem_new(f->lay, ROLE_LIST, f->elem, s->node->at);
	inner = columns_open(f, count);
	while (stretch_next(&all, &x)) {
		if (x.start > start)
			flow_space(&inner, f->lay->theme->grid / 2);
		lay_lettered(&inner, &x, list);
	}
	columns_close(f, count, &inner, COLUMNS_LOOKED_UP, s->node->at);
}
