/*
 * The slack of a line is shared out so that the sum is exact: each glue's end
 * is computed from the line's start, so rounding never adds up.
 */
#include "layout/line.h"

#include "layout/around.h"
#include "layout/picture.h"
#include "text/bidi.h"

#define CAP_HEIGHT_PERCENT 68

struct line {
	const struct par *par;
	const struct line_span *span;
	const struct line_frame *frame;
	struct op_list *out;
	const struct item *hyphen; /* that the line ends with, or NULL */
	su hang_start, hang_end;
	int64_t natural, stretch, shrink;
	bool fil;
	int64_t slack;  /* to share over stretch or, negative, over shrink */
	int64_t shared; /* stretch or shrink passed so far */
	int64_t x;      /* natural position within the line */
	/* the part of a word being gathered */
	const struct glyph_run *run;
	uint32_t from, to;
	su run_x;
	/* the op being gathered */
	VEC(struct text_piece) pieces;
	const struct inline_style *style;
	const struct face *face;
	su piece_end;
	struct around around;
};

su
line_baseline(const struct text_style *style)
{
	return (su)((style->leading +
			su_mul_div(style->size, CAP_HEIGHT_PERCENT, 100)) /
		    2);
}

static const struct item *
last_box(const struct line *l)
{
	const struct item *items = l->par->items.v;

	for (size_t i = l->span->end; i > l->span->start; i--)
		if (items[i - 1].kind != ITEM_MARK)
			return &items[i - 1];
	return NULL;
}

static void
find_ends(struct line *l)
{
	const struct item *items = l->par->items.v;
	const struct item *end = &items[l->span->end], *last = last_box(l);

	if (end->kind == ITEM_PENALTY && end->hyphen && end->run)
		l->hyphen = last = end;
	if (!last || l->par->rtl)
		return;
	l->hang_start = items[l->span->start].hang_start;
	l->hang_end = last->hang_end;
}

static void
measure(struct line *l)
{
	int64_t width = l->frame->width + l->hang_start + l->hang_end;

	for (size_t i = l->span->start; i < l->span->end; i++) {
		const struct item *item = &l->par->items.v[i];

		if (item->kind == ITEM_PENALTY)
			continue;
		l->natural += item->width;
		l->stretch += item->stretch;
		l->shrink += item->shrink;
		l->fil = l->fil || item->fil;
	}
	if (l->hyphen)
		l->natural += l->hyphen->width;
	l->slack = width - l->natural;
	if (l->slack > 0 &&
	    (l->fil || l->stretch == 0 || l->frame->adjust != ADJUST_JUSTIFY))
		l->slack = 0;
	if (l->slack < -l->shrink)
		l->slack = -l->shrink;
	l->x = -l->hang_start;
}

/* Lines that run right to left start at the right. */
static enum adjust
effective_adjust(const struct line *l)
{
	enum adjust adjust = (enum adjust)l->frame->adjust;

	if (!l->par->rtl)
		return adjust;
	if (adjust == ADJUST_RIGHT)
		return ADJUST_LEFT;
	if (adjust == ADJUST_JUSTIFY && l->slack != 0)
		return ADJUST_JUSTIFY;
	return adjust == ADJUST_CENTER ? adjust : ADJUST_RIGHT;
}

static su
start_offset(const struct line *l)
{
	int64_t room = l->frame->width - l->natural;

	switch (effective_adjust(l)) {
	case ADJUST_RIGHT:
		return (su)room;
	case ADJUST_CENTER:
		return (su)(room / 2);
	default:
		return 0;
	}
}

/* The set position of the natural position x. */
static su
set_position(const struct line *l)
{
	int64_t of = l->slack < 0 ? l->shrink : l->stretch;
	int64_t moved = of ? su_mul_div(l->slack, l->shared, of) : 0;

	return (su)(l->frame->x + start_offset(l) + l->x + moved);
}

/* The text that the glyphs [from, to) of a run show. */
static struct str
text_of_part(const struct glyph_run *run, uint32_t from, uint32_t to)
{
	const struct glyph *glyphs = run->glyphs;
	size_t n = run->text.n;

	if (run->rtl)
		return str_sub(run->text, glyphs[to - 1].cluster,
		    from > 0 ? glyphs[from - 1].cluster : n);
	return str_sub(run->text, glyphs[from].cluster,
	    to < run->count ? glyphs[to].cluster : n);
}

static const struct glyph_run *
part_of_run(
    struct arena *a, const struct glyph_run *run, uint32_t from, uint32_t to)
{
	struct glyph_run *part = ARENA_NEW(a, struct glyph_run);
	struct glyph *glyphs = ARENA_ARRAY(a, struct glyph, to - from);
	uint32_t start = run->glyphs[run->rtl ? to - 1 : from].cluster;

	*part = *run;
	part->text = text_of_part(run, from, to);
	part->count = to - from;
	part->advance = 0;
	for (uint32_t i = from; i < to; i++) {
		glyphs[i - from] = run->glyphs[i];
		glyphs[i - from].cluster -= start;
		part->advance += run->glyphs[i].advance;
	}
	part->glyphs = glyphs;
	return part;
}

static void
flush_run(struct line *l)
{
	struct arena *a = l->par->lay->arena;
	const struct glyph_run *run = l->run;

	if (!run)
		return;
	l->run = NULL;
	if (l->from > 0 || l->to < run->count)
		run = part_of_run(a, run, l->from, l->to);
	vec_push(a, &l->pieces, (struct text_piece){l->run_x, run});
}

