/*
 * A list's text stands in from its surroundings by one step; the labels hang
 * in that step, bullets at its left, numbers right-aligned before the text.
 */
#include "layout/list.h"

#include "layout/block.h"
#include "layout/line.h"

#define LONE_ITEM_PENALTY 200

/* As the labels below look. */
static enum list_numbering
numbering_of(const struct node *n)
{
	if (n->u.list.ordered)
		return NUMBERING_DECIMAL;
	if (n->first && n->first->u.item.task != TASK_NONE)
		return NUMBERING_SQUARE;
	return NUMBERING_DISC;
}

static su
list_step(const struct flow *f, const struct node *n)
{
	su step = f->lay->theme->list_indent;
	uint32_t last =
	    n->u.list.ordered && n->last ? n->last->u.item.number : 0;

	if (last >= 10)
		step += step / 3;
	if (last >= 100)
		step += step / 3;
	return f->width - step < FLOW_MIN_WIDTH ? 0 : step;
}

static struct str
label_text(
    const struct flow *f, const struct node *list, const struct node *item)
{
	if (item->u.item.task != TASK_NONE)
		return item->u.item.task == TASK_DONE ? STR("\u2611")
						      : STR("\u2610");
	if (!list->u.list.ordered)
		return STR("\u2022");
	return arena_printf(
	    f->lay->arena, "%u%c", item->u.item.number, list->u.list.delimiter);
}

static void
label_set(struct flow *f, const struct node *item, elem_id parent,
    struct op_list *ops)
{
	struct layout *lay = f->lay;
	const struct node *list = item->parent;
	const struct par_style *style = style_of(lay, f->body);
	su step = list_step(f, list), gap = style->text.size / 2;
	struct line_frame frame = {
	    f->zone, ADJUST_LEFT, f->x, step, line_baseline(&style->text)};
	elem_id elem = elem_new(lay, ROLE_LABEL, parent, item->at);
	struct par *p = par_new(lay, style, elem, item->at);

	if (list->u.list.ordered && step > gap) {
		frame.adjust = ADJUST_RIGHT;
		frame.width = step - gap;
	}
	par_text(p, label_text(f, list, item));
	par_text(p, STR(" "));
	line_set_text(p, &frame, ops);
}

static void
item_lay(struct flow *f, const struct node *item, elem_id list_elem)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_ITEM, list_elem, item->at);
	struct op_list label = {NULL, 0, 0};
	struct flow inner = *f;
	su step = list_step(f, item->parent);

	label_set(f, item, elem, &label);
	inner.elem = elem_new(lay, ROLE_ITEM_BODY, elem, item->at);
	inner.x += step;
	inner.width -= step;
	inner.prose = false;
	inner.label = &label;
	block_children(&inner, item);
	if (inner.label) /* an empty item */
		flow_box(
		    f, style_of(lay, f->body)->text.leading, &label, item->at);
}

/* A tight list in a tight list stays close to its item's text. */
static bool
is_tight_within(const struct node *n)
{
	const struct node *item = n->parent;

	return n->u.list.tight && item && item->kind == NODE_ITEM &&
	       item->parent->u.list.tight;
}

/* One item alone at a page's foot or top is a pity, but no catastrophe. */
static int32_t
item_penalty(const struct node *item)
{
	return !item->prev->prev || !item->next ? LONE_ITEM_PENALTY : 0;
}

void
list_lay(struct flow *f, const struct node *n)
{
	su space = is_tight_within(n) ? 0 : f->lay->theme->grid;
	elem_id elem = elem_new(f->lay, ROLE_LIST, f->elem, n->at);
	struct flow inner = *f;

	f->lay->pages->elems.v[elem].numbering = (uint8_t)numbering_of(n);
	if (inner.body == STYLE_BODY)
		inner.body = STYLE_LIST;
	flow_space(f, space);
	if (space == 0)
		flow_penalty(f, 0);
	flow_anchor(f, n->id);
	NODE_EACH_CHILD (item, n) {
		inner.label = NULL;
		if (item->prev && !n->u.list.tight)
			flow_space(f, f->lay->theme->grid);
		if (item->prev)
			flow_penalty(f, item_penalty(item));
		item_lay(&inner, item, elem);
	}
	flow_space(f, space);
}
