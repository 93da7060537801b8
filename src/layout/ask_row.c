#include "layout/ask_row.h"

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

static void
link_page(struct par *p, const struct recommendation *r)
{
	par_link(p, page_of_text(p->lay, r->id),
	    arena_cat(p->lay->arena, STR("#"), r->id));
}

void
ask_row_number(struct grid *g, size_t column, const struct ask *ask)
{
	struct arena *a = g->lay->arena;

	par_link(grid_cell(g, column, STYLE_CELL_FIGURE),
	    arena_printf(a, "%u", ask->number),
	    arena_cat(a, STR("#"), ask->places.v[0]->id));
}

bool
ask_row_has_pages(const struct layout *lay)
{
	return facts_has_part(lay->facts, lay->pack, PART_DOCUMENTS);
}

void
ask_row_places(struct grid *g, size_t where, size_t page, const struct ask *ask)
{
	struct par *names = grid_cell(g, where, STYLE_CELL);
	struct par *pages = page == ASK_ROW_NO_PAGES
				? NULL
				: grid_cell(g, page, STYLE_CELL_FIGURE);

	for (size_t i = 0; i < ask->places.n; i++) {
		const struct recommendation *r = ask->places.v[i];

		if (i > 0)
			par_line_break(names);
		par_text(names, place_text(g->lay->arena, r));
		if (!pages)
			continue;
		if (i > 0)
			par_line_break(pages);
		link_page(pages, r);
	}
}

void
ask_row_page(struct grid *g, size_t column, const struct ask *ask)
{
	link_page(grid_cell(g, column, STYLE_CELL_FIGURE), ask->places.v[0]);
}

struct str
ask_row_numbering(const struct layout *lay)
{
	if (!ask_row_has_pages(lay))
		return STR("");
	return has_margin(lay)
		   ? STR(" The numbers are those in the margin of the text.")
		   : STR(" The numbers are those in the text.");
}
