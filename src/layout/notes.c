#include "layout/notes.h"

#include "layout/block.h"
#include "layout/inline.h"
#include "layout/line.h"

/* A mark is raised by a third of the size, and two thirds as large. */
#define MARK_RISE_PERCENT 34
#define MARK_SIZE_PERCENT 66
/* Room for the number before a note's text [su]. */
#define NUMBER_WIDTH PT(14)
/* Between two notes [su]. */
#define NOTE_GAP PT(2)

/* Ids of a mark and of its text, unique in the pack: "note-2-5". */
static struct str
note_id(struct layout *lay, const struct node *n, const char *kind)
{
	const struct document *d = pack_document_of(lay->pack, n);

	return arena_printf(lay->arena, "%s-%u-%u", kind,
	    d ? d->index + 1u : 0u, n->u.note.number);
}

/* One of these places as the target of a link. */
static struct inline_target
target_of(struct layout *lay, const struct node *n, const char *kind,
    const char *word)
{
	return (struct inline_target){
	    arena_cat(lay->arena, STR("#"), note_id(lay, n, kind)),
	    arena_printf(lay->arena, "%s %u", word, n->u.note.number)};
}

/* The number before a note's text leads back to its mark. */
static void
label_set(struct flow *f, const struct node *n, struct op_list *ops)
{
	struct layout *lay = f->lay;
	const struct par_style *style = style_of(lay, STYLE_NOTE);
	elem_id elem = elem_new(lay, ROLE_LABEL, f->elem, n->at);
	struct line_frame frame = {f->zone, ADJUST_LEFT, f->x, NUMBER_WIDTH,
	    line_baseline(&style->text)};
	struct par *p = par_new(lay, style, elem, n->at);
	struct inline_target back =
	    target_of(lay, n, "noteref", "Mark of note");

	par_styled(p, arena_printf(lay->arena, "%u", n->u.note.number),
	    inline_link(lay, p->base, &back, n->at));
	par_text(p, STR(" "));
	line_set_text(p, &frame, ops);
}

/* A note's text as lines for a page's foot. */
static const struct footnote *
note_set(struct layout *lay, const struct node *n, elem_id parent)
{
	struct footnote *note = ARENA_NEW(lay->arena, struct footnote);
	struct flow f = flow_new(lay, elem_new(lay, ROLE_NOTE, parent, n->at));
	struct op_list label = {NULL, 0, 0};

	f.body = STYLE_NOTE;
	f.prose = false;
	flow_anchor(&f, note_id(lay, n, "note"));
	label_set(&f, n, &label);
	f.x += NUMBER_WIDTH;
	f.width -= NUMBER_WIDTH;
	f.label = &label;
	block_children(&f, n->u.note.body);
	flow_trim(&f);
	flow_pad(&f, NOTE_GAP);
	note->list = f.list;
	return note;
}

static bool
is_in_line(enum elem_role role)
{
	role = elem_role_standard(role);
	return role == ROLE_SPAN || role == ROLE_LINK || role == ROLE_CODE;
}

/*
 * A note stands beside its paragraph, but inside what has its place among
 * others of its kind: a cell in a row, a term in an item (PDF 14.8.4.3).
 */
static elem_id
parent_of(const struct layout *lay, elem_id elem)
{
	const struct elem *elems = lay->pages->elems.v, *e = &elems[elem];

	while (is_in_line(e->role) && e->parent) {
		elem = e->parent;
		e = &elems[elem];
	}
	switch (e->role) {
	case ROLE_CELL:
	case ROLE_HEADER_CELL:
	case ROLE_LABEL:
	case ROLE_CAPTION:
		return elem;
	default:
		return e->parent ? e->parent : elem;
	}
}

void
notes_mark(struct par *p, const struct node *n, const struct inline_style *in)
{
	struct layout *lay = p->lay;
	struct inline_target target = target_of(lay, n, "note", "Note");
	struct inline_style raised = *in;
	struct inline_style *kept;

	raised.elem = elem_new(lay, ROLE_REFERENCE, in->elem, n->at);
	if (n->u.note.first && n->u.note.body && !p->no_marks) {
		struct item_mark mark = {.elem = ELEM_ARTIFACT, .at = n->at};

		mark.anchor = note_id(lay, n, "noteref");
		mark.note = note_set(lay, n, parent_of(lay, in->elem));
		par_mark(p, mark);
	}
	kept = ARENA_NEW(lay->arena, struct inline_style);
	*kept = *inline_link(lay, &raised, &target, n->at);
	kept->joined = true;
	kept->rise += (su)su_mul_div(in->text.size, MARK_RISE_PERCENT, 100);
	kept->text.size = (su)su_mul_div(in->text.size, MARK_SIZE_PERCENT, 100);
	kept->text.features =
	    (kept->text.features & ~(uint32_t)FEATURE_OLD_STYLE) |
	    FEATURE_LINING;
	par_styled(p, arena_printf(lay->arena, "%u", n->u.note.number), kept);
}
