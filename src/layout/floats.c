#include "layout/floats.h"

/* White space at a page's foot that is worth moving a figure for. */
#define WORTH_PERCENT 15

/* Pages that are looked at at once, and those at their end that are not yet
 * taken for what they are: so the cost grows as the list does. */
#define WINDOW_PAGES 12
#define PAGES_UNSURE 3

/* A float: items [start, end) of a list. */
struct group {
	size_t start, end;
};

/* What has a background does not leave it. */
static bool
may_leave(const struct vitem *item)
{
	return item->floating != 0 && (!item->deco || item->deco->beside);
}

/* The group whose first box is at item i; false when there is none. */
static bool
group_at(const struct vlist *list, size_t i, struct group *out)
{
	uint32_t id;

	if (i >= list->n || !may_leave(&list->v[i]))
		return false;
	id = list->v[i].floating;
	out->start = out->end = i;
	while (out->start > 0 && list->v[out->start - 1].floating == id)
		out->start--;
	while (out->end < list->n && list->v[out->end].floating == id)
		out->end++;
	return true;
}

/* What is left of the page that would end before item `end`. */
static int64_t
room_before(struct layout *lay, const struct vlist *list, size_t end)
{
	struct vlist before = {.v = list->v, .n = end, .cap = end};
	struct paging paging;
	const struct page_span *last;

	paginate(lay, &before, &paging);
	if (paging.pages.n == 0)
		return 0;
	last = &paging.pages.v[paging.pages.n - 1];
	return lay->body - last->height -
	       paging_notes_height(
		   lay, &paging, last->notes_start, last->notes_end);
}

/* An item's height and that of the notes marked in it. */
static int64_t
height_with_notes(const struct layout *lay, const struct vitem *item)
{
	int64_t height = item->height;

	for (size_t k = 0; k < item->op_count; k++) {
		const struct footnote *note = item->ops[k].note;

		if (!note)
			continue;
		height += 2 * (int64_t)lay->theme->grid;
		for (size_t i = 0; i < note->list->n; i++)
			height += note->list->v[i].height;
	}
	return height;
}

/*
 * The last legal break behind a group up to which the text fits `room`; the
 * group's end when there is none.  Pages that were asked for stay.
 */
static size_t
filling_break(const struct layout *lay, const struct vlist *list, size_t from,
    int64_t room)
{
	size_t best = from;
	int64_t used = 0;

	for (size_t i = from; i < list->n; i++) {
		const struct vitem *item = &list->v[i];

		if (i > from && paginate_legal(list, i))
			best = i;
		used += height_with_notes(lay, item);
		if (item->floating || used > room ||
		    (item->kind == V_PENALTY &&
			item->penalty <= PENALTY_FORCED))
			return best;
	}
	return list->n;
}

/* The space behind a group also parts what stood before and behind it. */
static void
leave_space(struct arena *a, struct vlist *out, const struct vitem *last)
{
	struct vitem *before = out->n ? &out->v[out->n - 1] : NULL;

	if (last->kind != V_SPACE)
		return;
	if (!before || before->kind != V_SPACE) {
		vec_push(a, out, *last);
		out->v[out->n - 1].floating = 0;
	} else if (before->height < last->height) {
		before->height = last->height;
	}
}

static void
push_all(struct arena *a, struct vlist *out, const struct vitem *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		vec_push(a, out, from[i]);
}

/* The stretch of a list that is looked at: what was moved here, and items of
 * the list behind it. */
struct window {
	struct layout *lay;
	const struct vlist *list;
	size_t next; /* item of the list, behind those in the window */
	struct vlist items;
	struct paging paging;
	struct vlist *out; /* what stands before it */
};

/* Some pages behind `carried` items, which float no more. */
static void
window_open(
    struct window *w, const struct vitem *carried, size_t n, size_t next)
{
	struct arena *a = w->lay->arena;
	int64_t height = 0, most = (int64_t)w->lay->body * WINDOW_PAGES;

	w->items = (struct vlist){.n = 0};
	push_all(a, &w->items, carried, n);
	for (size_t i = 0; i < n; i++)
		w->items.v[i].floating = 0;
	for (w->next = next; w->next < w->list->n && height < most; w->next++) {
		vec_push(a, &w->items, w->list->v[w->next]);
		height += w->list->v[w->next].height;
	}
	paginate(w->lay, &w->items, &w->paging);
}

/* Pages at the window's end may be other ones once more is seen. */
static size_t
pages_seen(const struct window *w)
{
	size_t n = w->paging.pages.n;

	if (w->next == w->list->n)
		return n;
	return n > PAGES_UNSURE ? n - PAGES_UNSURE : 1;
}

/* The first group that leaves a page too short, and the item before which it
 * goes; false when there is none. */
static bool
find_move(const struct window *w, struct group *group, size_t *target)
{
	struct layout *lay = w->lay;

	for (size_t k = 0; k + 1 < pages_seen(w); k++) {
		const struct page_span *span = &w->paging.pages.v[k];
		int64_t room = lay->body - span->height -
			       paging_notes_height(lay, &w->paging,
				   span->notes_start, span->notes_end);

		if (span->open || room * 100 < lay->body * WORTH_PERCENT ||
		    !group_at(&w->items, w->paging.pages.v[k + 1].start, group))
			continue;
		room = room_before(lay, &w->items, group->start) -
		       w->items.v[group->end - 1].height;
		*target = filling_break(lay, &w->items, group->end, room);
		if (*target > group->end)
			return true;
	}
	return false;
}

/* The group goes behind item `target`, opening a page there. */
static void
move(struct window *w, const struct group *group, size_t target)
{
	struct arena *a = w->lay->arena;
	const struct vitem *items = w->items.v;
	struct vitem page_break = {
	    .kind = V_PENALTY, .penalty = -PENALTY_NEVER};

	push_all(a, w->out, items, group->start);
	leave_space(a, w->out, &items[group->end - 1]);
	push_all(a, w->out, items + group->end, target - group->end);
	vec_push(a, w->out, page_break);
	window_open(w, items + group->start, group->end - group->start,
	    w->next - (w->items.n - target));
}

/* Nothing is to be moved on the pages seen: the window goes on behind them. */
static void
pass(struct window *w)
{
	size_t last = pages_seen(w) - 1;
	size_t end = w->next == w->list->n || w->paging.pages.n < 2
			 ? w->items.n
			 : w->paging.pages.v[last > 0 ? last : 1].start;

	push_all(w->lay->arena, w->out, w->items.v, end);
	window_open(w, NULL, 0, w->next - (w->items.n - end));
}

static bool
has_floats(const struct vlist *list)
{
	size_t i = 0;

	while (i < list->n && list->v[i].floating == 0)
		i++;
	return i < list->n;
}

void
floats_paginate(struct layout *lay, const struct vlist *list,
    struct vlist *moved, struct paging *out)
{
	struct vlist before = {.n = 0};
	struct window w = {.lay = lay, .list = list, .out = &before};
	struct group group;
	size_t target, moves = 0;

	if (has_floats(list))
		window_open(&w, NULL, 0, 0);
	while (w.items.n > 0) {
		if (find_move(&w, &group, &target)) {
			move(&w, &group, target);
			moves++;
		} else {
			pass(&w);
		}
	}
	*moved = moves > 0 ? before : *list;
	paginate(lay, moved, out);
}
