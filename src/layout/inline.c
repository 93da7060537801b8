#include "layout/inline.h"

#include "base/utf8.h"
#include "doc/facts.h"
#include "layout/around.h"
#include "layout/notes.h"
#include "layout/picture.h"
#include "text/script.h"

#define SHIFTED_SIZE_PERCENT 68
#define RAISED_PERCENT 33
#define LOWERED_PERCENT -14

static struct inline_style *
derive_style(struct layout *lay, const struct inline_style *in, struct loc at)
{
	struct inline_style *s = ARENA_NEW(lay->arena, struct inline_style);

	*s = *in;
	if (at.source)
		s->at = at;
	return s;
}

const struct inline_style *
inline_link(struct layout *lay, const struct inline_style *in,
    const struct inline_target *target, struct loc at)
{
	struct inline_style *s;

	if (str_starts(target->url, STR("#")) &&
	    !has_place(lay, str_sub(target->url, 1, target->url.n)))
		return in;
	s = derive_style(lay, in, at);
	s->url = target->url;
	s->url_title = target->title;
	s->text.ink = lay->theme->link;
	s->elem = s->link = elem_new(lay, ROLE_LINK, in->elem, at);
	return s;
}

const struct inline_style *
inline_bold(struct layout *lay, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, in->at);

	s->text.bold = true;
	return s;
}

const struct inline_style *
inline_struck(struct layout *lay, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, in->at);

	s->struck = true;
	return s;
}

const struct inline_style *
inline_inserted(struct layout *lay, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, in->at);

	s->text.bold = true;
	s->underlined = true;
	return s;
}

const struct inline_style *
inline_italic(struct layout *lay, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, in->at);

	s->text.italic = !in->text.italic;
	return s;
}

static const struct inline_style *
code_style(
    struct layout *lay, const struct node *n, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, n->at);

	s->text.family = FAMILY_MONO;
	s->text.size =
	    (su)su_mul_div(in->text.size, lay->theme->code_percent, 100);
	s->text.features = 0;
	s->elem = elem_new(lay, ROLE_CODE, in->elem, n->at);
	return s;
}

/* A number in the colour of those that stand in the margin: "[12]". */
static void
number_in_line(struct par *p, uint32_t number, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_style *s = derive_style(lay, in, in->at);

	if (p->no_marks)
		return;
	s->text.bold = true;
	s->text.ink = style_of(lay, STYLE_MARGIN_NUMBER)->text.ink;
	par_styled(
	    p, arena_printf(lay->arena, "[%u]\u00a0", (unsigned)number), s);
}

/*
 * The number of a recommendation in running text goes into the margin or,
 * without one, before its words.
 */
static void
mark_recommendation(
    struct par *p, const struct node *n, const struct inline_style *in)
{
	const struct recommendation *r = n->u.div.recommendation;
	struct item_mark mark = {.elem = ELEM_ARTIFACT, .at = n->at};

	if (r && r->ask && has_margin(p->lay))
		mark.margin_text =
		    arena_printf(p->lay->arena, "%u", r->ask->number);
	mark.anchor = r ? r->id : n->id;
	if (mark.anchor.n || mark.margin_text.n)
		par_mark(p, mark);
	if (r && r->ask && !has_margin(p->lay))
		number_in_line(p, r->ask->number, in);
}

/* A key of a keyboard: code in a frame. */
static void
key(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct inline_style *s =
	    derive_style(p->lay, code_style(p->lay, n, in), n->at);

	s->frame = n;
	par_kern(p, AROUND_KERN);
	inline_children(p, n, s);
	par_kern(p, AROUND_KERN);
}

static void
span(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_style *s = derive_style(lay, in, n->at);
	struct str lang = attrs_text(n->attrs, "lang");

	mark_recommendation(p, n, in);
	if (n->u.div.class == DIV_RECOMMENDATION)
		s->elem =
		    elem_new(lay, ROLE_RECOMMENDATION_SPAN, in->elem, n->at);
	if (attrs_has_class(n->attrs, "kbd")) {
		key(p, n, in);
		return;
	}
	if (attrs_has_class(n->attrs, "smallcaps"))
		s->text.features |= FEATURE_SMALL_CAPS;
	if (attrs_has_class(n->attrs, "nowrap"))
		s->nowrap = true;
	if (n->u.div.class == DIV_RECOMMENDATION)
		s->text.bold = true;
	if (lang.n) {
		s->language = lang;
		if (s->elem == in->elem)
			s->elem = elem_new(lay, ROLE_SPAN, in->elem, n->at);
		lay->pages->elems.v[s->elem].lang = lang;
	}
	inline_children(p, n, s);
}

