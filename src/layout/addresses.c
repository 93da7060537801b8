#include "layout/addresses.h"

#include "layout/block.h"
#include "layout/grid.h"
#include "layout/language.h"
#include "layout/parts.h"

enum column { WORDS, ADDRESS, PAGE, COLUMN_COUNT };

static void
head_row(struct grid *g)
{
	grid_row(g, true);
	grid_text(g, WORDS, STYLE_CELL_HEAD, STR("Link"));
	grid_text(g, ADDRESS, STYLE_CELL_HEAD, STR("Address"));
	grid_text(g, PAGE, STYLE_CELL_HEAD, STR("Page"));
}

static void
link_row(struct grid *g, const struct outward_link *link)
{
	struct arena *a = g->lay->arena;
	struct par *words;

	grid_row(g, false);
	words = grid_cell(g, WORDS, STYLE_CELL);
	if (!str_eq(link->text, link->url))
		language_text(words, link->text,
		    map_lookup(&g->lay->facts->labels, link->id), words->base);
	grid_text(g, ADDRESS, STYLE_CELL, link->url);
	par_link(grid_cell(g, PAGE, STYLE_CELL_FIGURE),
	    page_of_text(g->lay, link->id), arena_cat(a, STR("#"), link->id));
}

static void
add_title(struct grid *g, const struct document *document)
{
	struct par *p = grid_heading(g);

	language_text(p, document->title, document->root, p->base);
}

void
addresses_lay(struct flow *f)
{
	struct layout *lay = f->lay;
	const struct back_matter *back = &lay->facts->back;
	const struct document *document = NULL;
	struct flow wide = part_wide(f);
	struct grid *g;

	if (!lay->print_urls || back->links.n == 0)
		return;
	flow_space(f, 2 * lay->theme->grid);
	block_text(
	    f, STYLE_H2, STR("Addresses of links"), ROLE_H2, (struct loc){0});
	flow_space(f, lay->theme->grid);
	flow_penalty(f, PENALTY_NEVER);
	g = grid_new(&wide, COLUMN_COUNT, (struct loc){0});
	g->columns[PAGE].narrow = true;
	g->columns[PAGE].adjust = ADJUST_RIGHT;
	head_row(g);
	for (size_t i = 0; i < back->links.n; i++) {
		const struct outward_link *link = &back->links.v[i];

		if (link->document != document && lay->pack->documents.n > 1)
			add_title(g, link->document);
		document = link->document;
		link_row(g, link);
	}
	grid_lay(g, &wide);
}
