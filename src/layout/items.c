/*
 * A paragraph's text to items: opportunities from UAX #14, addresses divided
 * by rules of their own, levels from UAX #9, words by layout/word.c.
 */
#include "base/utf8.h"
#include "layout/par.h"
#include "layout/picture.h"
#include "layout/urls.h"
#include "layout/word.h"

/* A line end at a hyphen that is written, and inside an address. */
#define HYPHEN_PENALTY 50
#define ADDRESS_PENALTY 100
/* Ideographs may part by this fraction of their size. */
#define CJK_STRETCH 8

struct item *
par_add_item(struct par *p, enum item_kind kind)
{
	struct item *item = vec_add(p->lay->arena, &p->items);

	item->kind = (uint8_t)kind;
	return item;
}

static void
add_penalty(struct par *p, int32_t penalty, bool flagged)
{
	struct item *item = par_add_item(p, ITEM_PENALTY);

	item->penalty = penalty;
	item->flagged = flagged;
}

static void
add_fil(struct par *p)
{
	struct item *item;

	add_penalty(p, PENALTY_NEVER, false);
	item = par_add_item(p, ITEM_GLUE);
	item->fil = true;
}

/* NULL where no font has one. */
static const struct glyph_run *
shape_space(struct par *p, const struct inline_style *in)
{
	struct text_items pieces = {NULL, 0, 0};
	struct shape_request request = {
	    .style = &in->text, .text = STR(" "), .language = in->language};

	fonts_itemize(p->lay->fonts, &in->text, STR(" "), &pieces);
	if (pieces.n == 0)
		return NULL;
	request.item = &pieces.v[0];
	return fonts_shape(p->lay->fonts, &request);
}

/*
 * A word space: TeX's proportions of the font's own space for stretch and
 * shrink (Computer Modern has 1/2 and 1/3), none in ragged text.
 */
static void
add_space(struct par *p, const struct inline_style *in, uint8_t level)
{
	const struct glyph_run *run = shape_space(p, in);
	struct item *item;

	if (!run)
		return;
	if (in->nowrap)
		add_penalty(p, PENALTY_NEVER, false);
	item = par_add_item(p, ITEM_GLUE);
	item->inlined = in;
	item->level = level;
	item->run = run;
	item->to = run->count;
	item->width = run_width(item->run, in->text.size) + in->text.tracking;
	if (p->style->adjust != ADJUST_JUSTIFY)
		return;
	item->stretch = item->width / 2;
	item->shrink = item->width / 3;
}

/* Where the builder stands in segments and text. */
struct cursor {
	struct str text;
	struct bidi_runs levels;
	size_t segment, at;
	bool address; /* what is being added is part of one */
};

/* The style of the text before a segment or, where behind it begins another
 * element, the paragraph's. */
static const struct inline_style *
style_at(const struct par *p, size_t segment)
{
	const struct inline_style *before = p->base, *behind = NULL;

	if (segment > 0 && p->segments.v[segment - 1].inlined)
		before = p->segments.v[segment - 1].inlined;
	if (segment + 1 < p->segments.n)
		behind = p->segments.v[segment + 1].inlined;
	return behind && behind->elem == before->elem ? before : p->base;
}

/*
 * A line that ends here whatever its length; the words on both sides are kept
 * apart by a space that has no width.
 */
static void
add_line_break(struct par *p, const struct cursor *c)
{
	const struct inline_style *in = style_at(p, c->segment);
	const struct glyph_run *space = shape_space(p, in);
	size_t level_end;
	struct item *item;

	add_fil(p);
	add_penalty(p, PENALTY_FORCED, false);
	item = &p->items.v[p->items.n - 1];
	if (!space || c->at == 0)
		return;
	item->inlined = in;
	item->run = space;
	item->to = space->count;
	item->level = bidi_level_at(&c->levels, c->at - 1, &level_end);
}

static void
pass_empty_segments(struct par *p, struct cursor *c)
{
	while (c->segment < p->segments.n) {
		const struct par_segment *s = &p->segments.v[c->segment];

		if (s->end > c->at)
			return;
		if (s->start > c->at)
			return;
		if (s->mark)
			par_add_item(p, ITEM_MARK)->mark = s->mark;
		if (s->kern)
			par_add_item(p, ITEM_BOX)->width = s->kern;
		if (s->line_break)
			add_line_break(p, c);
		c->segment++;
	}
}

/* Boxes for the text up to `end`, cut where the style changes. */
static void
add_word(struct par *p, struct cursor *c, size_t end)
{
	struct word_setting setting = {&c->levels, c->address};

	while (c->at < end) {
		const struct par_segment *s;
		size_t stop, level_end;

		pass_empty_segments(p, c);
		s = &p->segments.v[c->segment];
		stop = s->end < end ? s->end : end;
		if (s->picture)
			picture_add_item(
			    p, s, bidi_level_at(&c->levels, c->at, &level_end));
		else
			word_add(p, s->inlined, &setting, c->at, stop);
		c->at = stop;
	}
}

