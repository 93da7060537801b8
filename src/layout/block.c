/*
 * The dispatch over block kinds, and those that need no file of their own.
 */
#include "layout/block.h"

#include "layout/ask.h"
#include "layout/break_lines.h"
#include "layout/change_bar.h"
#include "layout/columns.h"
#include "layout/definitions.h"
#include "layout/figure.h"
#include "layout/language.h"
#include "layout/line.h"
#include "layout/list.h"
#include "layout/panel.h"
#include "layout/picture.h"
#include "layout/signatories.h"
#include "layout/table.h"
#include "layout/timeline.h"

/* With the word space before it an em, after a number in its line. */
#define NUMBER_GAP(size) ((size)*3 / 4)

/* White space that ragged lines may leave at their ends, in ems. */
#define RAGGED_EMS 5

/* No page ends after the first line or before the last. */
static bool
keeps_with_next(size_t line, size_t count)
{
	return line == 0 || line + 2 == count;
}

/* Moved down by as much as the line's baseline is. */
static void
add_label(struct flow *f, struct op_list *ops, su down)
{
	if (!f->label)
		return;
	*ops = *f->label;
	f->label = NULL;
	for (size_t i = 0; i < ops->n; i++)
		op_move(f->lay->arena, &ops->v[i].op, 0, down);
}

void
block_par(struct flow *f, struct par *p, su first_indent)
{
	const struct text_style *text = &p->style->text;
	struct linebreak_options options = {
	    .measure = f->width, .first_indent = first_indent};
	struct breaks breaks;

	if (p->items.n == 0)
		par_close(p);
	if (p->style->adjust != ADJUST_JUSTIFY)
		options.ragged = RAGGED_EMS * text->size;
	if (p->style->balance)
		break_balanced(p, f->width, options.ragged, &breaks);
	else
		break_lines(p, &options, &breaks);
	for (size_t i = 0; i < breaks.count; i++) {
		su indent = i == 0 ? first_indent : 0;
		su rise = pictures_rise(p, &breaks.lines[i]);
		struct line_frame frame = {f->zone, p->style->adjust,
		    p->rtl ? f->x : f->x + indent, f->width - indent,
		    line_baseline(text) + rise};
		struct op_list ops = {NULL, 0, 0};

		add_label(f, &ops, rise);
		line_set(p, &breaks.lines[i], &frame, &ops);
		flow_box(f, text->leading + rise, &ops, p->at);
		if (i + 1 < breaks.count)
			flow_penalty(f, keeps_with_next(i, breaks.count)
					    ? PENALTY_NEVER
					    : 0);
	}
}

static struct par *
new_par(
    struct flow *f, enum style_name style, enum elem_role role, struct loc at)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, role, f->elem, at);
	struct par *p = par_new(lay, style_of(lay, style), elem, at);

	p->no_marks = f->no_marks;
	return p;
}

void
block_text(struct flow *f, enum style_name style, struct str text,
    enum elem_role role, struct loc at)
{
	const struct par_style *s = style_of(f->lay, style);
	struct par *p = new_par(f, style, role, at);

	par_text(p, text);
	flow_space(f, s->before);
	block_par(f, p, 0);
	flow_space(f, s->after);
}

void
block_inlines(struct flow *f, enum style_name style, const struct node *parent,
    enum elem_role role)
{
	const struct par_style *s = style_of(f->lay, style);
	struct par *p = new_par(f, style, role, parent->at);

	par_inlines(p, parent);
	flow_space(f, s->before);
	block_par(f, p, 0);
	flow_space(f, s->after);
}

/* Whether text goes on after a block: plain divs and keeps are not seen. */
static bool
ends_in_paragraph(const struct node *n)
{
	while (n && n->kind == NODE_DIV &&
	       (n->u.div.class == DIV_PLAIN || n->u.div.class == DIV_KEEP))
		n = n->last;
	return n && n->kind == NODE_PARAGRAPH;
}

static void
paragraph(struct flow *f, const struct node *n, const struct node *before)
{
	const struct theme *t = f->lay->theme;
	bool continues = ends_in_paragraph(before);
	struct par *p = new_par(f, f->body, ROLE_P, n->at);
	su indent = 0;

	if (continues && f->prose)
		indent = p->style->first_indent;
	if (continues)
		flow_space(f, f->prose ? t->paragraph_space : t->grid);
	if (continues)
		flow_penalty(f, 0);
	flow_anchor(f, n->id);
	par_inlines(p, n);
	block_par(f, p, indent);
}

