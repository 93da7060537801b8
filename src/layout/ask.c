#include "layout/ask.h"

#include "doc/facts.h"
#include "layout/block.h"
#include "layout/inline.h"
#include "layout/language.h"
#include "layout/line.h"

static struct par *
number_par(struct layout *lay, const struct recommendation *r, elem_id elem,
    uint32_t number)
{
	struct par *p =
	    par_new(lay, style_of(lay, STYLE_ASK_NUMBER), elem, r->node->at);

	par_text(p, arena_printf(lay->arena, "%u", (unsigned)number));
	par_text(p, STR(" "));
	par_close(p);
	return p;
}

/*
 * In the margin column or, without one, between the rule and the text, which
 * is moved in by the width of the pack's last number.
 */
static void
number_set(struct flow *f, const struct recommendation *r, struct op_list *ops)
{
	struct layout *lay = f->lay;
	const struct text_style *line = &style_of(lay, STYLE_ASK)->text;
	struct line_frame frame = {ZONE_MARGIN, ADJUST_RIGHT, 0,
	    zone_width(lay, ZONE_MARGIN), line_baseline(line)};
	elem_id elem = elem_new(lay, ROLE_LABEL, f->elem, r->node->at);
	struct par *p = number_par(lay, r, elem, r->ask->number);

	if (has_margin(lay)) {
		line_set_text(p, &frame, ops);
		return;
	}
	frame.width = par_max_width(
	    number_par(lay, r, elem, (uint32_t)lay->facts->asks.n));
	line_set_column(p, f, frame, ops);
	f->x += lay->theme->ask_gap / 2;
	f->width -= lay->theme->ask_gap / 2;
}

static void
separate(struct par *p, bool *first)
{
	if (!*first)
		par_text(p, STR(" \u00b7 "));
	*first = false;
}

static void
meta_field(struct par *p, const char *label, struct str value, bool *first)
{
	if (value.n == 0)
		return;
	separate(p, first);
	par_styled(p, str_from_z(label), inline_bold(p->lay, p->base));
	par_text(p, STR("\u00a0"));
	par_text(p, value);
}

static void
meta_place(struct par *p, const char *words, const struct recommendation *r,
    bool *first)
{
	struct layout *lay = p->lay;
	struct str name = language_name(r->document);
	struct str page =
	    arena_cat(lay->arena, STR(", p.\u00a0"), page_of_text(lay, r->id));
	struct inline_target target = {arena_cat(lay->arena, STR("#"), r->id),
	    arena_cat(lay->arena, name, page)};
	const struct inline_style *link =
	    inline_link(lay, p->base, &target, p->at);

	separate(p, first);
	par_text(p, str_from_z(words));
	par_text(p, STR(" "));
	language_add_name(p, r->document, link);
	if (has_place(lay, r->id))
		par_styled(p, page, link);
}

/* Other documents' stances: the same ask, part of it, or its opposite. */
static void
meta_others(struct par *p, const struct recommendation *r, bool *first)
{
	static const char *const words[] = {
	    [STANCE_OPPOSES] = "Opposed in",
	    [STANCE_PARTLY] = "In part in",
	    [STANCE_ASKS] = "Also in",
	};
	const struct ask *ask = r->ask;

	for (size_t d = 0; d < p->lay->pack->documents.n; d++) {
		const struct recommendation *source = ask->sources[d];

		if (!source || source == r || ask->stances[d] == STANCE_SILENT)
			continue;
		if (source->document == r->document)
			continue;
		meta_place(p, words[ask->stances[d]], source, first);
	}
}

static void
ask_meta(struct flow *f, const struct recommendation *r)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_P, f->elem, r->node->at);
	struct par *p =
	    par_new(lay, style_of(lay, STYLE_ASK_META), elem, r->node->at);
	bool first = true;

	meta_field(p, "To", r->to, &first);
	meta_field(p, "When", r->when, &first);
	meta_field(p, "Theme", r->theme, &first);
	meta_field(p, "Priority", r->priority, &first);
	meta_field(p, "Status", r->status, &first);
	if (r->ask)
		meta_others(p, r, &first);
	if (first)
		return;
	flow_penalty(f, PENALTY_NEVER);
	block_par(f, p, 0);
}

/* One that no page holds is at least not divided near its top. */
static void
keep_together(struct flow *f, size_t start)
{
	size_t lines = 0;

	for (size_t i = start; i < f->list->n && lines < 3; i++) {
		f->list->v[i].keep = i > start;
		lines += f->list->v[i].height > 0;
	}
	flow_keep_fitting(f, start);
}

void
ask_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	const struct theme *t = lay->theme;
	const struct recommendation *r = n->u.div.recommendation;
	struct deco *rule = ARENA_NEW(lay->arena, struct deco);
	struct op_list number = {NULL, 0, 0};
	struct flow inner = *f;
	size_t start;

	*rule = (struct deco){.zone = f->zone,
	    .x = f->x,
	    .width = t->accent_rule,
	    .ink = t->accent,
	    .outer = f->deco};
	inner.elem = elem_new(lay, ROLE_RECOMMENDATION, f->elem, n->at);
	inner.deco = rule;
	inner.x += t->accent_rule + t->ask_gap;
	inner.width -= t->accent_rule + t->ask_gap;
	inner.body = STYLE_ASK;
	inner.prose = false;
	flow_space(f, style_of(lay, STYLE_ASK)->before);
	start = f->list->n;
	flow_anchor(&inner, r ? r->id : n->id);
	if (r && r->ask && !f->no_marks)
		number_set(&inner, r, &number);
	inner.label = number.n ? &number : NULL;
	block_children(&inner, n);
	if (r)
		ask_meta(&inner, r);
	keep_together(&inner, start);
	flow_space(f, style_of(lay, STYLE_ASK_META)->after);
}
