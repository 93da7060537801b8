/*
 * The agreement table: what each document says of each ask.  A stance is a
 * sign and a word, never a colour.
 */
#include "layout/grid.h"
#include "layout/parts.h"
#include "layout/words.h"

#define FIXED_COLUMNS 2 /* number, ask; then one a document */

static const char *
stance_words(enum stance stance)
{
	switch (stance) {
	case STANCE_ASKS:
		return "\u25cf asks";
	case STANCE_PARTLY:
		return "\u25d0 in part";
	case STANCE_OPPOSES:
		return "\u2715 opposes";
	default:
		return "\u2013";
	}
}

static void
head_row(struct grid *g, const struct pack *pack)
{
	grid_row(g, true);
	grid_text(g, 0, STYLE_CELL_HEAD, STR("No."));
	grid_text(g, 1, STYLE_CELL_HEAD, STR("Recommendation"));
	for (size_t d = 0; d < pack->documents.n; d++) {
		struct str name = pack->documents.v[d]->short_name;

		if (name.n == 0)
			name = pack->documents.v[d]->title;
		grid_text(g, FIXED_COLUMNS + d, STYLE_CELL_HEAD, name);
	}
}

static void
stance_cell(struct grid *g, const struct ask *ask, size_t d)
{
	struct arena *a = g->lay->arena;
	const struct recommendation *source = ask->sources[d];
	struct par *p = grid_cell(g, FIXED_COLUMNS + d, STYLE_CELL);

	par_text(p, str_from_z(stance_words(ask->stances[d])));
	if (ask->stances[d] == STANCE_SILENT || !source ||
	    !has_place(g->lay, source->id))
		return;
	par_text(p, STR(", "));
	par_link(p,
	    arena_cat(a, STR("p.\u00a0"), page_of_text(g->lay, source->id)),
	    arena_cat(a, STR("#"), source->id));
}

static void
ask_row(struct grid *g, const struct pack *pack, const struct ask *ask)
{
	struct arena *a = g->lay->arena;

	grid_row(g, false);
	grid_text(g, 0, STYLE_CELL_FIGURE, arena_printf(a, "%u", ask->number));
	grid_text(g, 1, STYLE_CELL, ask->brief);
	for (size_t d = 0; d < pack->documents.n; d++)
		stance_cell(g, ask, d);
}

/* How many documents take a stance towards an ask. */
static size_t
documents_with(
    const struct pack *pack, const struct ask *ask, enum stance stance)
{
	size_t n = 0;

	for (size_t d = 0; d < pack->documents.n; d++)
		n += ask->stances[d] == stance;
	return n;
}

/* ", 4 made by every document"; nothing when there are none. */
static void
add_count(struct buf *b, size_t n, const char *words)
{
	if (n == 0)
		return;
	buf_z(b, str_find(buf_view(b), ':', 0) < b->n ? ", " : ": ");
	buf_int(b, (int64_t)n);
	buf_z(b, " ");
	buf_z(b, words);
}

static struct str
lead_text(struct layout *lay)
{
	struct arena *a = lay->arena;
	size_t asks = lay->facts->asks.n, all = 0, partly = 0, opposed = 0;
	struct buf *b = buf_new(a);

	for (size_t i = 0; i < asks; i++) {
		const struct ask *ask = lay->facts->asks.v[i];

		all += documents_with(lay->pack, ask, STANCE_ASKS) ==
		       lay->pack->documents.n;
		partly += documents_with(lay->pack, ask, STANCE_PARTLY) > 0;
		opposed += documents_with(lay->pack, ask, STANCE_OPPOSES) > 0;
	}
	buf_str(b, words_count(a, asks, "recommendation", "recommendations"));
	add_count(b, all, "made by every document");
	add_count(b, partly, "made by one and in part by another");
	add_count(b, opposed, "opposed in one");
	buf_z(b, ".");
	return buf_view(b);
}

void
part_agreement(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct flow f = part_open(lay, PART_AGREEMENT);
	struct flow wide = part_wide(&f);
	struct grid *g;

	part_lead(&f, lead_text(lay));
	g = grid_new(&wide, FIXED_COLUMNS + pack->documents.n, (struct loc){0});
	g->columns[0].narrow = true;
	g->columns[0].adjust = ADJUST_RIGHT;
	head_row(g, pack);
	for (size_t i = 0; i < lay->facts->asks.n; i++)
		ask_row(g, pack, lay->facts->asks.v[i]);
	grid_lay(g, &wide);
	part_close(&f, PART_AGREEMENT);
}
