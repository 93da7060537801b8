/*
 * The register: the asks by addressee, by timeframe and by theme, a table
 * each, in which a heading stands before every group.
 */
#include "layout/ask_row.h"
#include "layout/block.h"
#include "layout/grid.h"
#include "layout/language.h"
#include "layout/parts.h"
#include "layout/words.h"

/* There are no pages where the documents are not shown. */
enum column { NUMBER, ASK, WHERE, PAGE, COLUMN_COUNT };

/* How a group is called whose asks name nothing. */
static const char *const nameless[REGISTER_COUNT] = {
    [REGISTER_ADDRESSEE] = "No addressee named",
    [REGISTER_TIMEFRAME] = "No timeframe given",
    [REGISTER_THEME] = "No theme given",
};

static void
head_row(struct grid *g)
{
	static const char *const titles[COLUMN_COUNT] = {
	    "No.", "Recommendation", "Asked in", "Page"};

	grid_row(g, true);
	for (size_t c = 0; c < g->column_count; c++)
		grid_text(g, c, STYLE_CELL_HEAD, str_from_z(titles[c]));
}

static void
group_rows(
    struct grid *g, const struct ask_group *group, enum register_kind kind)
{
	struct par *title = grid_heading(g);

	if (group->name.n)
		language_text(title, group->name,
		    ask_row_source(group->asks.v[0], group->name), title->base);
	else
		par_text(title, str_from_z(nameless[kind]));
	par_text(title, arena_printf(g->lay->arena, " (%zu)", group->asks.n));
	for (size_t i = 0; i < group->asks.n; i++) {
		const struct ask *ask = group->asks.v[i];

		grid_row(g, false);
		ask_row_number(g, NUMBER, ask);
		ask_row_text(g, ASK, ask, ask->brief);
		ask_row_places(g, WHERE,
		    g->column_count > PAGE ? PAGE : ASK_ROW_NO_PAGES, ask);
	}
}

static struct grid *
open_grid(struct flow *f)
{
	bool pages = ask_row_has_pages(f->lay);
	struct grid *g =
	    grid_new(f, pages ? COLUMN_COUNT : PAGE, (struct loc){0});

	g->columns[NUMBER].narrow = g->columns[WHERE].narrow = true;
	g->columns[NUMBER].adjust = ADJUST_RIGHT;
	g->columns[ASK].heads = true;
	if (pages) {
		g->columns[PAGE].narrow = true;
		g->columns[PAGE].adjust = ADJUST_RIGHT;
	}
	return g;
}

static void
section(struct flow *f, enum register_kind kind)
{
	const struct ask_groups *in = &f->lay->facts->registers[kind];
	struct flow wide = part_wide(f);
	struct str title = facts_register_title(kind);
	struct grid *g;

	flow_space(f, style_of(f->lay, STYLE_H2)->before);
	flow_anchor(f, facts_register_anchor(kind));
	flow_section(f, title);
	block_text(f, STYLE_H2, title, ROLE_H2, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
	g = open_grid(&wide);
	head_row(g);
	for (size_t i = 0; i < in->groups.n; i++)
		group_rows(g, in->groups.v[i], kind);
	grid_lay(g, &wide);
}

/* "by addressee, by timeframe and by theme", as far as there are sections. */
static struct str
arrangements(struct layout *lay)
{
	static const char *const words[REGISTER_COUNT] = {
	    "by addressee", "by timeframe", "by theme"};
	struct buf *b = buf_new(lay->arena);
	size_t left = 0;

	for (int k = 0; k < REGISTER_COUNT; k++)
		left += lay->facts->registers[k].groups.n > 0;
	for (int k = 0; k < REGISTER_COUNT; k++) {
		if (lay->facts->registers[k].groups.n == 0)
			continue;
		if (b->n > 0)
			buf_z(b, left > 1 ? ", " : " and ");
		buf_z(b, words[k]);
		left--;
	}
	return buf_view(b);
}

static struct str
lead_text(struct layout *lay)
{
	struct arena *a = lay->arena;
	struct str by = arrangements(lay);
	struct str count = words_count(
	    a, lay->facts->asks.n, "recommendation", "recommendations");
	struct str numbering = ask_row_numbering(lay);

	return arena_printf(a, "%.*s, arranged %.*s.%.*s", (int)count.n,
	    count.s, (int)by.n, by.s, (int)numbering.n, numbering.s);
}

void
part_register(struct flow *f)
{
	part_lead(f, lead_text(f->lay));
	for (int k = 0; k < REGISTER_COUNT; k++)
		if (f->lay->facts->registers[k].groups.n > 0)
			section(f, (enum register_kind)k);
}