static enum style_name
heading_style(uint8_t depth)
{
	return (enum style_name)(STYLE_H1 + (depth > 5 ? 5 : depth));
}

static enum elem_role
heading_role(const struct flow *f, uint8_t depth)
{
	int role = f->top_role + depth;

	return (enum elem_role)(role > ROLE_H6 ? ROLE_H6 : role);
}

/*
 * The number of a section: in the margin column or, without one, before the
 * heading, which is moved in by it.
 */
static void
heading_number(struct flow *f, const struct node *n, const struct par *heading,
    struct op_list *ops)
{
	struct layout *lay = f->lay;
	const struct text_style *text = &heading->style->text;
	struct line_frame frame = {ZONE_MARGIN, ADJUST_RIGHT, 0,
	    zone_width(lay, ZONE_MARGIN), line_baseline(text)};
	struct par *p;

	if (n->u.heading.number.n == 0 || f->zone != ZONE_TEXT)
		return;
	p = par_new(lay, heading->style, heading->base->elem, n->at);
	par_text(p, n->u.heading.number);
	par_text(p, STR(" "));
	if (has_margin(lay)) {
		line_set_text(p, &frame, ops);
		return;
	}
	par_close(p);
	frame.adjust = ADJUST_LEFT;
	frame.width = par_max_width(p) + NUMBER_GAP(text->size);
	line_set_column(p, f, frame, ops);
}

static void
heading(struct flow *f, const struct node *n)
{
	uint8_t level = n->u.heading.level;
	uint8_t depth =
	    (uint8_t)(level > f->top_level ? level - f->top_level : 0);
	const struct par_style *style = style_of(f->lay, heading_style(depth));
	struct par *p =
	    new_par(f, heading_style(depth), heading_role(f, depth), n->at);
	struct op_list number = {NULL, 0, 0};
	struct flow inner = *f;
	size_t start = f->list->n;

	flow_space(f, style->before);
	flow_anchor(f, n->id);
	if (depth == 0)
		flow_section(f, node_text(f->lay->arena, n));
	heading_number(&inner, n, p, &number);
	par_inlines(p, n);
	inner.label = &number;
	block_par(&inner, p, 0);
	f->label = NULL;
	flow_penalty(f, PENALTY_NEVER);
	flow_space(f, style->after);
	flow_keep(f, start);
}

/* A last paragraph that begins with a dash says who is quoted. */
static bool
is_attribution(struct flow *f, const struct node *n)
{
	struct str text = node_text(f->lay->arena, n);

	return n->kind == NODE_PARAGRAPH &&
	       (str_starts(text, STR("\u2014")) ||
		   str_starts(text, STR("\u2013")));
}

static void
attribution(struct flow *f, const struct node *n)
{
	const struct par_style *base = style_of(f->lay, STYLE_CAPTION);
	struct par_style *style = ARENA_NEW(f->lay->arena, struct par_style);
	struct par *p;

	*style = *base;
	style->adjust = ADJUST_RIGHT;
	p = par_new(
	    f->lay, style, elem_new(f->lay, ROLE_P, f->elem, n->at), n->at);
	par_inlines(p, n);
	flow_penalty(f, PENALTY_NEVER);
	block_par(f, p, 0);
}

static void
quote(struct flow *f, const struct node *n)
{
	su indent = f->lay->theme->quote_indent;
	struct flow inner = *f;

	if (f->width - 2 * indent < FLOW_MIN_WIDTH)
		indent = 0;
	inner.elem = elem_new(f->lay, ROLE_QUOTE, f->elem, n->at);
	inner.x += indent;
	inner.width -= 2 * indent;
	inner.body = STYLE_QUOTE;
	flow_space(f, style_of(f->lay, STYLE_QUOTE)->before);
	flow_anchor(f, n->id);
	NODE_EACH_CHILD (child, n) {
		if (!child->next && child->prev && is_attribution(f, child))
			attribution(&inner, child);
		else
			block_lay(&inner, child, child->prev);
	}
	flow_space(f, style_of(f->lay, STYLE_QUOTE)->after);
}

