/*
 * The part that tells what is other than in the previous edition.  Words
 * taken out are struck and in brackets, words put in are bold, underlined and
 * in braces: neither needs a colour to be told apart, nor eyes, for these signs
 * are called by words.
 */
#include "layout/block.h"
#include "layout/grid.h"
#include "layout/inline.h"
#include "layout/language.h"
#include "layout/parts.h"
#include "layout/words.h"
#include "text/date.h"

/* What stands around words of a kind, and what it is called. */
struct marks {
	const char *open, *close, *opening, *closing;
};

static const struct marks marks_of[] = {
    [WORDS_DELETED] = {"[", "]", "deletion:", "end of deletion"},
    [WORDS_INSERTED] = {"{", "}", "insertion:", "end of insertion"},
};

static void
put_mark(struct par *p, const char *sign, const char *words,
    const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_style *s = ARENA_NEW(lay->arena, struct inline_style);

	*s = *inline_muted(lay, in);
	s->elem = elem_new(lay, ROLE_SPAN, in->elem, in->at);
	lay->pages->elems.v[s->elem].alt = str_from_z(words);
	par_styled(p, str_from_z(sign), s);
}

static void
put_run(
    struct par *p, const struct word_run *run, const struct inline_style *in)
{
	const struct marks *marks = &marks_of[run->change];

	if (run->change == WORDS_KEPT) {
		par_styled(p, run->text, in);
		return;
	}
	put_mark(p, marks->open, marks->opening, in);
	par_styled(p, run->text,
	    run->change == WORDS_DELETED ? inline_struck(p->lay, in)
					 : inline_inserted(p->lay, in));
	put_mark(p, marks->close, marks->closing, in);
}

static void
put_runs(
    struct par *p, const struct word_runs *runs, const struct inline_style *in)
{
	for (size_t i = 0; i < runs->n; i++) {
		const struct word_run *run = &runs->v[i];

		if (run->spaced || (i > 0 && run->change == WORDS_INSERTED &&
				       runs->v[i - 1].change == WORDS_DELETED))
			par_styled(p, STR(" "), in);
		put_run(p, run, in);
	}
}

/* What a change was found in now, or NULL: what its language is asked of. */
static const struct node *
node_at(const struct layout *lay, struct str anchor)
{
	const struct document *document =
	    facts_document_lookup(lay->pack, anchor);

	if (document)
		return document->root;
	return anchor.n ? map_lookup(&lay->facts->labels, anchor) : NULL;
}

/* The style of words that stand at a place. */
static const struct inline_style *
style_at(struct par *p, struct str anchor)
{
	struct layout *lay = p->lay;

	return language_style(
	    lay, p->base, language_of(lay, node_at(lay, anchor)));
}

/* A line of its own: "Timeframe: ..." */
static void
put_field(struct par *p, const struct change_field *field,
    const struct inline_style *in)
{
	par_line_break(p);
	par_styled(p, field->name, inline_muted(p->lay, p->base));
	par_styled(p, STR(": "), inline_muted(p->lay, p->base));
	put_runs(p, &field->runs, in);
}

static struct str
url_of(struct arena *a, struct str anchor)
{
	return arena_cat(a, STR("#"), anchor);
}

static void
put_page(struct grid *g, size_t column, struct str anchor)
{
	struct layout *lay = g->lay;

	if (anchor.n)
		par_link(grid_cell(g, column, STYLE_CELL_FIGURE),
		    page_of_text(lay, anchor), url_of(lay->arena, anchor));
}

static struct grid *
table_open(struct flow *f, const char *const *titles, size_t n, size_t wide)
{
	struct grid *g = grid_new(f, n, (struct loc){0});

	grid_row(g, true);
	for (size_t c = 0; c < n; c++) {
		g->columns[c].narrow = c != wide;
		if (*titles[c])
			grid_text(g, c, STYLE_CELL_HEAD, str_from_z(titles[c]));
	}
	return g;
}

