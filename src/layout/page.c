/*
 * Composing pages: what paginate() put on each is placed from its top, the
 * spaces stretched to a common last line where that takes little, notes at
 * the foot.
 */
#include "layout/page.h"

#include "layout/deco.h"
#include "layout/floats.h"
#include "layout/paginate.h"

/* Between parts that run on, in steps of the grid. */
#define RUN_ON_GRIDS 4

struct composer {
	struct layout *lay;
	const struct vlist *list;
	const struct page_span *span;
	struct page *page;
	int64_t slack;   /* for the spaces of the page to take up */
	int64_t stretch; /* of the spaces passed so far */
	struct deco_extents extents;
	struct page_note *note;
};

struct page *
page_blank(struct layout *lay, const struct page_note *note)
{
	struct page *page = ARENA_NEW(lay->arena, struct page);

	page->number = (uint32_t)lay->pages->list.n + 1;
	page->width = lay->paper.width;
	page->height = lay->paper.height;
	vec_push(lay->arena, &lay->pages->list, page);
	vec_push(lay->arena, &lay->notes, *note);
	return page;
}

static void
record_anchor(struct layout *lay, struct page *page, const struct page_op *op)
{
	struct pages *pages = lay->pages;
	struct anchor *anchor = ARENA_NEW(lay->arena, struct anchor);

	anchor->id = op->u.anchor.id;
	anchor->page = page->number - 1;
	anchor->y = op->y;
	if (map_put(lay->arena, &pages->anchor_index, anchor->id, anchor, true))
		return;
	vec_push(lay->arena, &pages->anchors, *anchor);
}

/*
 * By how much a page's content moves to the right: away from the spine, which
 * is on the left of odd pages, or of even ones where pages are turned to the
 * right.  What lies on its side was turned to the left, so that a spine on the
 * left is at its top.
 */
static su
shift_of(const struct layout *lay, const struct page *page)
{
	bool odd = page->number % 2 == 1;

	return odd != lay->rtl ? lay->gutter : -lay->gutter;
}

static void
place_op(
    struct layout *lay, struct page *page, su top, const struct box_op *from)
{
	struct page_op *op = vec_add(lay->arena, &page->ops);
	su dx = zone_left(lay, (enum zone)from->zone);
	su shift = shift_of(lay, page);

	*op = from->op;
	op_move(lay->arena, op, lay->turned ? dx : dx + shift,
	    lay->turned ? top + shift : top);
	if (op->kind == OP_ANCHOR)
		record_anchor(lay, page, op);
}

void
page_place(struct layout *lay, struct page *page, su top,
    const struct box_op *ops, size_t count)
{
	for (size_t i = 0; i < count; i++)
		place_op(lay, page, top, &ops[i]);
}

static void
fill_decos(struct composer *c)
{
	struct op_list fills = {NULL, 0, 0};

	deco_fill(c->lay->arena, &c->extents, &fills);
	page_place(c->lay, c->page, 0, fills.v, fills.n);
}

static su
place_repeat(struct composer *c, const struct vitem *item, su y)
{
	for (size_t i = 0; i < item->repeat_count; i++) {
		const struct vitem *head = &item->repeat[i];

		page_place(c->lay, c->page, y, head->ops, head->op_count);
		y += head->height;
	}
	return y;
}

/* How far an item reaches, its share of the page's slack included. */
static su
item_height(struct composer *c, const struct vitem *item)
{
	int64_t all = c->span->stretch, before;

	if (item->kind != V_SPACE || c->slack == 0)
		return item->height;
	before = su_mul_div(c->slack, c->stretch, all);
	c->stretch += item->height / 2;
	return item->height +
	       (su)(su_mul_div(c->slack, c->stretch, all) - before);
}

static void
measure_decos(struct composer *c, su y)
{
	c->stretch = 0;
	for (size_t i = c->span->start; i < c->span->end; i++) {
		const struct vitem *item = &c->list->v[i];
		su height = item_height(c, item);

		if (item->kind == V_BOX)
			deco_extend(c->lay->arena, &c->extents, item->deco, y,
			    y + height);
		y += height;
	}
	fill_decos(c);
}

static void
place_items(struct composer *c, su y)
{
	c->stretch = 0;
	for (size_t i = c->span->start; i < c->span->end; i++) {
		const struct vitem *item = &c->list->v[i];

		if (item->section.n && !c->note->section.n)
			c->note->section = item->section;
		page_place(c->lay, c->page, y, item->ops, item->op_count);
		y += item_height(c, item);
	}
}