static void
rule(struct flow *f)
{
	const struct theme *t = f->lay->theme;
	struct op_list ops = {NULL, 0, 0};

	vec_push(f->lay->arena, &ops,
	    flow_fill(f->zone,
		(struct fill_box){f->x, t->grid, f->width / 3, t->rule_middle},
		t->hairline));
	flow_space(f, t->grid);
	flow_box(f, 2 * t->grid, &ops, (struct loc){0});
	flow_space(f, t->grid);
}

static void
div(struct flow *f, const struct node *n, const struct node *before)
{
	size_t start = f->list->n;

	if (ends_in_paragraph(before))
		flow_penalty(f, 0);
	switch (n->u.div.class) {
	case DIV_RECOMMENDATION:
		ask_lay(f, n);
		break;
	case DIV_SIGNATORIES:
		signatories_lay(f, n);
		break;
	case DIV_KEY_POINTS:
	case DIV_NOTE:
	case DIV_TIP:
	case DIV_IMPORTANT:
	case DIV_WARNING:
	case DIV_CAUTION:
		panel_lay(f, n);
		break;
	case DIV_SOURCES:
	case DIV_CONTACT:
	case DIV_ABBREVIATIONS:
		panel_plain(f, n);
		break;
	case DIV_TIMELINE:
		timeline_lay(f, n);
		break;
	case DIV_COLUMNS:
		columns_lay(f, n);
		break;
	case DIV_PULL_QUOTE:
		quote(f, n);
		break;
	case DIV_KEEP:
		flow_anchor(f, n->id);
		block_children(f, n);
		flow_keep(f, start);
		break;
	default:
		flow_anchor(f, n->id);
		block_children(f, n);
		break;
	}
}

/* A div in another language than what is around it. */
static void
foreign_div(struct flow *f, const struct node *n, const struct node *before)
{
	struct flow inner = *f;
	struct str outer =
	    language_open(&inner, attrs_text(n->attrs, "lang"), n->at);

	div(&inner, n, before);
	f->label = inner.label;
	language_close(f, outer);
}

/* A label that no line of text can take stands beside what follows. */
static void
place_label(struct flow *f)
{
	if (!f->label)
		return;
	flow_box(f, 0, f->label, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
	f->label = NULL;
}

static void
lay_kind(struct flow *f, const struct node *n, const struct node *before)
{
	if (n->kind != NODE_PARAGRAPH)
		place_label(f);
	switch (n->kind) {
	case NODE_HEADING:
		if (!n->u.heading.is_title)
			heading(f, n);
		break;
	case NODE_PARAGRAPH:
		paragraph(f, n, before);
		break;
	case NODE_QUOTE:
		quote(f, n);
		break;
	case NODE_LIST:
		list_lay(f, n);
		break;
	case NODE_CODE_BLOCK:
		panel_code(f, n);
		break;
	case NODE_RULE:
		rule(f);
		break;
	case NODE_TABLE:
		table_lay(f, n);
		break;
	case NODE_FIGURE:
		figure_lay(f, n);
		break;
	case NODE_DIV:
		if (attrs_text(n->attrs, "lang").n > 0)
			foreign_div(f, n, before);
		else
			div(f, n, before);
		break;
	case NODE_DEFINITIONS:
		definitions_lay(f, n);
		break;
	case NODE_PAGE_BREAK:
		flow_penalty(f, PENALTY_FORCED);
		break;
	default:
		break;
	}
}

void
block_lay(struct flow *f, const struct node *n, const struct node *before)
{
	struct flow barred = *f;

	if (!f->lay->change_bars || !n->change) {
		lay_kind(f, n, before);
		return;
	}
	if (n->change & NODE_DROPPED_BEFORE)
		change_bar_gap(f);
	if (n->change & NODE_CHANGED)
		barred.deco = change_bar_new(f);
	lay_kind(&barred, n, before);
	f->label = barred.label;
	if (n->change & NODE_DROPPED_AFTER)
		change_bar_gap(f);
}

/* A paragraph that ends in a colon leads in what follows. */
static bool
leads_in(struct flow *f, const struct node *before)
{
	return before && before->kind == NODE_PARAGRAPH &&
	       str_ends(node_text(f->lay->arena, before), STR(":"));
}

void
block_children(struct flow *f, const struct node *parent)
{
	const struct node *before = NULL;

	NODE_EACH_CHILD (child, parent) {
		if (child->kind == NODE_LIST && leads_in(f, before))
			flow_penalty(f, PENALTY_NEVER);
		block_lay(f, child, before);
		before = child;
	}
}
