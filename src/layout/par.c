/*
 * In: inline nodes or plain text.  Out: text in segments of one style.
 *
 * The text of a paragraph is one string, whatever the styles in it, so that
 * break opportunities and scripts are found as a reader sees them.  Words are
 * shaped whole, once each (text/shape.h keeps them).
 */
#include "layout/par.h"

#include "layout/inline.h"
#include "layout/picture.h"

struct par *
par_new(struct layout *lay, const struct par_style *style, elem_id elem,
    struct loc at)
{
	struct par *p = ARENA_NEW(lay->arena, struct par);
	struct inline_style *base = ARENA_NEW(lay->arena, struct inline_style);

	base->text = style->text;
	base->elem = elem;
	base->language = lay->language;
	base->at = at;
	p->lay = lay;
	p->style = style;
	p->base = base;
	p->text = buf_new(lay->arena);
	p->at = at;
	return p;
}

static void
add_segment(struct par *p, struct str text, const struct inline_style *inlined)
{
	struct par_segment *s;

	if (text.n == 0)
		return;
	s = vec_add(p->lay->arena, &p->segments);
	s->start = p->text->n;
	buf_str(p->text, text);
	s->end = p->text->n;
	s->inlined = inlined;
}

/* The length of a control or a separator at `at`, or 0; spaces are none. */
static size_t
control_length(struct str text, size_t at)
{
	struct str rest = str_sub(text, at, text.n);
	unsigned char c = (unsigned char)text.s[at];

	if (str_starts(rest, STR("\u2028")) || str_starts(rest, STR("\u2029")))
		return 3;
	if (c == 0xC2 && rest.n > 1 && (unsigned char)rest.s[1] < 0xA0)
		return 2;
	if (c == '\t' || c == '\n' || c == '\r')
		return 0;
	return c < ' ' || c == 0x7F ? 1 : 0;
}

/* Whether a control ends a line, as UAX #14 has it: BK and NL. */
static bool
ends_line(struct str control)
{
	return control.n == 3 || control.s[0] == '\v' || control.s[0] == '\f' ||
	       str_eq(control, STR("\xC2\x85"));
}

void
par_styled(struct par *p, struct str text, const struct inline_style *inlined)
{
	size_t from = 0, at = 0, length;

	while (at < text.n) {
		length = control_length(text, at);
		if (length == 0) {
			at++;
			continue;
		}
		add_segment(p, str_sub(text, from, at), inlined);
		if (ends_line(str_sub(text, at, at + length)))
			par_line_break(p);
		from = at += length;
	}
	add_segment(p, str_sub(text, from, at), inlined);
}

void
par_text(struct par *p, struct str text)
{
	par_styled(p, text, p->base);
}

void
par_link(struct par *p, struct str text, struct str url)
{
	struct inline_target target = {url, text};

	par_styled(p, text, inline_link(p->lay, p->base, &target, p->at));
}

void
par_inlines(struct par *p, const struct node *parent)
{
	inline_children(p, parent, p->base);
}

void
par_mark(struct par *p, struct item_mark mark)
{
	struct item_mark *kept;
	struct par_segment *s;

	if (p->no_marks)
		return;
	kept = ARENA_NEW(p->lay->arena, struct item_mark);
	*kept = mark;
	s = vec_add(p->lay->arena, &p->segments);
	s->start = s->end = p->text->n;
	s->mark = kept;
}

void
par_line_break(struct par *p)
{
	struct par_segment *s = vec_add(p->lay->arena, &p->segments);

	s->start = s->end = p->text->n;
	s->line_break = true;
}

void
par_kern(struct par *p, su width)
{
	struct par_segment *s = vec_add(p->lay->arena, &p->segments);

	s->start = s->end = p->text->n;
	s->kern = width;
}

struct par *
par_artifact(struct layout *lay, const struct par_style *style, struct str text)
{
	struct par *p = par_new(lay, style, ELEM_ARTIFACT, (struct loc){0});

	par_text(p, text);
	par_close(p);
	return p;
}

su
par_max_width(const struct par *p)
{
	int64_t line = 0, widest = 0;

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX || item->kind == ITEM_GLUE)
			line += item->width;
		if (item->kind == ITEM_PENALTY &&
		    item->penalty <= PENALTY_FORCED) {
			widest = line > widest ? line : widest;
			line = 0;
		}
	}
	return (su)(widest < SU_MAX ? widest : SU_MAX);
}

/* Whether a line may end at an item: always, or also inside words. */
static bool
ends_part(const struct item *item, bool divided)
{
	if (item->kind == ITEM_GLUE)
		return true;
	return item->kind == ITEM_PENALTY && item->penalty < PENALTY_NEVER &&
	       (divided || !item->hyphen);
}

/* Glue that no line ends at. */
static bool
is_tied(const struct par *p, size_t i)
{
	const struct item *items = p->items.v;

	return items[i].kind == ITEM_GLUE && i > 0 &&
	       items[i - 1].kind == ITEM_PENALTY &&
	       items[i - 1].penalty >= PENALTY_NEVER;
}

static su
widest_part(const struct par *p, bool divided)
{
	int64_t part = 0, widest = 0;

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX || is_tied(p, i)) {
			part += item->picture ? picture_min_width(item)
					      : item->width;
		} else if (ends_part(item, divided)) {
			if (item->hyphen && part + item->width > widest)
				widest = part + item->width;
			part = 0;
		}
		widest = part > widest ? part : widest;
	}
	return (su)(widest < SU_MAX ? widest : SU_MAX);
}

su
par_min_width(const struct par *p)
{
	return widest_part(p, false);
}

su
par_min_divided_width(const struct par *p)
{
	return widest_part(p, true);
}

bool
par_is_empty(const struct par *p)
{
	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_BOX)
			return false;
	return true;
}