/* A link, its address behind it where that is for paper too. */
static void
link(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_target target = {n->u.link.url, node_text(lay->arena, n)};
	const struct inline_style *s = in;

	if (!n->u.link.dead)
		s = inline_link(lay, in, &target, n->at);
	if (n->id.n)
		par_mark(p,
		    (struct item_mark){
			.anchor = n->id, .elem = ELEM_ARTIFACT, .at = n->at});
	inline_children(p, n, s);
	if (!n->u.link.printed || !lay->print_urls)
		return;
	par_styled(p, STR(" ("), in);
	par_styled(p, back_matter_address(n->u.link.url), s);
	par_styled(p, STR(")"), in);
}

/* Its words go to those who hear it. */
static void
abbreviation(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_style *s = derive_style(lay, in, n->at);

	s->elem = elem_new(lay, ROLE_SPAN, in->elem, n->at);
	lay->pages->elems.v[s->elem].expansion = n->u.abbreviation.expansion;
	inline_children(p, n, s);
}

static const struct inline_style *
emphasis(
    struct layout *lay, const struct node *n, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, n->at);

	if (n->kind == NODE_EMPH)
		s->text.italic = !in->text.italic;
	else
		s->text.bold = true;
	return s;
}

/* Raised or lowered by a share of the size, and smaller. */
static const struct inline_style *
shifted(struct layout *lay, const struct node *n, const struct inline_style *in,
    int percent)
{
	struct inline_style *s = derive_style(lay, in, n->at);

	s->rise += (su)su_mul_div(in->text.size, percent, 100);
	s->text.size = (su)su_mul_div(in->text.size, SHIFTED_SIZE_PERCENT, 100);
	return s;
}

static void
inline_node(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct inline_style *placed;

	switch (n->kind) {
	case NODE_TEXT:
		placed = derive_style(p->lay, in, n->at);
		par_styled(p, n->u.text, placed);
		break;
	case NODE_CODE:
		par_styled(p, n->u.text, code_style(p->lay, n, in));
		break;
	case NODE_SOFT_BREAK:
		par_styled(p, STR(" "), in);
		break;
	case NODE_LINE_BREAK:
		par_line_break(p);
		break;
	case NODE_EMPH:
	case NODE_STRONG:
		inline_children(p, n, emphasis(p->lay, n, in));
		break;
	case NODE_LINK:
		link(p, n, in);
		break;
	case NODE_ABBREVIATION:
		abbreviation(p, n, in);
		break;
	case NODE_SPAN:
		span(p, n, in);
		break;
	case NODE_SUPERSCRIPT:
		inline_children(p, n, shifted(p->lay, n, in, RAISED_PERCENT));
		break;
	case NODE_SUBSCRIPT:
		inline_children(p, n, shifted(p->lay, n, in, LOWERED_PERCENT));
		break;
	case NODE_STRIKE:
		placed = derive_style(p->lay, in, n->at);
		inline_children(p, n, inline_struck(p->lay, placed));
		break;
	case NODE_NOTE:
		notes_mark(p, n, in);
		break;
	case NODE_IMAGE:
		picture_add(p, n, in);
		break;
	default:
		break;
	}
}

void
inline_children(
    struct par *p, const struct node *parent, const struct inline_style *in)
{
	NODE_EACH_CHILD (child, parent)
		inline_node(p, child, in);
}

const struct inline_style *
inline_muted(struct layout *lay, const struct inline_style *in)
{
	struct inline_style *s = derive_style(lay, in, in->at);

	s->text.ink = lay->theme->muted;
	return s;
}

/* Where a text has a character; all of the text when it is written apart. */
static struct loc
place_of_char(const struct layout *lay, struct str c, struct loc at)
{
	const struct source *s = source_lookup(lay->diags->sources, at.source);
	size_t end = at.offset + at.length;

	if (!s)
		return at;
	for (size_t i = at.offset; i + c.n <= end && i < s->text.n; i++)
		if (str_starts(str_sub(s->text, i, end), c))
			return source_loc(s, i, c.n);
	return at;
}

void
inline_glyph_missing(struct layout *lay, uint32_t c, struct loc at)
{
	char bytes[4];
	struct str shown = {bytes, utf8_encode(c, bytes)};
	struct str script = script_name(c);
	struct str told = script.n ? script : shown;

	told = arena_printf(
	    lay->arena, "%u %.*s", (unsigned)at.source, (int)told.n, told.s);
	if (map_put(lay->arena, &lay->missing, told, lay, true))
		return;
	diag1(lay->diags, DIAG_GLYPH_MISSING, place_of_char(lay, shown, at),
	    arena_printf(lay->arena, "U+%04X \"%.*s\"%s%.*s%s", (unsigned)c,
		(int)shown.n, shown.s, script.n ? " (" : "", (int)script.n,
		script.s, script.n ? ")" : ""));
}
