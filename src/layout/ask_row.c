#include "layout/ask_row.h"

#include "layout/language.h"

static void
add_place(struct par *p, const struct recommendation *r)
{
	language_add_name(p, r->document, p->base);
	if (r->section.n == 0)
		return;
	par_text(p, STR("\u00a0"));
	par_text(p, r->section);
}

/* Whether a text is all or part of another's bytes. */
static bool
is_within(struct str text, struct str whole)
{
	uintptr_t from = (uintptr_t)whole.s, at = (uintptr_t)text.s;

	return text.n > 0 && at >= from && at + text.n <= from + whole.n;
}

const struct node *
ask_row_source(const struct ask *ask, struct str text)
{
	for (size_t i = 0; i < ask->places.n; i++) {
		const struct recommendation *r = ask->places.v[i];
		const struct str texts[] = {
		    r->brief, r->to, r->when, r->theme, r->priority, r->status};

		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			if (is_within(text, texts[k]))
				return r->node;
	}
	return NULL;
}

void
ask_row_text(
    struct grid *g, size_t column, const struct ask *ask, struct str text)
{
	struct par *p = grid_cell(g, column, STYLE_CELL);

	language_text(p, text, ask_row_source(ask, text), p->base);
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
		add_place(names, r);
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
