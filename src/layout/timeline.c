#include "layout/timeline.h"

#include "layout/block.h"
#include "layout/inline.h"
#include "layout/line.h"
#include "layout/par.h"
#include "layout/shape.h"
#include "text/date.h"

/* Dates that need more than this of the width stand above their entries. */
#define DATES_PERCENT 38

#define MARK_RADIUS PT_100(280)
#define LINE_GAP PT(11) /* from the line to what is beside it */

struct timeline {
	struct flow *flow;
	su dates; /* width of their column; 0 when they stand above */
	struct deco line;
};

static struct par *
date_par(struct flow *f, const struct node *term, elem_id elem)
{
	struct layout *lay = f->lay;
	struct par *p = par_new(lay, style_of(lay, STYLE_LIST), elem, term->at);
	struct str text = str_trim(node_text(lay->arena, term));

	par_styled(p, date_words(lay->arena, text, lay->language),
	    inline_bold(lay, p->base));
	par_close(p);
	return p;
}

static su
widest_date(struct flow *f, const struct node *entries)
{
	su widest = 0;

	NODE_EACH_CHILD (child, entries) {
		su width;

		if (child->kind != NODE_TERM)
			continue;
		width = par_max_width(date_par(f, child, ELEM_ARTIFACT));
		widest = width > widest ? width : widest;
	}
	return widest;
}

/* Where the line runs, from the flow's left edge. */
static su
line_x(const struct timeline *t)
{
	return t->flow->x + t->dates + (t->dates ? LINE_GAP : MARK_RADIUS);
}

static void
measure(struct timeline *t, const struct node *entries)
{
	const struct theme *theme = t->flow->lay->theme;
	su dates = widest_date(t->flow, entries);
	su most = (su)su_mul_div(t->flow->width, DATES_PERCENT, 100);

	t->dates = dates <= most ? dates : 0;
	t->line = (struct deco){.zone = t->flow->zone,
	    .x = line_x(t) - theme->rule_middle / 2,
	    .width = theme->rule_middle,
	    .ink = theme->hairline,
	    .outer = t->flow->deco};
}

/* The mark on the line, beside a text's first line. */
static void
add_mark(const struct timeline *t, struct op_list *ops)
{
	const struct layout *lay = t->flow->lay;
	const struct text_style *style = &style_of(lay, STYLE_LIST)->text;
	struct shape_spot at = {t->flow->zone, line_x(t),
	    line_baseline(style) - style->size * 3 / 10};

	vec_push(lay->arena, ops,
	    shape_disc(lay->arena, at, MARK_RADIUS, lay->theme->accent));
}

/* The date in its column, for the first line of its entry. */
static void
add_date(const struct timeline *t, const struct node *term, struct op_list *ops,
    elem_id item)
{
	struct flow *f = t->flow;
	struct line_frame frame = {f->zone, ADJUST_RIGHT, f->x, t->dates,
	    line_baseline(&style_of(f->lay, STYLE_LIST)->text)};
	elem_id elem = elem_new(f->lay, ROLE_LABEL, item, term->at);
	struct par *p = date_par(f, term, elem);

	line_set_text(p, &frame, ops);
}

static struct flow
entry_flow(struct timeline *t, elem_id elem)
{
	struct flow inner = *t->flow;
	su moved = line_x(t) + LINE_GAP - t->flow->x;

	inner.deco = &t->line;
	inner.elem = elem;
	inner.body = STYLE_LIST;
	inner.prose = false;
	inner.x += moved;
	inner.width -= moved;
	return inner;
}

/* A date too wide for a column: a line of its own, the mark before it. */
static void
date_above(struct timeline *t, const struct node *term, struct op_list *label,
    elem_id item)
{
	elem_id elem = elem_new(t->flow->lay, ROLE_LABEL, item, term->at);
	struct flow inner = entry_flow(t, elem);

	inner.label = label;
	block_par(&inner, date_par(t->flow, term, elem), 0);
	flow_penalty(&inner, PENALTY_NEVER);
	label->n = 0;
}

/* One date and all that stands under it; returns the next term. */
static const struct node *
entry(struct timeline *t, const struct node *term, elem_id list)
{
	struct layout *lay = t->flow->lay;
	elem_id item = elem_new(lay, ROLE_ITEM, list, term->at);
	struct op_list label = {NULL, 0, 0};
	struct flow inner;
	const struct node *n = term->next;

	add_mark(t, &label);
	if (t->dates > 0)
		add_date(t, term, &label, item);
	else
		date_above(t, term, &label, item);
	for (; n && n->kind == NODE_DEFINITION; n = n->next) {
		inner =
		    entry_flow(t, elem_new(lay, ROLE_ITEM_BODY, item, n->at));
		inner.label = label.n > 0 ? &label : NULL;
		block_children(&inner, n);
		if (inner.label)
			flow_box(&inner,
			    style_of(lay, STYLE_LIST)->text.leading, &label,
			    term->at);
		label.n = 0;
	}
	return n;
}

static void
lay_entries(struct flow *f, const struct node *entries)
{
	struct layout *lay = f->lay;
	struct timeline *t = ARENA_NEW(lay->arena, struct timeline);
	elem_id list = elem_new(lay, ROLE_LIST, f->elem, entries->at);
	struct flow lined = *f;

	t->flow = f;
	measure(t, entries);
	lined.deco = &t->line;
	flow_space(f, lay->theme->grid);
	flow_anchor(f, entries->id);
	for (const struct node *n = entries->first; n;) {
		if (n->prev) {
			flow_space(&lined, lay->theme->grid);
			flow_penalty(&lined, 0);
		}
		n = entry(t, n, list);
	}
	flow_space(f, lay->theme->grid);
}

void
timeline_lay(struct flow *f, const struct node *div)
{
	flow_anchor(f, div->id);
	NODE_EACH_CHILD (child, div) {
		if (child->kind == NODE_DEFINITIONS)
			lay_entries(f, child);
		else
			block_lay(f, child, child->prev);
	}
}
