/*
 * The page to be read first: the title, the key points and what is asked, in
 * one table.  It is one page always: points, then rows, are left out from the
 * end, and a line says how many and where they are.
 *
 * How many fit is found by trial.  No more than could ever stand on a page
 * are tried, so that a trial costs the same however long the pack is.
 */
#include "layout/ask_row.h"
#include "layout/block.h"
#include "layout/grid.h"
#include "layout/language.h"
#include "layout/page.h"
#include "layout/parts.h"
#include "layout/words.h"

/* Rows that key points leave room for. */
#define ROWS_MIN 3

struct glance {
	struct layout *lay;
	size_t points, rows; /* to show */
	size_t all_points;
	bool addressees; /* an ask names one */
	bool pages;      /* there are some to name */
};

/* A div's points: the items of its lists, and other blocks. */
static size_t
count_points(const struct node *div)
{
	size_t n = 0;

	NODE_EACH_CHILD (block, div) {
		if (block->kind != NODE_LIST)
			n++;
		else
			NODE_EACH_CHILD (item, block)
				n++;
	}
	return n;
}

static void
drop_points(struct node *parent, size_t *left)
{
	struct node *next;

	for (struct node *n = parent->first; n; n = next) {
		next = n->next;
		if (n->kind == NODE_LIST)
			drop_points(n, left);
		if (n->kind == NODE_LIST ? !n->first : *left == 0)
			node_detach(n);
		else if (n->kind != NODE_LIST)
			(*left)--;
	}
}

/* The div, or a copy with so many of its points. */
static const struct node *
shortened(struct arena *a, const struct node *div, size_t points)
{
	struct node *copy;

	if (points >= count_points(div))
		return div;
	copy = node_clone(a, div);
	drop_points(copy, &points);
	return copy;
}

/* "and 12 more, page 5": a line that leads there, if it is shown. */
static void
lay_more(struct flow *f, struct str words, struct str anchor)
{
	struct layout *lay = f->lay;
	struct arena *a = lay->arena;
	struct par *p = par_new(lay, style_of(lay, STYLE_CAPTION),
	    elem_new(lay, ROLE_P, f->elem, (struct loc){0}), (struct loc){0});
	struct str page = page_of_text(lay, anchor);

	par_text(p, words);
	if (has_place(lay, anchor)) {
		par_text(p, STR(", "));
		par_link(p,
		    arena_printf(a, "page\u00a0%.*s", (int)page.n, page.s),
		    arena_cat(a, STR("#"), anchor));
	}
	flow_space(f, lay->theme->grid);
	block_par(f, p, 0);
}

static struct str
words_left(struct arena *a, size_t left)
{
	return arena_printf(a, "and %zu more", left);
}

/* Where all of it stands: in a part, or the first of what was left out. */
static struct str
anchor_in(const struct layout *lay, enum part_kind kind, struct str first)
{
	return facts_has_part(lay->facts, lay->pack, kind)
		   ? facts_part_anchor(kind)
		   : first;
}

static struct str
anchor_of_points(const struct layout *lay, const struct node *div)
{
	const struct document *doc = pack_document_of(lay->pack, div);

	return anchor_in(lay, PART_KEY_POINTS,
	    doc ? facts_document_anchor(lay->arena, doc) : STR(""));
}

/* "Key points: Article"; one document's need no name. */
static void
points_heading(struct flow *f, const struct node *div)
{
	struct layout *lay = f->lay;
	const struct document *doc = pack_document_of(lay->pack, div);
	const struct par_style *style = style_of(lay, STYLE_H3);
	struct par *p = par_new(
	    lay, style, elem_new(lay, ROLE_H2, f->elem, div->at), div->at);

	par_text(p, STR("Key points"));
	if (doc && lay->pack->documents.n > 1) {
		par_text(p, STR(": "));
		language_add_name(p, doc, p->base);
	}
	flow_space(f, style->before);
	block_par(f, p, 0);
	flow_space(f, style->after);
}

static void
lay_div(struct flow *f, const struct node *div, size_t points)
{
	struct layout *lay = f->lay;
	struct flow inner = *f;
	struct str outer =
	    language_open(&inner, language_of(lay, div->parent), div->at);

	block_lay(&inner, shortened(lay->arena, div, points), NULL);
	language_close(&inner, outer);
}

static void
lay_points(const struct glance *g, struct flow *f)
{
	struct layout *lay = g->lay;
	const struct facts *facts = lay->facts;
	size_t left = g->points;
	struct str more = STR("");

	for (size_t i = 0; i < facts->key_points.n; i++) {
		const struct node *div = facts->key_points.v[i];
		size_t points = count_points(div);

		if (points > left && more.n == 0)
			more = anchor_of_points(lay, div);
		if (left > 0 || i == 0)
			points_heading(f, div);
		if (left > 0)
			lay_div(f, div, left);
		left -= points < left ? points : left;
	}
	if (g->points == 0 && g->all_points > 0)
		lay_more(f,
		    words_count(lay->arena, g->all_points, "point", "points"),
		    more);
	else if (g->all_points > g->points)
		lay_more(
		    f, words_left(lay->arena, g->all_points - g->points), more);
}

