/*
 * The cover: issuer and date at the top, the title low in the upper half,
 * ragged and balanced over its lines, a line of counts, the emblem, and the
 * document's number, version and status at the foot.
 */
#include "layout/break_lines.h"
#include "layout/figure.h"
#include "layout/line.h"
#include "layout/marking.h"
#include "layout/page.h"
#include "layout/parts.h"
#include "layout/signers.h"
#include "layout/words.h"
#include "text/date.h"

#define TITLE_TOP_PERCENT 30
#define EMBLEM_SIZE PT(84)
#define RAGGED_EMS 5

struct cover {
	struct layout *lay;
	struct page *page;
	elem_id elem;
};

static struct par *
cover_par(struct cover *c, enum style_name style, enum elem_role role,
    struct str text)
{
	elem_id elem = elem_new(c->lay, role, c->elem, (struct loc){0});
	struct par *p =
	    par_new(c->lay, style_of(c->lay, style), elem, (struct loc){0});

	par_text(p, text);
	par_close(p);
	return p;
}

static struct breaks
break_par(const struct cover *c, struct par *p)
{
	su width = zone_width(c->lay, ZONE_WIDE);
	struct breaks breaks;

	break_balanced(p, width, RAGGED_EMS * p->style->text.size, &breaks);
	return breaks;
}

/* Sets a paragraph's lines from `top` down; returns where they end. */
static su
place_lines(struct cover *c, struct par *p, const struct breaks *breaks, su top)
{
	su width = zone_width(c->lay, ZONE_WIDE);

	for (size_t i = 0; i < breaks->count; i++) {
		struct line_frame frame = {ZONE_WIDE, p->style->adjust, 0,
		    width, line_baseline(&p->style->text)};
		struct op_list ops = {NULL, 0, 0};

		line_set(p, &breaks->lines[i], &frame, &ops);
		page_place(c->lay, c->page, top, ops.v, ops.n);
		top += p->style->text.leading;
	}
	return top;
}

static su
place_text(struct cover *c, enum style_name style, enum elem_role role,
    struct str text, su top)
{
	struct breaks breaks;
	struct par *p;

	if (text.n == 0)
		return top;
	p = cover_par(c, style, role, text);
	breaks = break_par(c, p);
	return place_lines(c, p, &breaks, top) + p->style->after;
}

static void
place_rule(struct cover *c, su top)
{
	const struct theme *t = c->lay->theme;
	su width = zone_width(c->lay, ZONE_WIDE);
	struct box_op rule = flow_fill(ZONE_WIDE,
	    (struct fill_box){0, 0, width, t->rule_middle}, t->hairline);

	page_place(c->lay, c->page, top, &rule, 1);
}

static void
count_add(struct buf *b, size_t n, const char *one, const char *many)
{
	if (n > 0)
		words_detail(b, "", words_count(b->owner, n, one, many));
}

static struct str
counts_text(struct layout *lay)
{
	struct buf *b = buf_new(lay->arena);

	count_add(b, lay->pack->documents.n, "document", "documents");
	count_add(b, lay->facts->asks.n, "recommendation", "recommendations");
	words_detail(b, "", signers_words(lay));
	return buf_view(b);
}

static struct str
foot_text(struct layout *lay)
{
	struct buf *b = buf_new(lay->arena);

	words_edition(b, lay->pack);
	return buf_view(b);
}

static void
place_emblem(struct cover *c, su bottom)
{
	const struct pack *pack = c->lay->pack;
	struct box_op op = {.zone = ZONE_WIDE};
	struct image_size size;

	if (!pack->emblem)
		return;
	size = image_fit(pack->emblem, EMBLEM_SIZE, EMBLEM_SIZE);
	image_check(c->lay, pack->emblem, size, pack->emblem_at);
	op.op.kind = OP_IMAGE;
	op.op.at = pack->emblem_at;
	op.op.elem = elem_new(c->lay, ROLE_FIGURE, c->elem, pack->emblem_at);
	c->lay->pages->elems.v[op.op.elem].alt = pack->emblem_alt;
	op.op.width = size.width;
	op.op.height = size.height;
	op.op.u.image.image = pack->emblem;
	page_place(c->lay, c->page, bottom - size.height, &op, 1);
}

/* The last line stands where one alone does. */
static void
place_foot(struct cover *c, su bottom)
{
	su grid = c->lay->theme->grid;
	struct str text = foot_text(c->lay);
	struct par *p = NULL;
	struct breaks breaks = {0};

	if (text.n > 0) {
		p = cover_par(c, STYLE_COVER_FOOT, ROLE_P, text);
		breaks = break_par(c, p);
	}
	if (breaks.count > 1)
		bottom -= (su)(breaks.count - 1) * p->style->text.leading;
	place_emblem(c, bottom - 4 * grid);
	place_rule(c, bottom - 2 * grid);
	place_lines(c, p, &breaks, bottom - grid);
}

void
part_cover(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	const struct theme *t = lay->theme;
	struct page_note note = {.bare = true};
	struct cover c = {.lay = lay};
	struct str date = date_long(lay->arena, pack->date, lay->language);
	su y = t->margin_top, foot = lay->paper.height - t->margin_bottom;

	c.page = page_blank(lay, &note);
	c.elem = elem_new(lay, ROLE_SECT, 1, (struct loc){0});
	place_text(&c, STYLE_COVER_ISSUER, ROLE_P, pack->issuer, y);
	place_text(&c, STYLE_COVER_DATE, ROLE_P, date, y);
	y = (su)su_mul_div(lay->paper.height, TITLE_TOP_PERCENT, 100);
	y = place_text(&c, STYLE_COVER_TITLE, ROLE_H1, pack->title, y);
	y = place_text(&c, STYLE_COVER_SUBTITLE, ROLE_P, pack->subtitle, y);
	place_rule(&c, y);
	y = place_text(
	    &c, STYLE_COVER_COUNTS, ROLE_P, counts_text(lay), y + t->grid);
	place_text(
	    &c, STYLE_COVER_BANNER, ROLE_P, marking_text(lay), y + 2 * t->grid);
	place_foot(&c, foot);
}
