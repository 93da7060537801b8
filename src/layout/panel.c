#include "layout/panel.h"

#include "layout/block.h"
#include "layout/break_lines.h"
#include "layout/line.h"

/* Columns, as CommonMark counts them. */
#define TAB_STOP 4

static const struct deco *
tint(const struct flow *f)
{
	struct deco *d = ARENA_NEW(f->lay->arena, struct deco);

	*d = (struct deco){.zone = f->zone,
	    .x = f->x,
	    .width = f->width,
	    .ink = f->lay->theme->tint,
	    .outer = f->deco};
	return d;
}

static const struct deco *
accent(const struct flow *f, const struct deco *outer, colour ink)
{
	struct deco *d = ARENA_NEW(f->lay->arena, struct deco);

	*d = (struct deco){.zone = f->zone,
	    .x = f->x,
	    .width = f->lay->theme->accent_rule,
	    .ink = ink,
	    .outer = outer};
	return d;
}

static struct str
panel_title(const struct node *n)
{
	static const char *const titles[DIV_CLASS_COUNT] = {
	    [DIV_KEY_POINTS] = "Key points",
	    [DIV_NOTE] = "Note",
	    [DIV_TIP] = "Tip",
	    [DIV_IMPORTANT] = "Important",
	    [DIV_WARNING] = "Warning",
	    [DIV_CAUTION] = "Caution",
	    [DIV_SOURCES] = "Sources",
	    [DIV_CONTACT] = "Contact",
	    [DIV_ABBREVIATIONS] = "Abbreviations",
	};
	struct str title = attrs_text(n->attrs, "title");

	return title.n ? title : str_from_z(titles[n->u.div.class]);
}

/* A title that the heading just above says already is not repeated. */
static bool
shows_title(const struct flow *f, const struct node *n)
{
	const struct node *before = n->prev;

	if (f->gathered)
		return false;
	return !before || before->kind != NODE_HEADING ||
	       !str_eq_fold(node_text(f->lay->arena, before), panel_title(n));
}

/* Inset on all sides by the theme's padding; opened and closed in pairs. */
static struct flow
panel_open(struct flow *f, const struct deco *deco, elem_id elem, struct str id)
{
	const struct theme *t = f->lay->theme;
	struct flow inner = *f;

	inner.elem = elem;
	inner.deco = deco;
	inner.x += t->panel_pad_x;
	inner.width -= 2 * t->panel_pad_x;
	inner.prose = false;
	inner.label = NULL;
	flow_space(f, t->grid);
	flow_anchor(f, id);
	flow_pad(&inner, t->panel_pad_y);
	flow_penalty(&inner, PENALTY_NEVER);
	return inner;
}

static void
panel_close(struct flow *f, struct flow *inner)
{
	const struct theme *t = f->lay->theme;

	flow_trim(inner);
	flow_penalty(inner, PENALTY_NEVER);
	flow_pad(inner, t->panel_pad_y);
	flow_space(f, 2 * t->grid);
}

static enum elem_role
panel_role(const struct node *n)
{
	return n->u.div.class == DIV_KEY_POINTS ? ROLE_KEY_POINTS : ROLE_DIV;
}

void
panel_lay(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	const struct deco *deco = tint(f);
	struct flow inner;
	size_t start = f->list->n + 1; /* behind the space above */

	if (n->u.div.class == DIV_WARNING || n->u.div.class == DIV_CAUTION ||
	    n->u.div.class == DIV_IMPORTANT)
		deco = accent(f, deco, lay->theme->accent);
	else if (n->u.div.class != DIV_KEY_POINTS || lay->theme->panel_rule)
		deco = accent(f, deco, lay->theme->heading);
	inner = panel_open(
	    f, deco, elem_new(lay, panel_role(n), f->elem, n->at), n->id);
	inner.body = STYLE_PANEL;
	if (shows_title(f, n))
		block_text(
		    &inner, STYLE_PANEL_TITLE, panel_title(n), ROLE_P, n->at);
	flow_penalty(&inner, PENALTY_NEVER);
	block_children(&inner, n);
	flow_keep_fitting(f, start);
	panel_close(f, &inner);
}

