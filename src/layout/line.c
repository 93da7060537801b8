/*
 * The slack of a line is shared out so that the sum is exact: each glue's end
 * is computed from the line's start, so rounding never adds up.
 */
#include "layout/line.h"

#define CAP_HEIGHT_PERCENT 68
#define LINK_RISE_PERCENT 90
#define LINK_HEIGHT_PERCENT 125

struct line {
	const struct par *par;
	const struct line_span *span;
	const struct line_frame *frame;
	struct op_list *out;
	int64_t natural, stretch, shrink;
	bool fil;
	int64_t slack;  /* to share over stretch or, negative, over shrink */
	int64_t shared; /* stretch or shrink passed so far */
	int64_t x;      /* natural position within the line */
	VEC(struct text_piece) pieces; /* of the op being gathered */
	const struct inline_style *style;
	const struct face *face;
	su piece_end;
	size_t link; /* index + 1 of the link op to widen, or 0 */
};

su
line_baseline(const struct text_style *style)
{
	return (su)((style->leading +
			su_mul_div(style->size, CAP_HEIGHT_PERCENT, 100)) /
		    2);
}

static void
measure(struct line *l)
{
	for (size_t i = l->span->start; i < l->span->end; i++) {
		const struct item *item = &l->par->items.v[i];

		if (item->kind == ITEM_PENALTY)
			continue;
		l->natural += item->width;
		l->stretch += item->stretch;
		l->shrink += item->shrink;
		l->fil = l->fil || item->fil;
	}
	l->slack = l->frame->width - l->natural;
	if (l->slack > 0 &&
	    (l->fil || l->stretch == 0 || l->frame->adjust != ADJUST_JUSTIFY))
		l->slack = 0;
	if (l->slack < -l->shrink)
		l->slack = -l->shrink;
}

static su
start_offset(const struct line *l)
{
	int64_t room = l->frame->width - l->natural;

	if (l->frame->adjust == ADJUST_RIGHT)
		return (su)room;
	return l->frame->adjust == ADJUST_CENTER ? (su)(room / 2) : 0;
}

/* The set position of the natural position x. */
static su
set_position(const struct line *l)
{
	int64_t of = l->slack < 0 ? l->shrink : l->stretch;
	int64_t moved = of ? su_mul_div(l->slack, l->shared, of) : 0;

	return (su)(l->frame->x + start_offset(l) + l->x + moved);
}

/* One rectangle for all adjacent text with the same target. */
static void
add_link(struct line *l, const struct page_op *text)
{
	struct str url = l->style->url;
	struct page_op *link = l->link ? &l->out->v[l->link - 1].op : NULL;
	struct box_op added = {.zone = l->frame->zone};
	su size = text->u.text.size;

	if (url.n == 0) {
		l->link = 0;
		return;
	}
	if (link && str_eq(link->u.link.url, url)) {
		link->width = text->x + text->width - link->x;
		return;
	}
	added.op = (struct page_op){.kind = OP_LINK,
	    .elem = text->elem,
	    .at = text->at,
	    .x = text->x,
	    .width = text->width};
	added.op.y = text->y - (su)su_mul_div(size, LINK_RISE_PERCENT, 100);
	added.op.height = (su)su_mul_div(size, LINK_HEIGHT_PERCENT, 100);
	added.op.u.link.url = url;
	vec_push(l->par->lay->arena, l->out, added);
	l->link = l->out->n;
}

static void
flush(struct line *l)
{
	struct box_op set = {.zone = l->frame->zone};
	struct page_op *op = &set.op;

	if (l->pieces.n == 0)
		return;
	op->kind = OP_TEXT;
	op->elem = l->style->elem;
	op->at = l->style->at;
	op->x = l->pieces.v[0].x;
	op->y = l->frame->baseline;
	op->width = l->piece_end - op->x;
	op->height = l->style->text.size;
	op->u.text.pieces = l->pieces.v;
	op->u.text.count = (uint32_t)l->pieces.n;
	op->u.text.face = l->face;
	op->u.text.size = l->style->text.size;
	op->u.text.tracking = l->style->text.tracking;
	op->u.text.ink = l->style->text.ink;
	vec_push(l->par->lay->arena, l->out, set);
	add_link(l, op);
	l->pieces.v = NULL;
	l->pieces.n = l->pieces.cap = 0;
}

static void
add_piece(struct line *l, const struct item *item)
{
	struct text_piece piece = {set_position(l), item->run};

	if (!item->run || item->run->count == 0)
		return;
	if (item->inlined != l->style || item->run->face != l->face)
		flush(l);
	l->style = item->inlined;
	l->face = item->run->face;
	vec_push(l->par->lay->arena, &l->pieces, piece);
}

static void
add_mark(struct line *l, const struct item_mark *mark)
{
	struct layout *lay = l->par->lay;
	struct box_op anchor = {.zone = l->frame->zone};

	flush(l);
	if (mark->anchor.n) {
		anchor.op.kind = OP_ANCHOR;
		anchor.op.x = set_position(l);
		anchor.op.u.anchor.id = mark->anchor;
		vec_push(lay->arena, l->out, anchor);
	}
	if (mark->margin_text.n) {
		struct line_frame margin = {ZONE_MARGIN, ADJUST_RIGHT, 0,
		    zone_width(lay, ZONE_MARGIN), l->frame->baseline};
		struct par *p = par_new(
		    lay, style_of(lay, STYLE_ASK_NUMBER), mark->elem, mark->at);

		par_text(p, mark->margin_text);
		line_set_text(p, &margin, l->out);
	}
}

static void
pass_item(struct line *l, const struct item *item)
{
	l->x += item->width;
	l->shared += l->slack < 0 ? item->shrink : item->stretch;
	l->piece_end = set_position(l);
}

/*
 * The space that the line is broken at: nothing to see, but extracted text
 * would join the words on both sides without it.
 */
static void
add_end_space(struct line *l)
{
	const struct item *item = &l->par->items.v[l->span->end];

	if (item->kind == ITEM_GLUE && item->run && l->style)
		add_piece(l, item);
}

void
line_set(const struct par *p, const struct line_span *span,
    const struct line_frame *frame, struct op_list *out)
{
	struct line l = {.par = p, .span = span, .frame = frame, .out = out};

	measure(&l);
	for (size_t i = span->start; i < span->end; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_MARK)
			add_mark(&l, item->mark);
		else if (item->kind != ITEM_PENALTY)
			add_piece(&l, item);
		if (item->kind != ITEM_PENALTY)
			pass_item(&l, item);
	}
	add_end_space(&l);
	flush(&l);
}

void
line_set_text(
    struct par *p, const struct line_frame *frame, struct op_list *out)
{
	struct line_span all;

	if (p->items.n == 0)
		par_close(p);
	all.start = 0;
	all.end = p->items.n - 1;
	line_set(p, &all, frame, out);
}
