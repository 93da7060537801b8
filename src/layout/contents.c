/*
 * Contents, lists of tables and of figures: section numbers hang in the margin
 * column or, without one, stand in a column of their own; page numbers stand
 * in a column of fixed width, so that no number can change a line.
 */
#include "layout/break_lines.h"
#include "layout/inline.h"
#include "layout/language.h"
#include "layout/line.h"
#include "layout/parts.h"

#define LEADER_STEP PT_100(725)
#define LEADER_GAP PT(6)
#define NUMBER_GAP PT(6)

/* What is listed: facts.toc, facts.tables or facts.figures. */
struct entries {
	const struct toc_entry *v;
	size_t n;
};

/* The elements of the list at hand and of those that it stands in. */
struct toc_lists {
	uint8_t top; /* the level of the first */
	VEC(elem_id) open;
};

static enum style_name
entry_style_name(const struct toc_entry *e)
{
	if (e->level == 0)
		return STYLE_TOC_PART;
	return e->level == 1 ? STYLE_TOC_1 : STYLE_TOC_2;
}

/* Its style, with as much white between lines as is left of it. */
static const struct par_style *
entry_style(struct layout *lay, const struct toc_entry *e)
{
	const struct par_style *style = style_of(lay, entry_style_name(e));
	struct par_style *tight;

	if (lay->white_taken == 0)
		return style;
	tight = ARENA_NEW(lay->arena, struct par_style);
	*tight = *style;
	tight->before = white_left(lay, style->before);
	if (style->text.leading > style->text.size)
		tight->text.leading =
		    style->text.size +
		    white_left(lay, style->text.leading - style->text.size);
	return tight;
}

static struct par *
number_par(struct layout *lay, const struct toc_entry *e, elem_id elem)
{
	struct par *p =
	    par_new(lay, entry_style(lay, e), elem, (struct loc){0});

	par_text(p, e->number);
	par_text(p, STR(" "));
	par_close(p);
	return p;
}

/* Without a margin column: one that holds every number, and a gap. */
static su
number_column(struct layout *lay, struct entries entries)
{
	su widest = 0;

	for (size_t i = 0; i < entries.n; i++) {
		const struct toc_entry *e = &entries.v[i];
		su width;

		if (e->number.n == 0)
			continue;
		width = par_max_width(number_par(lay, e, ELEM_ARTIFACT)) +
			NUMBER_GAP;
		widest = width > widest ? width : widest;
	}
	return widest;
}

/* The number of an entry; sections without one stand in the same column. */
static void
number_set(struct flow *f, const struct toc_entry *e, elem_id elem, su column,
    struct op_list *ops)
{
	struct layout *lay = f->lay;
	struct line_frame frame = {ZONE_MARGIN, ADJUST_RIGHT, 0,
	    zone_width(lay, ZONE_MARGIN),
	    line_baseline(&entry_style(lay, e)->text)};

	if (has_margin(lay) && e->number.n) {
		line_set_text(number_par(lay, e, elem), &frame, ops);
	} else if (e->number.n) {
		frame.adjust = ADJUST_LEFT;
		frame.width = column;
		line_set_column(number_par(lay, e, elem), f, frame, ops);
	} else if (e->level > 0) {
		f->x += column;
		f->width -= column;
	}
}

static su
text_end(const struct op_list *ops, su start)
{
	su end = start;

	for (size_t i = 0; i < ops->n; i++) {
		const struct page_op *op = &ops->v[i].op;

		if (op->kind == OP_TEXT && op->x + op->width > end &&
		    ops->v[i].zone == ZONE_TEXT)
			end = op->x + op->width;
	}
	return end;
}

/*
 * Dots at fixed places from the right, so that they align from line to line;
 * an artifact, for they mean nothing to a listener.
 */
static void
add_leader(struct flow *f, const struct par_style *style, su from, su to,
    struct op_list *ops)
{
	struct par *dot = par_artifact(f->lay, style, STR("."));
	const struct item *item;
	struct box_op op = {.zone = f->zone};
	VEC(struct text_piece) pieces = {NULL, 0, 0};
	su first = to - (to - from) / LEADER_STEP * LEADER_STEP;

	item = &dot->items.v[0];
	if (item->kind != ITEM_BOX || first > to)
		return;
	for (su x = first; x < to; x += LEADER_STEP)
		vec_push(
		    f->lay->arena, &pieces, (struct text_piece){x, item->run});
	if (pieces.n == 0)
		return;
	op.op.kind = OP_TEXT;
	op.op.x = first;
	op.op.y = line_baseline(&style->text);
	op.op.width = to - first;
	op.op.height = style->text.size;
	op.op.u.text.pieces = pieces.v;
	op.op.u.text.count = (uint32_t)pieces.n;
	op.op.u.text.face = item->run->face;
	op.op.u.text.size = style->text.size;
	op.op.u.text.ink = f->lay->theme->muted;
	vec_push(f->lay->arena, ops, op);
}