static void
heading(struct flow *f, const char *title)
{
	block_text(f, STYLE_H2, str_from_z(title), ROLE_H2, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
}

/* Recommendations. */

enum ask_column { ASK_NUMBER, ASK_CHANGE, ASK_TEXT, ASK_PAGE, ASK_COLUMNS };

static bool
is_reworded(const struct change *change)
{
	return change->fields.n > 0 &&
	       str_starts(change->fields.v[0].name, STR("Text"));
}

static struct str
ask_word(struct arena *a, const struct change *change)
{
	switch (change->kind) {
	case CHANGE_ADDED:
		return STR("New");
	case CHANGE_DROPPED:
		return STR("Dropped");
	case CHANGE_JOINED:
		return arena_printf(a, "Now part of %u", change->other);
	case CHANGE_PARTED:
		return arena_printf(a, "Was part of (%u)", change->other);
	default:
		return is_reworded(change) ? STR("Reworded") : STR("Altered");
	}
}

static void
ask_text(struct par *p, const struct change *change)
{
	const struct inline_style *in = style_at(p, change->anchor);
	size_t i = 0;

	if (change->fields.n > 0 && str_eq_z(change->fields.v[0].name, "Text"))
		put_runs(p, &change->fields.v[i++].runs, in);
	else
		par_styled(p, change->text, in);
	for (; i < change->fields.n; i++)
		put_field(p, &change->fields.v[i], in);
}

static void
ask_row(struct grid *g, const struct change *change)
{
	struct arena *a = g->lay->arena;
	bool gone =
	    change->kind == CHANGE_DROPPED || change->kind == CHANGE_JOINED;

	grid_row(g, false);
	grid_text(g, ASK_NUMBER, STYLE_CELL_FIGURE,
	    arena_printf(a, gone ? "(%u)" : "%u", change->number));
	grid_text(g, ASK_CHANGE, STYLE_CELL, ask_word(a, change));
	ask_text(grid_cell(g, ASK_TEXT, STYLE_CELL), change);
	put_page(g, ASK_PAGE, change->anchor);
}

static void
recommendations(struct flow *f, const struct changes *changes)
{
	static const char *const titles[ASK_COLUMNS] = {
	    "No.", "Change", "Recommendation", "Page"};
	struct flow wide = part_wide(f);
	struct grid *g;

	if (changes->recommendations.n == 0)
		return;
	heading(f, "Recommendations");
	g = table_open(&wide, titles, ASK_COLUMNS, ASK_TEXT);
	g->columns[ASK_NUMBER].adjust = g->columns[ASK_PAGE].adjust =
	    ADJUST_RIGHT;
	for (size_t i = 0; i < changes->recommendations.n; i++)
		ask_row(g, &changes->recommendations.v[i]);
	grid_lay(g, &wide);
}

/* Signatories. */

static void
person_row(struct grid *g, const struct change *change)
{
	static const struct str words[CHANGE_KIND_COUNT] = {
	    [CHANGE_ADDED] = STR_INIT("Joined"),
	    [CHANGE_DROPPED] = STR_INIT("Left"),
	    [CHANGE_ALTERED] = STR_INIT("Altered"),
	};
	struct par *p;

	grid_row(g, false);
	grid_text(g, 0, STYLE_CELL, words[change->kind]);
	p = grid_cell(g, 1, STYLE_CELL);
	par_text(p, change->text);
	for (size_t i = 0; i < change->fields.n; i++)
		put_field(p, &change->fields.v[i], p->base);
}

static void
signatories(struct flow *f, const struct changes *changes)
{
	static const char *const titles[] = {"Change", "Signatory"};
	struct flow wide = part_wide(f);
	struct grid *g;

	if (changes->signatories.n == 0)
		return;
	heading(f, "Signatories");
	block_text(f, STYLE_BODY,
	    arena_printf(f->lay->arena, "%zu in the last edition, %zu now.",
		changes->before->signatories.n, changes->now->signatories.n),
	    ROLE_P, (struct loc){0});
	flow_space(f, f->lay->theme->grid);
	flow_penalty(f, PENALTY_NEVER);
	g = table_open(&wide, titles, 2, 1);
	for (size_t i = 0; i < changes->signatories.n; i++)
		person_row(g, &changes->signatories.v[i]);
	grid_lay(g, &wide);
}

/* Documents. */

enum document_column { DOC_CHANGE, DOC_TEXT, DOC_PAGE, DOC_COLUMNS };

/* "New section", "Dropped key point", ...; what has no place stands around. */
static void
text_row(struct grid *g, const struct change *change, const char *noun,
    struct str around)
{
	static const char *const words[CHANGE_KIND_COUNT] = {
	    [CHANGE_ADDED] = "New",
	    [CHANGE_DROPPED] = "Dropped",
	    [CHANGE_ALTERED] = "Reworded",
	};
	const struct inline_style *in;
	struct par *p;

	grid_row(g, false);
	grid_text(g, DOC_CHANGE, STYLE_CELL,
	    arena_printf(g->lay->arena, "%s %s", words[change->kind], noun));
	p = grid_cell(g, DOC_TEXT, STYLE_CELL);
	in = style_at(p, change->anchor.n ? change->anchor : around);
	if (change->fields.n > 0)
		put_runs(p, &change->fields.v[0].runs, in);
	else
		par_styled(p, change->text, in);
}

static void
blocks_row(struct grid *g, const struct document_changes *d)
{
	struct arena *a = g->lay->arena;
	struct par *p;

	if (!d->blocks_new && !d->blocks_dropped)
		return;
	grid_row(g, false);
	grid_text(g, DOC_CHANGE, STYLE_CELL, STR("Text"));
	p = grid_cell(g, DOC_TEXT, STYLE_CELL);
	if (d->blocks_new) {
		par_text(
		    p, words_count(a, d->blocks_new, "passage", "passages"));
		par_text(p, STR(" new or reworded"));
	}
	if (d->blocks_dropped) {
		par_text(p, d->blocks_new ? STR("; ") : STR(""));
		par_text(p,
		    words_count(a, d->blocks_dropped, "passage", "passages"));
		par_text(p, STR(" dropped"));
	}
}

static void
document_rows(struct grid *g, const struct document_changes *d)
{
	const struct change *change = &d->change;
	struct par *title = grid_heading(g), *p;

	par_styled(title, change->text, style_at(title, change->anchor));
	if (change->kind != CHANGE_ALTERED) {
		grid_row(g, false);
		grid_text(g, DOC_CHANGE, STYLE_CELL,
		    change->kind == CHANGE_ADDED ? STR("New document")
						 : STR("Dropped"));
		put_page(g, DOC_PAGE, change->anchor);
	}
	for (size_t i = 0; i < change->fields.n; i++) {
		grid_row(g, false);
		grid_text(g, DOC_CHANGE, STYLE_CELL, change->fields.v[i].name);
		p = grid_cell(g, DOC_TEXT, STYLE_CELL);
		put_runs(
		    p, &change->fields.v[i].runs, style_at(p, change->anchor));
		put_page(g, DOC_PAGE, change->anchor);
	}
	for (size_t i = 0; i < d->sections.n; i++) {
		text_row(g, &d->sections.v[i], "section", change->anchor);
		put_page(g, DOC_PAGE, d->sections.v[i].anchor);
	}
	for (size_t i = 0; i < d->points.n; i++)
		text_row(g, &d->points.v[i], "key point", change->anchor);
	blocks_row(g, d);
}

static void
documents(struct flow *f, const struct changes *changes)
{
	static const char *const titles[DOC_COLUMNS] = {
	    "Change", "Document", "Page"};
	struct flow wide = part_wide(f);
	struct grid *g;

	if (changes->documents.n == 0)
		return;
	heading(f, "Documents");
	g = table_open(&wide, titles, DOC_COLUMNS, DOC_TEXT);
	g->columns[DOC_PAGE].adjust = ADJUST_RIGHT;
	for (size_t i = 0; i < changes->documents.n; i++)
		document_rows(g, &changes->documents.v[i]);
	grid_lay(g, &wide);
}

/* "Compared with version 1.0 of November 22, 2026." and how to read it. */
static struct str
lead_text(struct layout *lay, const struct changes *changes)
{
	struct arena *a = lay->arena;
	struct str version = changes->before->version;
	struct str date = changes->before->date;
	struct str what = STR("the last edition");

	if (version.n)
		what = arena_cat(a, STR("version\u00a0"), version);
	if (date.n)
		what = arena_cat(a, arena_cat(a, what, STR(" of ")),
		    date_words(a, date, lay->language));
	if (changes_none(changes))
		return arena_printf(a,
		    "Compared with %.*s: nothing has changed.", (int)what.n,
		    what.s);
	return arena_printf(a,
	    "Compared with %.*s. Words taken out are struck through, in "
	    "brackets; words put in are bold and underlined, in braces. "
	    "Numbers in brackets are those of that edition.",
	    (int)what.n, what.s);
}

void
part_changes(struct layout *lay)
{
	const struct changes *changes = lay->facts->changes;
	struct flow f = part_open(lay, PART_CHANGES);

	/* Missing where errors left nothing to compare. */
	if (changes) {
		part_lead(&f, lead_text(lay, changes));
		recommendations(&f, changes);
		signatories(&f, changes);
		documents(&f, changes);
	}
	part_close(&f, PART_CHANGES);
}
