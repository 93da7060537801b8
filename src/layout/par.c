/*
 * In: inline nodes or plain text.  Out: items for linebreak().
 *
 * The text of a paragraph is one string, whatever the styles in it, so that
 * break opportunities and scripts are found as a reader sees them.  Words are
 * shaped whole, once each (text/shape.h keeps them).
 */
#include "layout/par.h"

#include "layout/inline.h"

#define HYPHEN_PENALTY 50

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

void
par_styled(struct par *p, struct str text, const struct inline_style *inlined)
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

void
par_text(struct par *p, struct str text)
{
	par_styled(p, text, p->base);
}

void
par_link(struct par *p, struct str text, struct str url)
{
	par_styled(p, text, inline_link(p->lay, p->base, url, p->at));
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

static struct item *
add_item(struct par *p, enum item_kind kind)
{
	struct item *item = vec_add(p->lay->arena, &p->items);

	item->kind = (uint8_t)kind;
	return item;
}

static void
add_penalty(struct par *p, int32_t penalty, bool flagged)
{
	struct item *item = add_item(p, ITEM_PENALTY);

	item->penalty = penalty;
	item->flagged = flagged;
}

static void
add_fil(struct par *p)
{
	struct item *item;

	add_penalty(p, PENALTY_NEVER, false);
	item = add_item(p, ITEM_GLUE);
	item->fil = true;
}

/* The boxes of a piece of text in one style; no line may end inside. */
static void
add_boxes(struct par *p, const struct inline_style *in, struct str text)
{
	struct fonts *fonts = p->lay->fonts;
	struct text_items pieces = {NULL, 0, 0};

	fonts_itemize(fonts, &in->text, text, &pieces);
	for (size_t i = 0; i < pieces.n; i++) {
		const struct text_item *piece = &pieces.v[i];
		struct item *item = add_item(p, ITEM_BOX);

		if (piece->missing)
			inline_glyph_missing(p->lay, piece->missing, in->at);
		item->inlined = in;
		item->run = fonts_shape(fonts, &in->text, piece,
		    str_sub(text, piece->start, piece->end), in->language);
		item->width = run_width(item->run, in->text.size) +
			      in->text.tracking * (su)item->run->count;
	}
}

/*
 * A word space: TeX's proportions of the font's own space for stretch and
 * shrink (Computer Modern has 1/2 and 1/3), none in ragged text.
 */
static void
add_space(struct par *p, const struct inline_style *in)
{
	struct text_items pieces = {NULL, 0, 0};
	struct item *item;

	fonts_itemize(p->lay->fonts, &in->text, STR(" "), &pieces);
	if (pieces.n == 0)
		return;
	item = add_item(p, ITEM_GLUE);
	item->inlined = in;
	item->run = fonts_shape(
	    p->lay->fonts, &in->text, &pieces.v[0], STR(" "), in->language);
	item->width = run_width(item->run, in->text.size) + in->text.tracking;
	if (p->style->adjust != ADJUST_JUSTIFY)
		return;
	item->stretch = item->width / 2;
	item->shrink = item->width / 3;
}

/* Where the builder stands in segments and text. */
struct cursor {
	size_t segment, at;
};

static void
pass_empty_segments(struct par *p, struct cursor *c)
{
	while (c->segment < p->segments.n) {
		const struct par_segment *s = &p->segments.v[c->segment];

		if (s->end > c->at && !s->mark && !s->line_break)
			return;
		if (s->start > c->at)
			return;
		if (s->mark)
			add_item(p, ITEM_MARK)->mark = s->mark;
		if (s->line_break) {
			add_fil(p);
			add_penalty(p, PENALTY_FORCED, false);
		}
		c->segment++;
	}
}

/* Boxes for the text up to `end`, cut where the style changes. */
static void
add_word(struct par *p, struct cursor *c, size_t end)
{
	struct str text = buf_view(p->text);

	while (c->at < end) {
		const struct par_segment *s;
		size_t stop;

		pass_empty_segments(p, c);
		s = &p->segments.v[c->segment];
		stop = s->end < end ? s->end : end;
		add_boxes(p, s->inlined, str_sub(text, c->at, stop));
		c->at = stop;
	}
}

/* A run of spaces is one glue, set in the style of its first. */
static void
add_spaces(struct par *p, struct cursor *c, size_t end)
{
	if (c->at >= end)
		return;
	pass_empty_segments(p, c);
	add_space(p, p->segments.v[c->segment].inlined);
	while (c->at < end) {
		const struct par_segment *s;

		pass_empty_segments(p, c);
		s = &p->segments.v[c->segment];
		c->at = s->end < end ? s->end : end;
	}
}

static bool
is_hyphen_before(struct str text, size_t at)
{
	return at > 0 && (text.s[at - 1] == '-' ||
			     str_ends(str_sub(text, 0, at), STR("\u2010")));
}

void
par_close(struct par *p)
{
	struct arena *a = p->lay->arena;
	struct str text = buf_view(p->text);
	struct break_ops ops = {NULL, 0, 0};
	struct cursor c = {0, 0};

	if (text.n > 0)
		break_find(a, p->lay->breaks, text, &ops);
	for (size_t i = 0; i < ops.n; i++) {
		size_t end = ops.v[i].at, word = end;

		while (word > c.at && char_is_space(text.s[word - 1]))
			word--;
		add_word(p, &c, word);
		if (word < end)
			add_spaces(p, &c, end);
		else if (end < text.n)
			add_penalty(p,
			    is_hyphen_before(text, end) ? HYPHEN_PENALTY : 0,
			    is_hyphen_before(text, end));
	}
	pass_empty_segments(p, &c);
	add_fil(p);
	add_penalty(p, PENALTY_FORCED, false);
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

su
par_min_width(const struct par *p)
{
	int64_t part = 0, widest = 0;

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX)
			part += item->width;
		else if (item->kind == ITEM_GLUE ||
			 (item->kind == ITEM_PENALTY &&
			     item->penalty < PENALTY_NEVER))
			part = 0;
		widest = part > widest ? part : widest;
	}
	return (su)(widest < SU_MAX ? widest : SU_MAX);
}

bool
par_is_empty(const struct par *p)
{
	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_BOX)
			return false;
	return true;
}