/* The leader and the page number at the end of an entry's last line. */
static void
finish_line(struct flow *f, const struct toc_entry *e, elem_id elem,
    struct op_list *ops)
{
	const struct par_style *style = entry_style(f->lay, e);
	struct line_frame frame = {f->zone, ADJUST_RIGHT,
	    f->x + f->width - f->lay->theme->page_column,
	    f->lay->theme->page_column, line_baseline(&style->text)};
	struct par *p = par_new(f->lay, style, elem, (struct loc){0});
	su end = text_end(ops, f->x);

	if (e->level > 0)
		add_leader(f, style, end + LEADER_GAP,
		    f->x + f->width - f->lay->theme->page_column, ops);
	par_text(p, STR(" "));
	par_link(p, page_of_text(f->lay, e->anchor),
	    arena_cat(f->lay->arena, STR("#"), e->anchor));
	line_set_text(p, &frame, ops);
}

static void
lay_lines(struct flow *f, const struct toc_entry *e, struct par *p,
    struct op_list *number)
{
	const struct text_style *text = &p->style->text;
	struct linebreak_options options = {
	    .measure = f->width - f->lay->theme->page_column - 2 * LEADER_GAP,
	    .ragged = 5 * text->size};
	struct breaks breaks;

	par_close(p);
	break_lines(p, &options, &breaks);
	for (size_t i = 0; i < breaks.count; i++) {
		struct line_frame frame = {f->zone, ADJUST_LEFT, f->x,
		    options.measure, line_baseline(text)};
		struct op_list ops = {NULL, 0, 0};

		if (i == 0)
			ops = *number;
		line_set(p, &breaks.lines[i], &frame, &ops);
		if (i + 1 == breaks.count)
			finish_line(f, e, p->base->elem, &ops);
		flow_box(f, text->leading, &ops, (struct loc){0});
		if (i + 1 < breaks.count)
			flow_penalty(f, PENALTY_NEVER);
	}
}

static void
add_title(struct par *p, const struct toc_entry *e)
{
	struct layout *lay = p->lay;
	struct inline_target target = {
	    arena_cat(lay->arena, STR("#"), e->anchor), e->title};

	language_text(
	    p, e->title, e->from, inline_link(lay, p->base, &target, p->at));
}

static void
entry_lay(const struct flow *outer, const struct toc_entry *e, su column)
{
	struct layout *lay = outer->lay;
	struct flow inner = *outer, *f = &inner;
	const struct par_style *style = entry_style(lay, e);
	elem_id elem = elem_new(lay, ROLE_TOC_ITEM, f->elem, (struct loc){0});
	elem_id label = e->number.n
			    ? elem_new(lay, ROLE_LABEL, elem, (struct loc){0})
			    : ELEM_ARTIFACT;
	elem_id reference =
	    elem_new(lay, ROLE_REFERENCE, elem, (struct loc){0});
	struct op_list number = {NULL, 0, 0};
	struct par *p = par_new(lay, style, reference, (struct loc){0});

	flow_space(f, style->before);
	number_set(f, e, label, column, &number);
	add_title(p, e);
	lay_lines(f, e, p, &number);
}

/*
 * The list that an entry stands in: below the last one of a lesser level.
 * `lists` has one a level, from that of the first entry on.
 */
static elem_id
list_at(struct layout *lay, struct toc_lists *lists, uint8_t level)
{
	size_t depth = level > lists->top ? (size_t)(level - lists->top) : 0;

	elem_id list;

	if (depth < lists->open.n)
		lists->open.n = depth + 1;
	list = lists->open.v[lists->open.n - 1];
	while (lists->open.n <= depth) {
		list = elem_new(lay, ROLE_TOC, list, (struct loc){0});
		vec_push(lay->arena, &lists->open, list);
	}
	return list;
}

/* The entry of a part or a document stays with its first section's. */
static bool
stays_with_next(struct entries entries, size_t i)
{
	return entries.v[i].level == 0 && i + 1 < entries.n &&
	       entries.v[i + 1].level > 0;
}

static struct entries
entries_of(const struct facts *facts, enum part_kind kind)
{
	switch (kind) {
	case PART_TABLES:
		return (struct entries){facts->tables.v, facts->tables.n};
	case PART_FIGURES:
		return (struct entries){facts->figures.v, facts->figures.n};
	default:
		return (struct entries){facts->toc.v, facts->toc.n};
	}
}

void
part_contents(struct flow *outer, enum part_kind kind)
{
	struct layout *lay = outer->lay;
	struct entries entries = entries_of(lay->facts, kind);
	struct flow f = *outer;
	su column = has_margin(lay) ? 0 : number_column(lay, entries);
	struct toc_lists lists = {0};

	lists.top = entries.n > 0 ? entries.v[0].level : 0;
	vec_push(lay->arena, &lists.open,
	    elem_new(lay, ROLE_TOC, f.elem, (struct loc){0}));
	for (size_t i = 0; i < entries.n; i++) {
		f.elem = list_at(lay, &lists, entries.v[i].level);
		entry_lay(&f, &entries.v[i], column);
		flow_penalty(
		    &f, stays_with_next(entries, i) ? PENALTY_NEVER : 0);
	}
}
