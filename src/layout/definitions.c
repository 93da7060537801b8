#include "layout/definitions.h"

#include "layout/block.h"
#include "layout/inline.h"
#include "layout/line.h"
#include "layout/par.h"

static void
term(struct flow *f, const struct node *n, elem_id item)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_LABEL, item, n->at);
	struct par *p = par_new(lay, style_of(lay, f->body), elem, n->at);

	p->no_marks = f->no_marks;
	flow_anchor(f, n->id);
	inline_children(p, n, inline_bold(lay, p->base));
	block_par(f, p, 0);
	flow_penalty(f, PENALTY_NEVER);
}

static void
definition(struct flow *f, const struct node *n, elem_id item)
{
	struct flow inner = *f;
	su step = f->lay->theme->list_indent;

	if (f->width - step < FLOW_MIN_WIDTH)
		step = 0;
	inner.elem = elem_new(f->lay, ROLE_ITEM_BODY, item, n->at);
	inner.x += step;
	inner.width -= step;
	inner.prose = false;
	if (n->prev && n->prev->kind == NODE_DEFINITION)
		flow_penalty(f, 0);
	block_children(&inner, n);
}

/* Terms that need more than this of the width stand above. */
#define TERMS_PERCENT 38

static struct par *
term_beside(struct flow *f, const struct node *n, elem_id elem)
{
	struct layout *lay = f->lay;
	struct par *p = par_new(lay, style_of(lay, f->body), elem, n->at);

	p->no_marks = f->no_marks;
	inline_children(p, n, inline_bold(lay, p->base));
	par_text(p, STR(" "));
	par_close(p);
	return p;
}

/* The column that holds every term, and a gap; 0 when they stand above. */
static su
terms_width(struct flow *f, const struct node *n)
{
	su gap = style_of(f->lay, f->body)->text.size, widest = 0;

	if (!n->u.definitions.beside)
		return 0;
	NODE_EACH_CHILD (child, n) {
		su width;

		/* a term behind another has no line of its own */
		if (child->kind != NODE_TERM)
			continue;
		if (!child->next || child->next->kind != NODE_DEFINITION)
			return 0;
		width = par_max_width(term_beside(f, child, ELEM_ARTIFACT));
		widest = width > widest ? width : widest;
	}
	if (widest + gap > su_mul_div(f->width, TERMS_PERCENT, 100))
		return 0;
	return widest + gap;
}

/* A term, and beside it what it means. */
static void
pair(struct flow *f, const struct node *term, elem_id list, su column)
{
	struct layout *lay = f->lay;
	elem_id item = elem_new(lay, ROLE_ITEM, list, term->at);
	const struct par_style *style = style_of(lay, f->body);
	struct line_frame frame = {
	    f->zone, ADJUST_LEFT, f->x, column, line_baseline(&style->text)};
	struct op_list label = {NULL, 0, 0};
	struct flow inner = *f;

	flow_anchor(f, term->id);
	line_set_text(
	    term_beside(f, term, elem_new(lay, ROLE_LABEL, item, term->at)),
	    &frame, &label);
	inner.label = &label;
	inner.elem = elem_new(lay, ROLE_ITEM_BODY, item, term->at);
	inner.x += column;
	inner.width -= column;
	inner.prose = false;
	for (const struct node *n = term->next; n && n->kind == NODE_DEFINITION;
	     n = n->next)
		block_children(&inner, n);
}

static void
lay_beside(struct flow *f, const struct node *n, elem_id list, su column)
{
	NODE_EACH_CHILD (child, n) {
		if (child->kind != NODE_TERM)
			continue;
		if (child->prev)
			flow_space(f, f->lay->theme->grid / 2);
		if (child->prev)
			flow_penalty(f, 0);
		pair(f, child, list, column);
	}
}

static void
lay_above(struct flow *f, const struct node *n, elem_id list)
{
	su between = n->u.definitions.tight ? 0 : f->lay->theme->grid;
	elem_id item = list;

	NODE_EACH_CHILD (child, n) {
		bool is_term = child->kind == NODE_TERM;

		if (is_term && child->prev) {
			flow_space(f, between);
			flow_penalty(f, 0);
		}
		if (is_term)
			item = elem_new(f->lay, ROLE_ITEM, list, child->at);
		if (is_term)
			term(f, child, item);
		else
			definition(f, child, item);
	}
}

void
definitions_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	elem_id list = elem_new(lay, ROLE_LIST, f->elem, n->at);
	struct flow inner = *f;
	su column;

	if (inner.body == STYLE_BODY)
		inner.body = STYLE_LIST;
	column = terms_width(&inner, n);
	flow_space(f, lay->theme->grid);
	flow_anchor(f, n->id);
	if (column > 0)
		lay_beside(&inner, n, list, column);
	else
		lay_above(&inner, n, list);
	flow_space(f, lay->theme->grid);
}
