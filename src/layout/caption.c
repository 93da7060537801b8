#include "layout/caption.h"

#include "layout/block.h"
#include "layout/inline.h"

static void
add_number(struct par *p, const struct node *caption)
{
	struct layout *lay = p->lay;
	const struct inline_style *bold = inline_bold(lay, p->base);

	par_styled(p,
	    arena_printf(lay->arena, "%s\u00a0%u.",
		caption->parent->kind == NODE_TABLE ? "Table" : "Figure",
		(unsigned)caption->u.caption.number),
	    bold);
	par_text(p, STR(" "));
}

void
caption_lay(struct flow *f, const struct node *caption, struct str anchor)
{
	struct layout *lay = f->lay;
	const struct par_style *style = style_of(lay, STYLE_CAPTION);
	elem_id elem = elem_new(lay, ROLE_CAPTION, f->elem, caption->at);
	struct par *p = par_new(lay, style, elem, caption->at);

	p->no_marks = f->no_marks;
	if (caption->u.caption.number > 0)
		add_number(p, caption);
	par_inlines(p, caption);
	flow_space(f, style->before);
	flow_anchor(f, anchor);
	block_par(f, p, 0);
	flow_space(f, style->after);
}
