/*
 * The recommendation summary: one row an ask, with all its places.  Priority
 * and status have columns where an ask has any and the table has room.
 */
#include "layout/ask_row.h"
#include "layout/grid.h"
#include "layout/parts.h"
#include "layout/words.h"

enum column {
	NUMBER,
	ASK,
	TO,
	WHEN,
	PRIORITY,
	THEME,
	STATUS,
	WHERE,
	PAGE,
	COLUMN_COUNT
};

struct summary {
	struct grid *grid;
	bool shown[COLUMN_COUNT];
	size_t at[COLUMN_COUNT]; /* a shown column's place in the grid */
};

static struct str
ask_text(const struct ask *ask, enum column column)
{
	switch (column) {
	case ASK:
		return ask->brief;
	case TO:
		return ask->to;
	case WHEN:
		return ask->when;
	case PRIORITY:
		return ask->priority;
	case THEME:
		return ask->theme;
	default:
		return ask->status;
	}
}

static bool
any_has(const struct facts *facts, enum column column)
{
	for (size_t i = 0; i < facts->asks.n; i++)
		if (ask_text(facts->asks.v[i], column).n > 0)
			return true;
	return false;
}

static void
head_row(struct summary *s)
{
	static const char *const titles[COLUMN_COUNT] = {"No.",
	    "Recommendation", "Addressee", "Timeframe", "Priority", "Theme",
	    "Status", "Asked in", "Page"};

	grid_row(s->grid, true);
	for (size_t c = 0; c < COLUMN_COUNT; c++)
		if (s->shown[c])
			grid_text(s->grid, s->at[c], STYLE_CELL_HEAD,
			    str_from_z(titles[c]));
}

static void
ask_row(struct summary *s, const struct ask *ask)
{
	grid_row(s->grid, false);
	ask_row_number(s->grid, s->at[NUMBER], ask);
	for (size_t c = ASK; c < WHERE; c++)
		if (s->shown[c])
			ask_row_text(s->grid, s->at[c], ask,
			    ask_text(ask, (enum column)c));
	ask_row_places(s->grid, s->at[WHERE],
	    s->shown[PAGE] ? s->at[PAGE] : ASK_ROW_NO_PAGES, ask);
}

static void
open_grid(struct flow *f, struct summary *s)
{
	size_t n = 0;

	for (size_t c = 0; c < COLUMN_COUNT; c++)
		if (s->shown[c])
			s->at[c] = n++;
	s->grid = grid_new(f, n, (struct loc){0});
	s->grid->columns[s->at[ASK]].heads = true;
	s->grid->columns[s->at[NUMBER]].narrow = true;
	s->grid->columns[s->at[NUMBER]].adjust = ADJUST_RIGHT;
	s->grid->columns[s->at[WHERE]].narrow = true;
	if (!s->shown[PAGE])
		return;
	s->grid->columns[s->at[PAGE]].narrow = true;
	s->grid->columns[s->at[PAGE]].adjust = ADJUST_RIGHT;
}

static void
build(struct flow *f, struct summary *s)
{
	const struct facts *facts = f->lay->facts;

	open_grid(f, s);
	head_row(s);
	for (size_t i = 0; i < facts->asks.n; i++)
		ask_row(s, facts->asks.v[i]);
	grid_measure(s->grid);
}

/*
 * What was built with a column too many is forgotten, its elements too.
 */
static struct grid *
build_fitting(struct flow *f)
{
	static const enum column optional[] = {STATUS, PRIORITY};
	struct layout *lay = f->lay;
	size_t elems = lay->pages->elems.n;
	struct summary s = {NULL, {0}, {0}};

	for (size_t c = 0; c < COLUMN_COUNT; c++)
		s.shown[c] = c != PAGE || ask_row_has_pages(lay);
	for (size_t i = 0; i < 2; i++)
		s.shown[optional[i]] = any_has(lay->facts, optional[i]);
	build(f, &s);
	for (size_t i = 0; i < 2; i++) {
		if (!s.shown[optional[i]] || grid_fits(s.grid, f->width))
			continue;
		s.shown[optional[i]] = false;
		lay->pages->elems.n = elems;
		build(f, &s);
	}
	return s.grid;
}

static struct str
lead_text(struct layout *lay)
{
	struct arena *a = lay->arena;
	size_t shared = 0, asks = lay->facts->asks.n;
	struct str count =
	    words_count(a, asks, "recommendation", "recommendations");
	struct str more = STR(""), numbering = ask_row_numbering(lay);

	for (size_t i = 0; i < asks; i++)
		shared += lay->facts->asks.v[i]->places.n > 1;
	if (shared > 0)
		more = arena_printf(a, "; %zu %s made in more than one place",
		    shared, shared == 1 ? "is" : "are");
	return arena_printf(a,
	    "%.*s, in the order in which they are first made%.*s.%.*s",
	    (int)count.n, count.s, (int)more.n, more.s, (int)numbering.n,
	    numbering.s);
}

void
part_recommendations(struct flow *f)
{
	struct flow wide = part_wide(f);

	part_lead(f, lead_text(f->lay));
	grid_lay(build_fitting(&wide), &wide);
}
