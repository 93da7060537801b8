/*
 * The agreement table: what each document says of each ask, with counts.  A
 * stance is a sign and a word, never a colour.  Where the words of many
 * documents do not fit side by side, the columns are numbered, a key names
 * them, and the word is what a sign is called for those who hear the table.
 */
#include "layout/ask_row.h"
#include "layout/block.h"
#include "layout/grid.h"
#include "layout/inline.h"
#include "layout/language.h"
#include "layout/parts.h"
#include "layout/words.h"

enum { NUMBER, ASK, FIRST_DOCUMENT };

struct matrix {
	struct layout *lay;
	const struct pack *pack;
	struct grid *grid;
	bool numbered; /* columns by number, stances by sign */
};

static const struct {
	const char *sign, *word;
} stances[] = {
    [STANCE_SILENT] = {"\u2013", "silent"},
    [STANCE_OPPOSES] = {"\u2715", "opposes"},
    [STANCE_PARTLY] = {"\u25d0", "in\u00a0part"},
    [STANCE_ASKS] = {"\u25cf", "asks"},
};

/* The strongest first. */
static const enum stance by_strength[] = {
    STANCE_ASKS, STANCE_PARTLY, STANCE_OPPOSES, STANCE_SILENT};

#define STANCE_COUNT (sizeof by_strength / sizeof *by_strength)

static struct str
stance_words(struct arena *a, enum stance stance)
{
	return arena_printf(
	    a, "%s\u00a0%s", stances[stance].sign, stances[stance].word);
}

static size_t
count_column(const struct matrix *m)
{
	return FIRST_DOCUMENT + m->pack->documents.n;
}

static void
head_row(struct matrix *m)
{
	struct grid *g = m->grid;

	grid_row(g, true);
	grid_text(g, NUMBER, STYLE_CELL_HEAD, STR("No."));
	grid_text(g, ASK, STYLE_CELL_HEAD, STR("Recommendation"));
	for (size_t d = 0; d < m->pack->documents.n; d++) {
		struct par *p =
		    grid_cell(g, FIRST_DOCUMENT + d, STYLE_CELL_HEAD);

		if (m->numbered)
			par_text(p, arena_printf(m->lay->arena, "%zu", d + 1));
		else
			language_add_name(p, m->pack->documents.v[d], p->base);
	}
	grid_text(g, count_column(m), STYLE_CELL_HEAD, STR("Asked by"));
}

static struct str
url_of(struct arena *a, const struct recommendation *source)
{
	return arena_cat(a, STR("#"), source->id);
}

/* A sign that leads to the place, if there is one, and is called by a word. */
static void
sign_cell(struct par *p, enum stance stance, const struct recommendation *at)
{
	struct layout *lay = p->lay;
	struct str word = str_from_z(stances[stance].word);
	struct inline_style *style;
	const struct inline_style *link;
	struct inline_target target;

	if (at) {
		word = arena_printf(lay->arena, "%s, page\u00a0%u",
		    stances[stance].word, (unsigned)page_of(lay, at->id));
		target = (struct inline_target){url_of(lay->arena, at), word};
		link = inline_link(lay, p->base, &target, (struct loc){0});
	} else {
		style = ARENA_NEW(lay->arena, struct inline_style);
		*style = *p->base;
		style->elem =
		    elem_new(lay, ROLE_SPAN, p->base->elem, (struct loc){0});
		link = style;
	}
	lay->pages->elems.v[link->elem].alt = word;
	par_styled(p, str_from_z(stances[stance].sign), link);
}

static void
word_cell(struct par *p, enum stance stance, const struct recommendation *at)
{
	struct arena *a = p->lay->arena;

	if (stance == STANCE_SILENT) {
		sign_cell(p, stance, NULL);
		return;
	}
	par_text(p, stance_words(a, stance));
	if (!at)
		return;
	par_text(p, STR(", "));
	par_link(p, arena_cat(a, STR("p.\u00a0"), page_of_text(p->lay, at->id)),
	    url_of(a, at));
}

