/*
 * The head of an output whose parts run on without a cover: issuer and date,
 * title, what there is to say of the edition, a rule.
 */
#include "layout/block.h"
#include "layout/marking.h"
#include "layout/page.h"
#include "layout/parts.h"
#include "layout/words.h"
#include "text/date.h"

static struct str
issue_text(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	struct buf *b = buf_new(lay->arena);

	words_detail(b, "", pack->issuer);
	words_detail(b, "", date_long(lay->arena, pack->date, lay->language));
	words_edition(b, pack);
	return buf_view(b);
}

static void
text_lay(
    struct flow *f, enum style_name style, enum elem_role role, struct str text)
{
	if (text.n > 0)
		block_text(f, style, text, role, (struct loc){0});
}

static void
rule_lay(struct flow *f)
{
	const struct theme *t = f->lay->theme;
	struct op_list ops = {NULL, 0, 0};

	vec_push(f->lay->arena, &ops,
	    flow_fill(f->zone,
		(struct fill_box){f->x, 0, f->width, t->rule_heavy},
		t->accent));
	flow_space(f, t->grid);
	flow_box(f, t->rule_heavy, &ops, (struct loc){0});
}

void
part_title(struct layout *lay)
{
	const struct pack *pack = lay->pack;
	elem_id elem = elem_new(lay, ROLE_SECT, 1, (struct loc){0});
	struct flow f = page_flow(lay, elem, (struct str){NULL, 0});
	struct flow wide = part_wide(&f);

	text_lay(&wide, STYLE_TITLE, ROLE_H1, pack->title);
	text_lay(&wide, STYLE_SUBTITLE, ROLE_P, pack->subtitle);
	text_lay(&wide, STYLE_BYLINE, ROLE_P, issue_text(lay));
	text_lay(&wide, STYLE_COVER_BANNER, ROLE_P, marking_text(lay));
	rule_lay(&wide);
	flow_penalty(&wide, PENALTY_NEVER);
	flow_keep(&wide, 0);
	page_flow_end(&f, pack->title);
}