static void
flush(struct line *l)
{
	struct box_op set = {.zone = l->frame->zone};
	struct page_op *op = &set.op;

	flush_run(l);
	if (l->pieces.n == 0)
		return;
	op->kind = OP_TEXT;
	op->elem = l->style->elem;
	op->at = l->style->at;
	op->x = l->pieces.v[0].x;
	op->y = l->frame->baseline - l->style->rise;
	op->width = l->piece_end - op->x;
	op->height = l->style->text.size;
	op->u.text.pieces = l->pieces.v;
	op->u.text.count = (uint32_t)l->pieces.n;
	op->u.text.face = l->face;
	op->u.text.size = l->style->text.size;
	op->u.text.tracking = l->style->text.tracking;
	op->u.text.ink = l->style->text.ink;
	vec_push(l->par->lay->arena, l->out, set);
	around_add(&l->around, l->style, op);
	l->pieces.v = NULL;
	l->pieces.n = l->pieces.cap = 0;
}

static void
add_piece(struct line *l, const struct item *item)
{
	if (!item->run || item->to <= item->from)
		return;
	if (item->inlined != l->style || item->run->face != l->face)
		flush(l);
	else if (item->run != l->run || item->from != l->to)
		flush_run(l);
	l->style = item->inlined;
	l->face = item->run->face;
	if (!l->run) {
		l->run = item->run;
		l->from = item->from;
		l->run_x = set_position(l);
	}
	l->to = item->to;
}

static void
add_picture(struct line *l, const struct item *item)
{
	struct box_op set = {.zone = l->frame->zone};

	flush(l);
	set.op = picture_op(item, set_position(l), l->frame->baseline);
	vec_push(l->par->lay->arena, l->out, set);
	around_add(&l->around, item->inlined, &set.op);
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
		anchor.note = mark->note;
		vec_push(lay->arena, l->out, anchor);
	}
}

/* All numbers of a line as one text: side by side they do not collide. */
static void
add_margin_numbers(struct line *l)
{
	struct layout *lay = l->par->lay;
	struct line_frame margin = {ZONE_MARGIN, ADJUST_RIGHT, 0,
	    zone_width(lay, ZONE_MARGIN), l->frame->baseline};
	struct par *numbers = NULL;

	for (size_t i = l->span->start; i < l->span->end; i++) {
		const struct item_mark *mark = l->par->items.v[i].mark;

		if (!mark || mark->margin_text.n == 0)
			continue;
		if (numbers)
			par_text(numbers, STR("\u00a0\u00b7 "));
		else
			numbers =
			    par_new(lay, style_of(lay, STYLE_MARGIN_NUMBER),
				mark->elem, mark->at);
		par_text(numbers, mark->margin_text);
	}
	if (numbers)
		line_set_text(numbers, &margin, l->out);
}

static void
pass_item(struct line *l, const struct item *item)
{
	l->x += item->width;
	l->shared += l->slack < 0 ? item->shrink : item->stretch;
	l->piece_end = set_position(l);
}

static void
set_item(struct line *l, const struct item *item)
{
	if (item->kind == ITEM_PENALTY)
		return;
	if (item->kind == ITEM_MARK)
		add_mark(l, item->mark);
	else if (item->picture)
		add_picture(l, item);
	else if (item->kind == ITEM_BOX && !item->run)
		flush(l);
	else
		add_piece(l, item);
	pass_item(l, item);
}

/* Whether any item of the line runs right to left. */
static bool
is_mixed(const struct line *l)
{
	for (size_t i = l->span->start; i < l->span->end; i++)
		if (l->par->items.v[i].level > 0)
			return true;
	return false;
}

/* The items from left to right, by rule L2 of UAX #9. */
static void
set_mixed(struct line *l)
{
	struct arena *a = l->par->lay->arena;
	const struct item *items = &l->par->items.v[l->span->start];
	size_t n = l->span->end - l->span->start;
	uint8_t *levels = ARENA_ARRAY(a, uint8_t, n);
	int32_t *order = ARENA_ARRAY(a, int32_t, n);

	for (size_t i = 0; i < n; i++) {
		levels[i] = items[i].level;
		if (items[i].kind == ITEM_PENALTY || items[i].kind == ITEM_MARK)
			levels[i] = i > 0 ? levels[i - 1] : l->par->rtl;
	}
	bidi_order(levels, n, order);
	for (size_t i = 0; i < n; i++)
		set_item(l, &items[order[i]]);
}

static void
set_items(struct line *l)
{
	if (is_mixed(l)) {
		set_mixed(l);
		return;
	}
	for (size_t i = l->span->start; i < l->span->end; i++)
		set_item(l, &l->par->items.v[i]);
}

/*
 * What ends the line: the hyphen of a divided word, or the space that it is
 * broken at or that a forced break has, which shows nothing, but extracted text
 * would join the words on both sides without it.
 */
static void
add_end(struct line *l)
{
	const struct item *item = &l->par->items.v[l->span->end];

	if (l->hyphen) {
		add_piece(l, l->hyphen);
		l->x += l->hyphen->width;
		l->piece_end = set_position(l);
	} else if (item->run && l->style && item->level == 0) {
		add_piece(l, item);
	}
}

void
line_set(const struct par *p, const struct line_span *span,
    const struct line_frame *frame, struct op_list *out)
{
	struct line l = {.par = p, .span = span, .frame = frame, .out = out};

	l.around =
	    (struct around){.lay = p->lay, .out = out, .zone = frame->zone};
	find_ends(&l);
	measure(&l);
	add_margin_numbers(&l);
	set_items(&l);
	add_end(&l);
	flush(&l);
	around_end(&l.around);
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

void
line_set_column(
    struct par *p, struct flow *f, struct line_frame frame, struct op_list *out)
{
	frame.zone = f->zone;
	frame.x = p->rtl ? f->x + f->width - frame.width : f->x;
	line_set_text(p, &frame, out);
	if (!p->rtl)
		f->x += frame.width;
	f->width -= frame.width;
}
