/*
 * Total-fit page breaking (Plass, "Optimal Pagination Techniques for
 * Automatic Typesetting Systems", 1981): every legal break that a page can
 * reach from an earlier one is a candidate, and the cheapest chain of pages
 * to the end of the list wins.  White space at a page's foot costs its
 * square; a part's last page may end anywhere, but not after a few lines.
 *
 * A legal break is a penalty under PENALTY_NEVER, or space after a box, in
 * neither case marked `keep`.  Where no legal break fits a page, the last
 * box that fits ends it.
 */
#include "layout/page.h"

#define PAGE_COST 1000
#define SHORT_LAST_PAGE_COST 8000
#define SHORT_LAST_PAGE_LINES 5
#define UNREACHED INT64_MAX

/* The cheapest way found to end a page at an item. */
struct page_end {
	int64_t cost;
	size_t from; /* the end of the page before */
	su overflow; /* by how much a single box is too tall */
};

struct paginator {
	struct layout *lay;
	const struct vlist *list;
	struct page_end *ends; /* list->n + 1 of them */
};

static bool
forced(const struct vitem *item)
{
	return item->kind == V_PENALTY && item->penalty <= PENALTY_FORCED;
}

static bool
legal(const struct vlist *list, size_t i)
{
	const struct vitem *item = &list->v[i];

	if (forced(item))
		return true;
	if (item->keep || item->kind == V_BOX)
		return false;
	if (item->kind == V_PENALTY)
		return item->penalty < PENALTY_NEVER;
	return i > 0 && list->v[i - 1].kind == V_BOX;
}

/* The first item of a page that starts after a break at i. */
static size_t
page_start(const struct vlist *list, size_t i)
{
	while (i < list->n && list->v[i].kind != V_BOX)
		i++;
	return i;
}

static su
repeat_height(const struct vitem *item)
{
	su height = 0;

	for (size_t i = 0; i < item->repeat_count; i++)
		height += item->repeat[i].height;
	return height;
}

static int64_t
page_cost(const struct paginator *p, size_t end, int64_t height, su repeated)
{
	const struct layout *lay = p->lay;
	int64_t cost = PAGE_COST;
	int64_t percent = (lay->body - height) * 100 / lay->body;
	su line = style_of(lay, STYLE_BODY)->text.leading;

	if (end == p->list->n)
		return height - repeated < SHORT_LAST_PAGE_LINES * (int64_t)line
			   ? cost + SHORT_LAST_PAGE_COST
			   : cost;
	if (forced(&p->list->v[end]))
		return cost;
	if (p->list->v[end].kind == V_PENALTY && p->list->v[end].penalty > 0)
		cost += 10 * p->list->v[end].penalty;
	return cost + percent * percent;
}

static void
offer(struct paginator *p, size_t from, size_t end, int64_t cost, su overflow)
{
	struct page_end *e = &p->ends[end];

	cost += p->ends[from].cost;
	if (e->cost <= cost)
		return;
	e->cost = cost;
	e->from = from;
	e->overflow = overflow;
}

/*
 * A page that no legal break fits: cut before the box that is too much, or
 * after it where nothing but anchors would stay.
 */
static void
offer_emergency(struct paginator *p, size_t from, size_t full, int64_t before,
    int64_t height)
{
	if (before > 0)
		offer(p, from, full, 10 * PAGE_COST, 0);
	else
		offer(p, from, full + 1, 10 * PAGE_COST,
		    (su)(height - p->lay->body));
}

/* Offers every page that can start after the break at `from`. */
static void
extend(struct paginator *p, size_t from)
{
	const struct vlist *list = p->list;
	size_t start = page_start(list, from);
	su repeated = start < list->n ? repeat_height(&list->v[start]) : 0;
	/* up to here; up to the last box */
	int64_t height = repeated, content = repeated;
	bool any = false;

	for (size_t i = start; i < list->n; i++) {
		const struct vitem *item = &list->v[i];

		if (i > start && legal(list, i)) {
			offer(
			    p, from, i, page_cost(p, i, content, repeated), 0);
			any = true;
			if (forced(item))
				return;
		}
		height += item->height;
		if (item->kind != V_BOX)
			continue;
		content = height;
		if (content > p->lay->body) {
			if (!any)
				offer_emergency(p, from, i,
				    height - item->height - repeated, height);
			return;
		}
	}
	offer(p, from, list->n, page_cost(p, list->n, content, repeated), 0);
}

/* A decoration's extent on the page being composed. */
struct deco_extent {
	const struct deco *deco;
	su top, bottom;
};