static void
rule_above(struct flow *f)
{
	const struct theme *t = f->lay->theme;
	struct op_list ops = {NULL, 0, 0};

	vec_push(f->lay->arena, &ops,
	    flow_fill(f->zone,
		(struct fill_box){f->x, 0, f->width, t->rule_middle},
		t->hairline));
	flow_space(f, 2 * t->grid);
	flow_box(f, t->grid, &ops, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
}

void
panel_plain(struct flow *f, const struct node *n)
{
	struct flow inner = *f;

	/* Abbreviations that a part of the pack shows are not here too. */
	if (!n->first) {
		flow_anchor(f, n->id);
		return;
	}
	inner.elem = elem_new(f->lay, ROLE_DIV, f->elem, n->at);
	inner.body = STYLE_CAPTION;
	inner.prose = false;
	flow_space(f, f->lay->theme->grid);
	flow_anchor(f, n->id);
	if (shows_title(f, n)) {
		rule_above(&inner);
		block_text(
		    &inner, STYLE_PANEL_TITLE, panel_title(n), ROLE_P, n->at);
		flow_penalty(&inner, PENALTY_NEVER);
	}
	block_children(&inner, n);
	flow_space(f, f->lay->theme->grid);
}

/* Spaces up to the next tab stop; its column. */
static size_t
add_tab(struct buf *b, size_t column)
{
	do
		buf_z(b, "\u00a0");
	while (++column % TAB_STOP != 0);
	return column;
}

/* Spaces as written: a line of code neither joins nor drops them. */
static void
code_text(struct par *p, struct str line)
{
	struct buf *b = buf_new(p->lay->arena);
	size_t column = 0;

	for (size_t i = 0; i < line.n; i++) {
		bool inner = line.s[i] == ' ' && i > 0 && i + 1 < line.n &&
			     line.s[i - 1] != ' ' && line.s[i + 1] != ' ';

		if (line.s[i] == '\t')
			column = add_tab(b, column);
		else if (line.s[i] == ' ' && !inner)
			buf_z(b, "\u00a0");
		else
			buf_char(b, line.s[i]);
		column += ((unsigned char)line.s[i] & 0xC0) != 0x80 &&
			  line.s[i] != '\t';
	}
	par_text(p, buf_view(b));
}

/* The sign before the rest of a line that was too long. */
static void
add_wrap_mark(
    struct flow *f, const struct par_style *style, struct op_list *ops)
{
	su pad = f->lay->theme->panel_pad_x;
	struct line_frame frame = {f->zone, ADJUST_RIGHT, f->x - pad,
	    pad - style->text.size / 4, line_baseline(&style->text)};

	line_set_text(par_artifact(f->lay, style, STR("\u21aa")), &frame, ops);
}

/* One line of code, wrapped where it must be. */
static void
code_line(struct flow *f, const struct par_style *style, struct par *p)
{
	struct linebreak_options options = {
	    .measure = f->width, .ragged = f->width};
	struct breaks breaks;

	break_lines(p, &options, &breaks);
	for (size_t i = 0; i < breaks.count; i++) {
		struct line_frame frame = {f->zone, ADJUST_LEFT, f->x, f->width,
		    line_baseline(&style->text)};
		struct op_list ops = {NULL, 0, 0};

		if (i > 0)
			add_wrap_mark(f, style, &ops);
		line_set(p, &breaks.lines[i], &frame, &ops);
		flow_box(f, style->text.leading, &ops, p->at);
		if (i + 1 < breaks.count)
			flow_penalty(f, PENALTY_NEVER);
	}
}

void
panel_code(struct flow *f, const struct node *n)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_CODE, f->elem, n->at);
	struct flow inner = panel_open(f, tint(f), elem, n->id);
	const struct par_style *style = style_of(lay, STYLE_CODE);
	struct str rest = n->u.code.text, line;

	while (str_next(&rest, '\n', &line)) {
		struct par *p = par_new(lay, style, elem, n->at);

		code_text(p, line);
		par_close(p);
		if (par_is_empty(p))
			flow_box(&inner, style->text.leading, NULL, n->at);
		else
			code_line(&inner, style, p);
		if (rest.n)
			flow_penalty(&inner, 0);
	}
	panel_close(f, &inner);
}
