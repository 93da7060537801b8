#include "layout/caption.h"

#include "layout/block.h"
#include "layout/inline.h"

static struct str
number_text(struct arena *a, const struct node *caption)
{
	return arena_printf(a, "%s\u00a0%u.",
	    caption->parent->kind == NODE_TABLE ? "Table" : "Figure",
	    (unsigned)caption->u.caption.number);
}

static struct par *
numbered_par(struct flow *f, const struct node *caption)
{
	struct layout *lay = f->lay;
	elem_id elem = elem_new(lay, ROLE_CAPTION, f->elem, caption->at);
	struct par *p =
	    par_new(lay, style_of(lay, STYLE_CAPTION), elem, caption->at);

	p->no_marks = f->no_marks;
	if (caption->u.caption.number > 0)
		par_styled(p, number_text(lay->arena, caption),
		    inline_bold(lay, p->base));
	return p;
}

static void
set(struct flow *f, struct par *p, struct str anchor)
{
	flow_space(f, p->style->before);
	flow_anchor(f, anchor);
	block_par(f, p, 0);
	flow_space(f, p->style->after);
}

void
caption_lay(struct flow *f, const struct node *caption, struct str anchor)
{
	struct par *p = numbered_par(f, caption);

	if (caption->u.caption.number > 0)
		par_text(p, STR(" "));
	par_inlines(p, caption);
	set(f, p, anchor);
}

void
caption_number_lay(struct flow *f, const struct node *caption)
{
	if (caption->u.caption.number > 0)
		set(f, numbered_par(f, caption), STR(""));
}
