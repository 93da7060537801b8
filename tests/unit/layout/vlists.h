/*
 * Vertical lists written as text, and what of them came to stand on which
 * page.
 */
#ifndef TEST_LAYOUT_VLISTS_H
#define TEST_LAYOUT_VLISTS_H

#include "layout/page.h"
#include "layout/paginate.h"
#include "unit/layout/fixture.h"

#define LINE PT(10)

/*
 * A list written as text.  A small letter is a box of one line that draws
 * itself, a capital one of seven lines, a full stop one without height.  A
 * page has four lines.
 *
 *     space    space of one line
 *     |        a penalty of 0
 *     %        a penalty of 500
 *     ~        a penalty that forbids the break
 *     !        a forced break
 *     ( )      keeps together what is between
 *     1 to 9   a note of so many lines, marked in the box before
 */
static inline su
height_of(char c)
{
	if (c == '.')
		return 0;
	return c >= 'A' && c <= 'Z' ? 7 * LINE : LINE;
}

static inline void
add_box(const struct flow *f, char c)
{
	struct op_list ops = {NULL, 0, 0};
	struct box_op op = {.zone = ZONE_TEXT};

	op.op.kind = OP_FILL;
	op.op.height = height_of(c);
	op.op.u.fill.ink = (colour)c;
	vec_push(tree.a, &ops, op);
	flow_box(f, height_of(c), &ops, (struct loc){1, (uint32_t)c, 1});
}

/* A note's lines draw themselves as its number in the list. */
static inline const struct footnote *
note_new(int lines, size_t number)
{
	struct footnote *note = ARENA_NEW(tree.a, struct footnote);
	struct flow f = flow_new(&lay, 1);

	while (lines-- > 0)
		add_box(&f, (char)('0' + number % 10));
	note->list = f.list;
	return note;
}

static inline size_t
notes_in(const struct vlist *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < list->v[i].op_count; k++)
			n += list->v[i].ops[k].note != NULL;
	return n;
}

static inline void
add_note(const struct flow *f, int lines)
{
	struct vitem *item = &f->list->v[f->list->n - 1];
	struct op_list ops = {NULL, 0, 0};
	struct box_op mark = {.op = {.kind = OP_LINK}, .zone = ZONE_TEXT};

	mark.note = note_new(lines, notes_in(f->list) + 1);
	for (size_t k = 0; k < item->op_count; k++)
		vec_push(tree.a, &ops, item->ops[k]);
	vec_push(tree.a, &ops, mark);
	item->ops = ops.v;
	item->op_count = ops.n;
}

static inline void
add_one(const struct flow *f, char c, size_t *kept)
{
	if (char_is_digit(c)) {
		add_note(f, c - '0');
		return;
	}
	switch (c) {
	case ' ':
		flow_space(f, LINE);
		break;
	case '|':
		flow_penalty(f, 0);
		break;
	case '%':
		flow_penalty(f, 500);
		break;
	case '~':
		flow_penalty(f, PENALTY_NEVER);
		break;
	case '!':
		flow_penalty(f, PENALTY_FORCED);
		break;
	case '(':
		*kept = f->list->n;
		break;
	case ')':
		flow_keep(f, *kept);
		break;
	default:
		add_box(f, c);
	}
}

static inline struct flow
flow_of(const char *text)
{
	struct flow f;
	size_t kept = 0;

	lay.body = 4 * LINE;
	theme.styles[STYLE_BODY].text.leading = PT(1);
	f = flow_new(&lay, 1);
	for (; *text; text++)
		add_one(&f, *text, &kept);
	return f;
}

static inline bool
is_box(const struct page_op *op)
{
	return op->kind == OP_FILL && op->u.fill.ink < 128;
}

/* The boxes of each page, a slash between pages. */
static inline struct str
pages_shown(void)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < lay.pages->list.n; i++) {
		const struct page *page = lay.pages->list.v[i];

		if (i > 0)
			buf_char(b, '/');
		for (size_t k = 0; k < page->ops.n; k++)
			if (is_box(&page->ops.v[k]))
				buf_char(b, (char)page->ops.v[k].u.fill.ink);
	}
	return buf_view(b);
}

static inline struct str
pages_of(const char *text)
{
	lay.pages->list.n = 0;
	lay.notes.n = 0;
	page_build(&lay, flow_of(text).list, STR("Document"));
	return pages_shown();
}

static inline void
show_boxes(struct buf *b, const struct vlist *list, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (list->v[i].kind == V_BOX)
			buf_char(b, (char)list->v[i].ops[0].op.u.fill.ink);
}

/* Boxes and lines of notes of each page: "ab+11/c". */
static inline struct str
paging_shown(const struct vlist *list, const struct paging *paging)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];

		if (i > 0)
			buf_char(b, '/');
		show_boxes(b, list, span->start, span->end);
		if (span->notes_end > span->notes_start)
			buf_char(b, '+');
		show_boxes(
		    b, &paging->notes, span->notes_start, span->notes_end);
	}
	return buf_view(b);
}

#endif
