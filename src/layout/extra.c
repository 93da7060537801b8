#include "layout/extra.h"

#include "layout/block.h"

static struct str
raised(struct arena *a, uint32_t number)
{
	static const char *const figures[] = {"\u2070", "\u00b9", "\u00b2",
	    "\u00b3", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078",
	    "\u2079"};
	struct str written = arena_printf(a, "%u", (unsigned)number);
	struct str all = {0};

	for (size_t i = 0; i < written.n; i++)
		all =
		    arena_cat(a, all, str_from_z(figures[written.s[i] - '0']));
	return all;
}

void
extra_note(struct par *p, const struct node *n, const struct inline_style *in)
{
	par_styled(p, raised(p->lay->arena, n->u.note.number), in);
}

/* The children of a node, further in. */
static void
indented(struct flow *f, const struct node *n)
{
	struct flow inner = *f;

	inner.x += f->lay->theme->list_indent;
	inner.width -= f->lay->theme->list_indent;
	inner.prose = false;
	flow_anchor(f, n->id);
	block_children(&inner, n);
}

void
extra_notes(struct flow *f, const struct node *n)
{
	NODE_EACH_CHILD (body, n) {
		flow_space(f, f->lay->theme->grid);
		block_text(f, STYLE_LIST,
		    arena_printf(f->lay->arena, "%u.",
			(unsigned)body->u.note_body.number),
		    ROLE_P, body->at);
		flow_penalty(f, PENALTY_NEVER);
		indented(f, body);
	}
}

void
extra_definitions(struct flow *f, const struct node *n)
{
	flow_space(f, f->lay->theme->grid);
	flow_anchor(f, n->id);
	NODE_EACH_CHILD (child, n) {
		if (child->kind == NODE_DEFINITION) {
			indented(f, child);
			flow_penalty(f, 0);
			continue;
		}
		block_inlines(f, STYLE_LIST, child, ROLE_P);
		flow_penalty(f, PENALTY_NEVER);
	}
	flow_space(f, f->lay->theme->grid);
}

struct str
extra_task(const struct node *item)
{
	switch (item->u.item.task) {
	case TASK_OPEN:
		return STR("\u2610");
	case TASK_DONE:
		return STR("\u2611");
	default:
		return STR("");
	}
}