static void
stance_cell(struct matrix *m, const struct ask *ask, size_t d)
{
	enum stance stance = ask->stances[d];
	const struct recommendation *at =
	    stance == STANCE_SILENT ? NULL : ask->sources[d];
	struct par *p = grid_cell(m->grid, FIRST_DOCUMENT + d, STYLE_CELL);

	if (at && !has_place(m->lay, at->id))
		at = NULL;
	if (m->numbered)
		sign_cell(p, stance, at);
	else
		word_cell(p, stance, at);
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

static void
ask_row(struct matrix *m, const struct ask *ask)
{
	struct arena *a = m->lay->arena;
	size_t documents = m->pack->documents.n;

	grid_row(m->grid, false);
	grid_text(m->grid, NUMBER, STYLE_CELL_FIGURE,
	    arena_printf(a, "%u", ask->number));
	ask_row_text(m->grid, ASK, ask, ask->brief);
	for (size_t d = 0; d < documents; d++)
		stance_cell(m, ask, d);
	grid_text(m->grid, count_column(m), STYLE_CELL,
	    arena_printf(a, "%zu\u00a0of\u00a0%zu",
		documents_with(m->pack, ask, STANCE_ASKS), documents));
}

/* Towards how many asks a document takes a stance. */
static size_t
asks_with(const struct facts *facts, size_t document, enum stance stance)
{
	size_t n = 0;

	for (size_t i = 0; i < facts->asks.n; i++)
		n += facts->asks.v[i]->stances[document] == stance;
	return n;
}

static void
count_row(struct matrix *m, enum stance stance)
{
	struct arena *a = m->lay->arena;
	struct grid *g = m->grid;

	grid_row(g, false);
	g->rows.v[g->rows.n - 1].total = true;
	grid_text(g, ASK, STYLE_CELL, stance_words(a, stance));
	for (size_t d = 0; d < m->pack->documents.n; d++)
		grid_text(g, FIRST_DOCUMENT + d, STYLE_CELL,
		    arena_printf(
			a, "%zu", asks_with(m->lay->facts, d, stance)));
}

static void
build(struct flow *f, struct matrix *m)
{
	const struct facts *facts = m->lay->facts;

	m->grid = grid_new(f, count_column(m) + 1, (struct loc){0});
	m->grid->columns[NUMBER].narrow = true;
	m->grid->columns[NUMBER].adjust = ADJUST_RIGHT;
	m->grid->columns[ASK].heads = true;
	m->grid->columns[count_column(m)].narrow = true;
	head_row(m);
	for (size_t i = 0; i < facts->asks.n; i++)
		ask_row(m, facts->asks.v[i]);
	for (size_t i = 0; i < STANCE_COUNT; i++)
		count_row(m, by_strength[i]);
	grid_measure(m->grid);
}

static struct par *
small_par(struct flow *f)
{
	struct layout *lay = f->lay;

	flow_space(f, lay->theme->grid);
	flow_space(f, style_of(lay, STYLE_CAPTION)->before);
	return par_new(lay, style_of(lay, STYLE_CAPTION),
	    elem_new(lay, ROLE_P, f->elem, (struct loc){0}), (struct loc){0});
}

/* What the signs mean and, under numbers, which document is which. */
static void
lay_key(struct flow *f, const struct matrix *m)
{
	struct arena *a = m->lay->arena;
	struct par *p = small_par(f);

	for (size_t i = 0; i < STANCE_COUNT; i++) {
		par_text(p, i > 0 ? STR(" \u00b7 ") : STR(""));
		par_text(p, stance_words(a, by_strength[i]));
	}
	block_par(f, p, 0);
	flow_space(f, style_of(m->lay, STYLE_CAPTION)->after);
	if (!m->numbered)
		return;
	p = small_par(f);
	for (size_t d = 0; d < m->pack->documents.n; d++) {
		par_text(p, d > 0 ? STR(" \u00b7 ") : STR(""));
		par_text(p, arena_printf(a, "%zu\u00a0", d + 1));
		language_add_name(p, m->pack->documents.v[d], p->base);
	}
	block_par(f, p, 0);
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

/*
 * Words where they fit, else signs; where these do not fit either, the rows
 * stand one under another, with words.  What was built in vain is forgotten.
 */
static void
build_fitting(struct flow *f, struct matrix *m)
{
	static const bool numbered[] = {false, true, false};
	struct layout *lay = m->lay;
	size_t elems = lay->pages->elems.n;

	for (size_t i = 0; i < 3; i++) {
		lay->pages->elems.n = elems;
		m->numbered = numbered[i];
		build(f, m);
		if (grid_fits(m->grid, f->width))
			return;
	}
}

void
part_agreement(struct flow *f)
{
	struct layout *lay = f->lay;
	struct matrix m = {.lay = lay, .pack = lay->pack};
	struct flow wide = part_wide(f);

	part_lead(f, lead_text(lay));
	build_fitting(&wide, &m);
	grid_lay(m.grid, &wide);
	flow_penalty(&wide, PENALTY_NEVER);
	lay_key(&wide, &m);
}
