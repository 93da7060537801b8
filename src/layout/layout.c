/*
 * One round lays out every part; rounds are repeated until the page numbers
 * that the text shows are those of the pages.
 */
#include "layout/layout.h"

#include "base/date.h"
#include "layout/context.h"
#include "layout/creep.h"
#include "layout/furniture.h"
#include "layout/headings.h"
#include "layout/limit.h"
#include "layout/marking.h"
#include "layout/page.h"
#include "layout/parts.h"
#include "layout/trim.h"
#include "text/bidi.h"

static void
set_metadata(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct metadata *meta = &lay->pages->meta;

	meta->title = pack->title;
	meta->author = pack->issuer;
	meta->subject = pack->subtitle;
	meta->language = lay->language;
	meta->standard = lay->standard;
	meta->has_date = lay->date >= 0 || date_parse(pack->date, &meta->date);
	if (lay->date >= 0)
		meta->date = lay->date;
	if (meta->author.n == 0 && pack->documents.n == 1)
		meta->author = pack->documents.v[0]->author;
}

/* A section deeper than its place allows is raised to it. */
static void
set_outline(struct layout *lay)
{
	const struct facts *facts = lay->facts;
	uint8_t deepest = 0;

	for (size_t i = 0; i < facts->toc.n; i++) {
		const struct toc_entry *e = &facts->toc.v[i];
		struct outline_entry *o =
		    vec_add(lay->arena, &lay->pages->outline);

		*o = (struct outline_entry){
		    .level = e->level < deepest ? e->level : deepest,
		    .title = e->title,
		    .anchor = e->anchor,
		    .open = e->level == 0};
		if (e->number.n)
			o->title = arena_printf(lay->arena, "%.*s  %.*s",
			    (int)e->number.n, e->number.s, (int)e->title.n,
			    e->title.s);
		deepest = (uint8_t)(o->level + 1);
	}
}

/* Parts may all be empty; a PDF has a page (ISO 32000-1, 7.7.3). */
static void
add_first_page(struct layout *lay)
{
	struct page_note note = {.bare = true};

	if (lay->pages->list.n == 0)
		page_blank(lay, &note);
}

static struct pages *
run_round(struct layout *lay)
{
	struct elem none = {0};

	lay->pages = ARENA_NEW(lay->arena, struct pages);
	lay->notes.n = 0;
	lay->missing = (struct map){0};
	vec_push(lay->arena, &lay->pages->elems, none);
	elem_new(lay, ROLE_DOCUMENT, 0, (struct loc){0});
	lay->pages->elems.v[1].lang = lay->language;
	parts_lay(lay);
	add_first_page(lay);
	watermark_add(lay);
	headings_level(lay->pages);
	furniture_add(lay);
	marking_add(lay);
	set_metadata(lay);
	set_outline(lay);
	return lay->pages;
}

static bool
settled(const struct pages *a, const struct pages *b)
{
	if (a->anchors.n != b->anchors.n || a->list.n != b->list.n)
		return false;
	for (size_t i = 0; i < a->anchors.n; i++)
		if (a->anchors.v[i].page != b->anchors.v[i].page)
			return false;
	return true;
}

/* The sheets that pages of a paper are to stand on. */
static struct page_size
sheet_of(const struct output *output)
{
	struct page_size sheet =
	    paper_size(paper_doubled((enum paper)output->paper));

	if (output->impose == IMPOSE_BOOKLET || output->impose == IMPOSE_2UP)
		return (struct page_size){sheet.height, sheet.width};
	return sheet;
}

/* What the output asks for, beside its paper. */
static void
take_output(struct layout *lay, const struct output *output)
{
	lay->gutter = output->gutter;
	lay->start_right = output->start_right;
	lay->sheets = output->sheets;
	lay->run_on = output->run_on;
}

/* What is done once, on the pages of the last round. */
static void
finish(struct layout *lay, struct diags *diags, const struct output *output)
{
	limit_check(lay, diags, output);
	trim_add(lay->arena, lay->pages, output->bleed, output->crop_marks);
	if (output->impose != IMPOSE_NONE)
		lay->pages->imposition =
		    (struct imposition){(enum impose)output->impose,
			output->creep, sheet_of(output)};
	creep_check(lay, diags, output);
}

static void
init(struct layout *lay, struct arena *a, const struct layout_input *input)
{
	const struct theme *t = input->theme;

	*lay = (struct layout){
	    .arena = a, .pack = input->pack, .facts = input->facts, .theme = t};
	lay->paper =
	    paper_size(input->output ? input->output->paper : PAPER_A4);
	layout_measure(lay);
	if (input->output)
		take_output(lay, input->output);
	lay->date = input->date;
	lay->language = input->pack->language;
	lay->check = input->check;
	lay->change_bars = input->change_bars;
	lay->print_urls = !input->output || input->output->print_urls;
	lay->producer = input->producer;
	lay->standard = input->standard;
	lay->digest = input->digest;
	lay->rtl = bidi_language_is_rtl(a, lay->language);
	lay->breaks = break_finder_open(a, lay->language);
}

struct pages *
layout_pages(
    struct arena *a, struct diags *diags, const struct layout_input *input)
{
	struct layout lay;
	struct fonts fonts;
	struct diags round;
	int rounds = 0;

	init(&lay, a, input);
	fonts_init(&fonts, a, diags, input->theme, input->faces);
	lay.fonts = &fonts;
	lay.diags = &round;
	do {
		lay.before = lay.pages;
		round = diag_aside(diags);
		run_round(&lay);
		rounds++;
	} while (!fonts.failed && rounds < LAYOUT_ROUNDS &&
		 (!lay.before || !settled(lay.before, lay.pages)));
	/* The last round's messages are the ones that stand. */
	diag_take(diags, &round);
	if (fonts.failed)
		return NULL;
	if (!settled(lay.before, lay.pages))
		diag1(diags, DIAG_LAYOUT_UNSETTLED, (struct loc){0},
		    arena_printf(a, "%d", rounds));
	if (input->output)
		finish(&lay, diags, input->output);
	return lay.pages;
}
