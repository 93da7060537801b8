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
		const struct par *p = g->rows.v[r].cells[column];

		if (!g->rows.v[r].header && p && !is_number(p))
			return false;
	}
	return true;
}

/* The width of what follows the last decimal sign, the sign included. */
static su
fraction_width(const struct par *p, uint32_t sign)
{
	su width = 0;
	bool found = false;

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];
		const struct glyph_run *run = item->run;

		if (item->kind == ITEM_GLUE && found)
			width += item->width;
		for (uint32_t k = item->from;
		     item->kind == ITEM_BOX && k < item->to; k++) {
			size_t at = run->glyphs[k].cluster;
			su size = item->inlined->text.size;

			if (utf8_next(run->text, &at) == sign) {
				found = true;
				width = 0;
			}
			width +=
			    font_scale(run->face, run->glyphs[k].advance, size);
		}
	}
	return found ? width : 0;
}

static void
align_column(struct grid *g, size_t column, uint32_t sign)
{
	su widest = 0;

	for (size_t r = 0; r < g->rows.n; r++) {
		const struct par *p = g->rows.v[r].cells[column];
		su width = 0;

		if (p && !g->rows.v[r].header)
			width = fraction_width(p, sign);
		widest = width > widest ? width : widest;
	}
	for (size_t r = 0; r < g->rows.n; r++) {
		const struct par *p = g->rows.v[r].cells[column];

		if (p && !g->rows.v[r].header)
			g->rows.v[r].shifts[column] =
			    widest - fraction_width(p, sign);
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
