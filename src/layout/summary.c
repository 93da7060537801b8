/*
 * The recommendation summary: one row an ask, with all its places.
 */
#include "layout/grid.h"
#include "layout/parts.h"
#include "layout/words.h"

/* There are no pages where the documents are not shown. */
enum column { NUMBER, ASK, TO, WHEN, THEME, WHERE, PAGE, COLUMN_COUNT };

static bool
has_pages(const struct layout *lay)
{
	return facts_has_part(lay->facts, lay->pack, PART_DOCUMENTS);
}

static void
head_row(struct grid *g)
{
	static const char *const titles[COLUMN_COUNT] = {"No.",
	    "Recommendation", "Addressee", "Timeframe", "Theme", "Asked in",
	    "Page"};

	grid_row(g, true);
	for (size_t c = 0; c < g->column_count; c++)
		grid_text(g, c, STYLE_CELL_HEAD, str_from_z(titles[c]));
}

static struct str
place_text(struct arena *a, const struct recommendation *r)
{
	struct str name = r->document->short_name;

	if (name.n == 0)
		name = r->document->title;
	if (r->section.n == 0)
		return name;
	return arena_printf(a, "%.*s\u00a0%.*s", (int)name.n, name.s,
	    (int)r->section.n, r->section.s);
}

static struct str
place_url(struct arena *a, const struct recommendation *r)
{
	return arena_cat(a, STR("#"), r->id);
}

/* One line a place; the page column breaks at the same lines. */
static void
places(struct grid *g, const struct ask *ask)
{
	struct arena *a = g->lay->arena;
	struct par *where = grid_cell(g, WHERE, STYLE_CELL);
	struct par *page =
	    has_pages(g->lay) ? grid_cell(g, PAGE, STYLE_CELL_FIGURE) : NULL;

	for (size_t i = 0; i < ask->places.n; i++) {
		const struct recommendation *r = ask->places.v[i];

		if (i > 0)
			par_line_break(where);
		par_text(where, place_text(a, r));
		if (!page)
			continue;
		if (i > 0)
			par_line_break(page);
		par_link(page, page_of_text(g->lay, r->id), place_url(a, r));
	}
}

static void
ask_row(struct grid *g, const struct ask *ask)
{
	struct arena *a = g->lay->arena;

	grid_row(g, false);
	par_link(grid_cell(g, NUMBER, STYLE_CELL_FIGURE),
	    arena_printf(a, "%u", ask->number), place_url(a, ask->places.v[0]));
	grid_text(g, ASK, STYLE_CELL, ask->brief);
	grid_text(g, TO, STYLE_CELL, ask->to);
	grid_text(g, WHEN, STYLE_CELL, ask->when);
	grid_text(g, THEME, STYLE_CELL, ask->theme);
	places(g, ask);
}

/* Where the numbers come from, if that is shown. */
static const char *
numbers_text(const struct layout *lay)
{
	if (!has_pages(lay))
		return "";
	return has_margin(lay)
		   ? " The numbers are those in the margin of the text."
		   : " The numbers are those in the text.";
}

static struct str
lead_text(struct layout *lay)
{
	struct arena *a = lay->arena;
	size_t shared = 0, asks = lay->facts->asks.n;
	struct str count =
	    words_count(a, asks, "recommendation", "recommendations");
	struct str more = {NULL, 0};

	for (size_t i = 0; i < asks; i++)
		shared += lay->facts->asks.v[i]->places.n > 1;
	if (shared > 0)
		more = arena_printf(a, "; %zu %s made in more than one place",
		    shared, shared == 1 ? "is" : "are");
	return arena_printf(a,
	    "%.*s, in the order in which they are first made%.*s.%s",
	    (int)count.n, count.s, (int)more.n, more.n ? more.s : "",
	    numbers_text(lay));
}

void
part_recommendations(struct layout *lay)
{
	struct flow f = part_open(lay, PART_RECOMMENDATIONS);
	struct flow wide = part_wide(&f);
	struct grid *g;

	part_lead(&f, lead_text(lay));
	g = grid_new(
	    &wide, has_pages(lay) ? COLUMN_COUNT : PAGE, (struct loc){0});
	g->columns[NUMBER].narrow = g->columns[WHERE].narrow = true;
	g->columns[NUMBER].adjust = ADJUST_RIGHT;
	if (has_pages(lay)) {
		g->columns[PAGE].narrow = true;
		g->columns[PAGE].adjust = ADJUST_RIGHT;
	}
	head_row(g);
	for (size_t i = 0; i < lay->facts->asks.n; i++)
		ask_row(g, lay->facts->asks.v[i]);
	grid_lay(g, &wide);
	part_close(&f, PART_RECOMMENDATIONS);
}
