/*
 * The numbers behind the charts of a pack: a table each, with a way back to
 * the chart.
 */
#include "layout/block.h"
#include "layout/chart.h"
#include "layout/language.h"
#include "layout/parts.h"
#include "layout/table.h"

static const struct node *
caption_of(const struct node *figure)
{
	return figure->last->kind == NODE_CAPTION ? figure->last : NULL;
}

static void
title(struct flow *f, const struct chart_figures *c)
{
	struct arena *a = f->lay->arena;
	const struct node *caption = caption_of(c->figure);
	struct flow inner = *f;
	struct str outer = language_open(
	    &inner, language_of(f->lay, c->figure), c->figure->at);

	block_text(&inner, STYLE_H3,
	    caption ? str_trim(node_text(a, caption))
		    : chart_words(a, c->figure->first->u.chart),
	    ROLE_H2, c->figure->at);
	language_close(&inner, outer);
	flow_penalty(f, PENALTY_NEVER);
}

static void
way_back(struct flow *f, const struct chart_figures *c)
{
	struct layout *lay = f->lay;
	struct par *p = par_new(lay, style_of(lay, STYLE_CAPTION),
	    elem_new(lay, ROLE_P, f->elem, c->figure->at), c->figure->at);

	par_text(p, STR("The chart is on "));
	par_link(p,
	    arena_cat(lay->arena, STR("page\u00a0"),
		page_of_text(lay, c->figure->id)),
	    arena_cat(lay->arena, STR("#"), c->figure->id));
	par_text(p, STR("."));
	block_par(f, p, 0);
	flow_penalty(f, PENALTY_NEVER);
}

static void
table(const struct flow *f, const struct chart_figures *c)
{
	struct flow inner = *f;
	struct str outer = language_open(
	    &inner, language_of(f->lay, c->figure), c->figure->at);

	table_lay(&inner, c->table);
	language_close(&inner, outer);
}

void
part_chart_data(struct layout *lay)
{
	const struct back_matter *back = &lay->facts->back;
	struct flow f = part_open(lay, PART_CHART_DATA);

	for (size_t i = 0; i < back->charts.n; i++) {
		const struct chart_figures *c = &back->charts.v[i];
		title(&f, c);
		way_back(&f, c);
		table(&f, c);
	}
	part_close(&f, PART_CHART_DATA);
}
