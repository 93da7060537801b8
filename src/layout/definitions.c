#include "layout/definitions.h"

#include "layout/block.h"
#include "layout/inline.h"
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

void
definitions_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	elem_id list = elem_new(lay, ROLE_LIST, f->elem, n->at), item = list;
	struct flow inner = *f;
	su between = n->u.definitions.tight ? 0 : lay->theme->grid;

	if (inner.body == STYLE_BODY)
		inner.body = STYLE_LIST;
	flow_space(f, lay->theme->grid);
	flow_anchor(f, n->id);
	NODE_EACH_CHILD (child, n) {
		bool is_term = child->kind == NODE_TERM;

		if (is_term && child->prev) {
			flow_space(f, between);
			flow_penalty(f, 0);
		}
		if (is_term)
			item = elem_new(lay, ROLE_ITEM, list, child->at);
		if (is_term)
			term(&inner, child, item);
		else
			definition(&inner, child, item);
	}
	flow_space(f, lay->theme->grid);
}