/* A run of spaces is one glue, set in the style of its first. */
static void
add_spaces(struct par *p, struct cursor *c, size_t end)
{
	size_t run_end;

	if (c->at >= end)
		return;
	pass_empty_segments(p, c);
	add_space(p, p->segments.v[c->segment].inlined,
	    bidi_level_at(&c->levels, c->at, &run_end));
	while (c->at < end) {
		const struct par_segment *s;

		pass_empty_segments(p, c);
		s = &p->segments.v[c->segment];
		c->at = s->end < end ? s->end : end;
	}
}

static bool
ends_in(struct str text, size_t at, struct str suffix)
{
	return str_ends(str_sub(text, 0, at), suffix);
}

static bool
is_hangul(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3130 && c <= 0x318F) ||
	       (c >= 0xAC00 && c <= 0xD7A3);
}

/* Ideographs, kana and their punctuation, which are set without spaces. */
static bool
is_cjk(uint32_t c)
{
	return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
	       (c >= 0x20000 && c <= 0x3FFFF);
}

/* Nothing to see, but a justified line may open up a little here. */
static void
add_cjk_space(struct par *p, const struct inline_style *in)
{
	struct item *item = par_add_item(p, ITEM_GLUE);

	if (p->style->adjust == ADJUST_JUSTIFY)
		item->stretch = in->text.size / CJK_STRETCH;
}

static uint32_t
char_before(struct str text, size_t at)
{
	size_t start = at - 1;

	while (start > 0 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
		start--;
	return utf8_next(text, &start);
}

/* Korean is divided at spaces, unless the theme has it by syllables. */
static bool
divides_korean_word(struct str text, size_t at)
{
	size_t next = at;

	return at > 0 && at < text.n && is_hangul(char_before(text, at)) &&
	       is_hangul(utf8_next(text, &next));
}

/* An opportunity between two words that no space separates. */
static void
add_opportunity(struct par *p, const struct cursor *c, struct break_op op)
{
	size_t at = op.at;
	const struct par_segment *s =
	    &p->segments.v[c->segment < p->segments.n ? c->segment
						      : p->segments.n - 1];
	bool hyphen = ends_in(c->text, at, STR("-")) ||
		      ends_in(c->text, at, STR("\u2010"));

	if (ends_in(c->text, at, STR("\u00ad")))
		word_add_hyphen(p, s->inlined ? s->inlined : p->base);
	else if (op.address)
		add_penalty(p, ADDRESS_PENALTY, false);
	else if (is_cjk(char_before(c->text, at)))
		add_cjk_space(p, s->inlined ? s->inlined : p->base);
	else
		add_penalty(p, hyphen ? HYPHEN_PENALTY : 0, hyphen);
}

/* Words up to `end`: at the spaces among them no line ends, as before "!". */
static void
add_words(struct par *p, struct cursor *c, size_t end)
{
	while (c->at < end) {
		size_t stop = c->at;

		while (stop < end && !char_is_space(c->text.s[stop]))
			stop++;
		add_word(p, c, stop);
		if (stop == end)
			return;
		while (stop < end && char_is_space(c->text.s[stop]))
			stop++;
		pass_empty_segments(p, c);
		add_penalty(p, PENALTY_NEVER, false);
		add_spaces(p, c, stop);
	}
}

static void
add_until(struct par *p, struct cursor *c, struct break_op op)
{
	size_t end = op.at, word = end;

	while (word > c->at && char_is_space(c->text.s[word - 1]))
		word--;
	c->address = c->address || op.address;
	add_words(p, c, word);
	c->address = op.address;
	if (word < end)
		add_spaces(p, c, end);
	else if (end < c->text.n)
		add_opportunity(p, c, op);
}

/* An opportunity between two spaces, as before a tab, is that behind both. */
static bool
passes_over(const struct par *p, struct str text, size_t at)
{
	if (at < text.n && char_is_space(text.s[at]))
		return true;
	return p->lay->theme->korean_by_word && divides_korean_word(text, at);
}

/* Whether text begins at a byte that no line end may part from the rest. */
static bool
is_joined(const struct par *p, const struct cursor *c, size_t at)
{
	for (size_t i = c->segment; i < p->segments.n; i++) {
		const struct par_segment *s = &p->segments.v[i];

		if (s->start > at)
			return false;
		if (s->start == at && s->inlined && s->inlined->joined)
			return true;
	}
	return false;
}

void
par_close(struct par *p)
{
	struct arena *a = p->lay->arena;
	struct break_ops ops = {NULL, 0, 0};
	struct cursor c = {.text = buf_view(p->text)};

	if (c.text.n > 0)
		break_find(a, p->lay->breaks, c.text, &ops);
	urls_refine(a, c.text, &ops);
	bidi_find(a, c.text, p->lay->rtl ? BIDI_RTL : BIDI_AUTO, &c.levels);
	p->rtl = (c.levels.base & 1) != 0;
	for (size_t i = 0; i < ops.n; i++) {
		if (passes_over(p, c.text, ops.v[i].at) ||
		    is_joined(p, &c, ops.v[i].at))
			continue;
		add_until(p, &c, ops.v[i]);
	}
	pass_empty_segments(p, &c);
	add_fil(p);
	add_penalty(p, PENALTY_FORCED, false);
}
