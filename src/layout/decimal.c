#include "layout/decimal.h"

#include "base/utf8.h"
#include "text/number.h"

static bool
is_number_char(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '+' ||
	       c == '-' || c == '%' || c == ' ' || c == '(' || c == ')' ||
	       c == 0x2212 || c == 0xA0 || c == 0x202F || c == 0x2013;
}

/* A cell of the column alone, in the body. */
static bool
is_of_column(const struct grid_row *row, size_t column)
{
	return !row->header && row->cells[column] && row->spans[column] == 1;
}

/* An empty cell, or a dash, is no reason not to align the others. */
static bool
is_number(const struct par *p)
{
	struct str text = buf_view(p->text);

	for (size_t at = 0; at < text.n;)
		if (!is_number_char(utf8_next(text, &at)))
			return false;
	return true;
}

static bool
is_number_column(const struct grid *g, size_t column)
{
	if (g->columns[column].adjust != ADJUST_RIGHT)
		return false;
	for (size_t r = 0; r < g->rows.n; r++) {
		const struct grid_row *row = &g->rows.v[r];

		if (is_of_column(row, column) && !is_number(row->cells[column]))
			return false;
	}
	return true;
}

/* What stands behind the units of a number. */
struct tail {
	su width;
	bool number;   /* there is a digit or a sign */
	bool fraction; /* there is a sign: the tail starts with the last */
};

/* The tail starts at glyph k of a box, whose glyphs before advance so far. */
static void
tail_start(struct tail *t, const struct item *box, uint32_t k, int64_t advance)
{
	const struct text_style *text = &box->inlined->text;

	t->number = true;
	t->width = box->width -
		   font_scale(box->run->face, advance, text->size) -
		   text->tracking * (su)(k - box->from);
}

/* Raised digits are the mark of a note and belong to the tail. */
static void
tail_add(struct tail *t, const struct item *box, uint32_t sign)
{
	int64_t advance = 0;

	t->width += box->width;
	for (uint32_t k = box->from; k < box->to; k++) {
		size_t at = box->run->glyphs[k].cluster;
		uint32_t c = utf8_next(box->run->text, &at);

		if (box->inlined->rise != 0)
			return;
		if (c == sign) {
			t->fraction = true;
			tail_start(t, box, k, advance);
		}
		advance += box->run->glyphs[k].advance;
		if (!t->fraction && c >= '0' && c <= '9')
			tail_start(t, box, k + 1, advance);
	}
}

/*
 * The width of what follows a number's units: from the last decimal sign on,
 * or behind the last digit.
 */
static su
tail_width(const struct par *p, uint32_t sign)
{
	struct tail t = {0};

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_GLUE)
			t.width += item->width;
		if (item->kind == ITEM_BOX)
			tail_add(&t, item, sign);
	}
	return t.number ? t.width : 0;
}

static void
align_column(struct grid *g, size_t column, uint32_t sign)
{
	su widest = 0;

	for (size_t r = 0; r < g->rows.n; r++) {
		const struct grid_row *row = &g->rows.v[r];
		su width = 0;

		if (is_of_column(row, column))
			width = tail_width(row->cells[column], sign);
		widest = width > widest ? width : widest;
	}
	for (size_t r = 0; r < g->rows.n; r++) {
		const struct grid_row *row = &g->rows.v[r];

		if (is_of_column(row, column))
			row->shifts[column] =
			    widest - tail_width(row->cells[column], sign);
	}
}

void
decimal_align(struct grid *g)
{
	uint32_t sign = number_decimal_sign(g->lay->arena, g->lay->language);

	for (size_t c = 0; c < g->column_count; c++)
		if (is_number_column(g, c))
			align_column(g, c, sign);
}