static void
head_row(const struct glance *g, struct grid *grid)
{
	size_t c = 0;

	grid_row(grid, true);
	grid_text(grid, c++, STYLE_CELL_HEAD, STR("No."));
	grid_text(grid, c++, STYLE_CELL_HEAD, STR("Recommendation"));
	if (g->addressees)
		grid_text(grid, c++, STYLE_CELL_HEAD, STR("Addressee"));
	if (g->pages)
		grid_text(grid, c, STYLE_CELL_HEAD, STR("Page"));
}

static void
ask_row(const struct glance *g, struct grid *grid, const struct ask *ask)
{
	size_t c = 0;

	grid_row(grid, false);
	ask_row_number(grid, c++, ask);
	ask_row_text(grid, c++, ask, ask->brief);
	if (g->addressees)
		ask_row_text(grid, c++, ask, ask->to);
	if (g->pages)
		ask_row_page(grid, c, ask);
}

static struct str
anchor_of_ask(const struct layout *lay, const struct ask *ask)
{
	return anchor_in(lay, PART_RECOMMENDATIONS,
	    anchor_in(lay, PART_REGISTER, ask->places.v[0]->id));
}

static struct grid *
open_grid(const struct glance *g, struct flow *f)
{
	size_t columns = 2 + (size_t)g->addressees + (size_t)g->pages;
	struct grid *grid = grid_new(f, columns, (struct loc){0});

	grid->columns[0].narrow = true;
	grid->columns[0].adjust = ADJUST_RIGHT;
	grid->columns[1].heads = true;
	if (g->pages) {
		grid->columns[columns - 1].narrow = true;
		grid->columns[columns - 1].adjust = ADJUST_RIGHT;
	}
	return grid;
}

static void
lay_asks(const struct glance *g, struct flow *f)
{
	const struct facts *facts = g->lay->facts;
	struct grid *grid;

	if (facts->asks.n == 0)
		return;
	block_text(
	    f, STYLE_H3, STR("Recommendations"), ROLE_H2, (struct loc){0});
	if (g->rows > 0) {
		grid = open_grid(g, f);
		head_row(g, grid);
		for (size_t i = 0; i < g->rows; i++)
			ask_row(g, grid, facts->asks.v[i]);
		grid_lay(grid, f);
	}
	if (g->rows < facts->asks.n)
		lay_more(f, words_left(g->lay->arena, facts->asks.n - g->rows),
		    anchor_of_ask(g->lay, facts->asks.v[g->rows]));
}

static void
lay_all(const struct glance *g, struct flow *f)
{
	struct flow wide;

	if (g->lay->pack->title.n > 0)
		part_lead(f, g->lay->pack->title);
	wide = part_wide(f);
	wide.no_marks = wide.gathered = true;
	lay_points(g, &wide);
	lay_asks(g, &wide);
}

/* Whether it fits a page; the trial leaves no element and no message. */
static bool
fits(const struct glance *g)
{
	struct layout *lay = g->lay;
	size_t elems = lay->pages->elems.n;
	struct map missing = lay->missing;
	struct diags *diags = lay->diags, aside = diag_aside(diags);
	struct flow f;
	int64_t height = 0;

	lay->diags = &aside;
	lay->missing = (struct map){0};
	f = flow_new(lay, elem_new(lay, ROLE_SECT, 1, (struct loc){0}));
	part_head(&f, PART_AT_A_GLANCE);
	lay_all(g, &f);
	lay->diags = diags;
	lay->missing = missing;
	lay->pages->elems.n = elems;
	for (size_t i = 0; i < f.list->n; i++)
		height += f.list->v[i].height;
	return height <= lay->body;
}

/* The most up to `most` that fit; *n is g's, and left at that. */
static void
find_most(const struct glance *g, size_t *n, size_t most)
{
	size_t least = 0;

	*n = most;
	if (fits(g))
		return;
	while (least + 1 < most) {
		*n = least + (most - least) / 2;
		if (fits(g))
			least = *n;
		else
			most = *n;
	}
	*n = least;
}

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* What could stand on a page if every line were one of its own. */
static size_t
lines_of_page(const struct layout *lay)
{
	su leading = style_of(lay, STYLE_CELL)->text.leading;

	return (size_t)(lay->body / (leading > 0 ? leading : 1));
}

void
part_at_a_glance(struct layout *lay)
{
	struct glance g = {.lay = lay};
	const struct facts *facts = lay->facts;
	size_t lines = lines_of_page(lay), start = lay->run ? lay->run->n : 0;
	struct flow f;

	for (size_t i = 0; i < facts->key_points.n; i++)
		g.all_points += count_points(facts->key_points.v[i]);
	for (size_t i = 0; i < facts->asks.n; i++)
		g.addressees = g.addressees || facts->asks.v[i]->to.n > 0;
	g.pages = ask_row_has_pages(lay);
	g.rows = smaller(facts->asks.n, ROWS_MIN);
	find_most(&g, &g.points, smaller(g.all_points, lines));
	find_most(&g, &g.rows, smaller(facts->asks.n, lines));
	f = part_open(lay, PART_AT_A_GLANCE);
	lay_all(&g, &f);
	flow_keep_fitting(&f, start);
	part_close(&f, PART_AT_A_GLANCE);
}