/* The rule above footnotes; it parts, and means nothing to a listener. */
static void
place_notes_rule(struct composer *c, su y)
{
	const struct theme *t = c->lay->theme;
	su width = zone_width(c->lay, ZONE_TEXT) / 4;
	struct box_op rule = flow_fill(ZONE_TEXT,
	    (struct fill_box){0, 0, width, t->rule_middle}, t->muted);

	page_place(c->lay, c->page, y, &rule, 1);
}

/* Notes stand at the page's foot, whatever the text leaves above them. */
static void
place_notes(struct composer *c, const struct paging *paging)
{
	size_t from = c->span->notes_start, to = c->span->notes_end;
	su bottom = c->lay->paper.height - c->lay->theme->margin_bottom;
	su y = bottom - (su)paging_notes_height(c->lay, paging, from, to);

	if (from == to)
		return;
	place_notes_rule(c, y + c->lay->theme->grid);
	y += 2 * c->lay->theme->grid;
	for (size_t i = from; i < to; i++) {
		const struct vitem *line = &paging->notes.v[i];

		page_place(c->lay, c->page, y, line->ops, line->op_count);
		y += line->height;
	}
}

/* What the spaces take up: all that is missing, when that is little. */
static int64_t
slack_of(const struct layout *lay, const struct paging *paging,
    const struct page_span *span)
{
	int64_t left = lay->body - span->height -
		       paging_notes_height(
			   lay, paging, span->notes_start, span->notes_end);

	return span->open || left < 0 || left > span->stretch ? 0 : left;
}

/*
 * What a page's running head says: the section that starts at the page's
 * very top, else the one that goes on there.
 */
static struct str
section_at(const struct vlist *list, size_t start)
{
	size_t i = start;

	while (
	    i < list->n && list->v[i].height == 0 && list->v[i].section.n == 0)
		i++;
	if (i < list->n && list->v[i].section.n)
		return list->v[i].section;
	for (i = start; i-- > 0;)
		if (list->v[i].section.n)
			return list->v[i].section;
	return (struct str){NULL, 0};
}

static void
compose(struct layout *lay, const struct vlist *list,
    const struct paging *paging, const struct page_span *span,
    struct str document)
{
	struct page_note note = {
	    .document = document, .section = section_at(list, span->start)};
	struct composer c = {
	    .lay = lay, .list = list, .span = span, .note = &note};
	su y = lay->theme->margin_top;

	c.page = page_blank(lay, &note);
	c.slack = slack_of(lay, paging, span);
	if (span->start < list->n && list->v[span->start].repeat_count)
		y = place_repeat(&c, &list->v[span->start], y);
	measure_decos(&c, y);
	place_items(&c, y);
	place_notes(&c, paging);
	note.used =
	    (su)(span->height + paging_notes_height(lay, paging,
				    span->notes_start, span->notes_end));
	lay->notes.v[lay->notes.n - 1] = note;
}

static void
build_turned(struct layout *lay, const struct vlist *list,
    const struct page_span *span, struct str document)
{
	for (size_t i = span->start; i < span->end; i++) {
		if (!list->v[i].turned)
			continue;
		layout_turn(lay);
		page_build(lay, list->v[i].turned, document);
		layout_turn(lay);
	}
}

void
page_build(struct layout *lay, const struct vlist *list, struct str document)
{
	struct paging paging;
	struct vlist moved;

	floats_paginate(lay, list, &moved, &paging);
	list = &moved;
	for (size_t i = 0; i < paging.pages.n; i++) {
		const struct page_span *span = &paging.pages.v[i];

		compose(lay, list, &paging, span, document);
		build_turned(lay, list, span, document);
	}
}

void
page_skip(struct layout *lay)
{
	struct page_note note = {.bare = true, .blank = true};

	page_blank(lay, &note);
}

void
page_verso(struct layout *lay)
{
	if (lay->start_right && lay->pages->list.n % 2 == 1)
		page_skip(lay);
}

struct flow
page_flow(struct layout *lay, elem_id elem, struct str section)
{
	struct flow f = flow_new(lay, elem);

	if (!lay->run_on)
		return f;
	if (!lay->run)
		lay->run = ARENA_NEW(lay->arena, struct vlist);
	f.list = lay->run;
	flow_space(&f, RUN_ON_GRIDS * lay->theme->grid);
	flow_section(&f, section);
	return f;
}

void
page_flow_end(struct flow *f, struct str document)
{
	if (f->lay->run_on)
		return;
	page_verso(f->lay);
	page_build(f->lay, f->list, document);
}

void
page_run_end(struct layout *lay)
{
	if (lay->run)
		page_build(lay, lay->run, lay->pack->title);
	lay->run = NULL;
}