struct composer {
	struct layout *lay;
	struct page *page;
	VEC(struct deco_extent) extents; /* outer ones before inner ones */
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
move_text(struct layout *lay, struct page_op *op, su dx)
{
	const struct text_piece *from = op->u.text.pieces;
	struct text_piece *pieces =
	    ARENA_ARRAY(lay->arena, struct text_piece, op->u.text.count);

	for (uint32_t i = 0; i < op->u.text.count; i++) {
		pieces[i] = from[i];
		pieces[i].x += dx;
	}
	op->u.text.pieces = pieces;
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

static void
place_op(
    struct layout *lay, struct page *page, su top, const struct box_op *from)
{
	struct page_op *op = vec_add(lay->arena, &page->ops);
	su dx = zone_left(lay, (enum zone)from->zone);

	*op = from->op;
	op->x += dx;
	op->y += top;
	if (op->kind == OP_TEXT)
		move_text(lay, op, dx);
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
extend_deco(struct composer *c, const struct deco *deco, su top, su bottom)
{
	struct deco_extent *e;

	if (!deco)
		return;
	extend_deco(c, deco->outer, top, bottom);
	for (size_t i = 0; i < c->extents.n; i++) {
		e = &c->extents.v[i];
		if (e->deco == deco) {
			e->bottom = bottom;
			return;
		}
	}
	e = vec_add(c->lay->arena, &c->extents);
	*e = (struct deco_extent){deco, top, bottom};
}

static void
fill_decos(struct composer *c)
{
	for (size_t i = 0; i < c->extents.n; i++) {
		const struct deco_extent *e = &c->extents.v[i];
		struct box_op fill = {.zone = e->deco->zone};

		fill.op.kind = OP_FILL;
		fill.op.x = e->deco->x;
		fill.op.width = e->deco->width;
		fill.op.height = e->bottom - e->top;
		fill.op.u.fill.ink = e->deco->ink;
		place_op(c->lay, c->page, e->top, &fill);
	}
}

/* The head of a table again: an artifact, for it was read already. */
static su
place_repeat(struct composer *c, const struct vitem *item, su y)
{
	for (size_t i = 0; i < item->repeat_count; i++) {
		const struct vitem *head = &item->repeat[i];

		for (size_t k = 0; k < head->op_count; k++) {
			struct box_op op = head->ops[k];

			if (op.op.kind != OP_TEXT && op.op.kind != OP_FILL)
				continue;
			op.op.elem = ELEM_ARTIFACT;
			place_op(c->lay, c->page, y, &op);
		}
		y += head->height;
	}
	return y;
}

static size_t
last_box(const struct vlist *list, size_t start, size_t end)
{
	while (end > start && list->v[end - 1].kind != V_BOX)
		end--;
	return end;
}

static void
measure_decos(struct composer *c, const struct vlist *list, size_t start,
    size_t end, su y)
{
	for (size_t i = start; i < end; i++) {
		const struct vitem *item = &list->v[i];

		if (item->kind == V_BOX)
			extend_deco(c, item->deco, y, y + item->height);
		y += item->height;
	}
	fill_decos(c);
}

static void
place_items(struct composer *c, const struct vlist *list, size_t start,
    size_t end, su y)
{
	for (size_t i = start; i < end; i++) {
		const struct vitem *item = &list->v[i];

		if (item->section.n && !c->note->section.n)
			c->note->section = item->section;
		page_place(c->lay, c->page, y, item->ops, item->op_count);
		y += item->height;
	}
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
compose(struct layout *lay, const struct vlist *list, size_t from, size_t to,
    struct str document)
{
	size_t start = page_start(list, from);
	size_t end = last_box(list, start, to);
	struct page_note note = {document, section_at(list, start), false};
	struct composer c = {.lay = lay, .note = &note};
	su y = lay->theme->margin_top;

	c.page = page_blank(lay, &note);
	if (start < list->n && list->v[start].repeat_count)
		y = place_repeat(&c, &list->v[start], y);
	measure_decos(&c, list, start, end, y);
	place_items(&c, list, start, end, y);
	lay->notes.v[lay->notes.n - 1] = note;
}

static void
report_overflow(const struct paginator *p, size_t end)
{
	struct buf *points = buf_new(p->lay->arena);

	su_print(points, p->ends[end].overflow);
	diag1(p->lay->diags, DIAG_BLOCK_TOO_TALL, p->list->v[end - 1].at,
	    buf_view(points));
}

void
page_build(struct layout *lay, const struct vlist *whole, struct str document)
{
	struct vlist trimmed = *whole, *list = &trimmed;
	struct paginator p = {.lay = lay, .list = list};
	VEC(size_t) cuts = {NULL, 0, 0};

	/* A break after the last box would leave an empty page. */
	trimmed.n = last_box(whole, 0, whole->n);
	if (list->n == 0)
		return;
	p.ends = ARENA_ARRAY(lay->arena, struct page_end, list->n + 1);
	for (size_t i = 1; i <= list->n; i++)
		p.ends[i].cost = UNREACHED;
	for (size_t i = 0; i < list->n; i++)
		if (p.ends[i].cost != UNREACHED)
			extend(&p, i);
	for (size_t end = list->n; end > 0; end = p.ends[end].from) {
		vec_push(lay->arena, &cuts, end);
		if (p.ends[end].overflow)
			report_overflow(&p, end);
	}
	for (size_t from = 0; cuts.n > 0; from = cuts.v[--cuts.n])
		compose(lay, list, from, cuts.v[cuts.n - 1], document);
}
