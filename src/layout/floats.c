#include "layout/floats.h"

/* White space at a page's foot that is worth moving a figure for. */
#define WORTH_PERCENT 15

/* A float: items [start, end) of a list. */
struct group {
	size_t start, end;
};

static size_t
count_groups(const struct vlist *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		n += list->v[i].floating > 0 &&
		     (i == 0 || list->v[i].floating != list->v[i - 1].floating);
	return n;
}

/*
 * The group whose first box is at item i; false when there is none.  What
 * has a background does not leave it.
 */
static bool
group_at(const struct vlist *list, size_t i, struct group *out)
{
	uint32_t id;

	if (i >= list->n || list->v[i].floating == 0 ||
	    (list->v[i].deco && !list->v[i].deco->beside))
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

/* The list with a group behind item `target`, opening a page there. */
static struct vlist
move_group(struct arena *a, const struct vlist *list, const struct group *group,
    size_t target)
{
	struct vlist out = {.n = 0};
	struct vitem page_break = {
	    .kind = V_PENALTY, .penalty = -PENALTY_NEVER};

	for (size_t i = 0; i < group->start; i++)
		vec_push(a, &out, list->v[i]);
	leave_space(a, &out, &list->v[group->end - 1]);
	for (size_t i = group->end; i < target; i++)
		vec_push(a, &out, list->v[i]);
	vec_push(a, &out, page_break);
	for (size_t i = group->start; i < group->end; i++) {
		vec_push(a, &out, list->v[i]);
		out.v[out.n - 1].floating = 0;
	}
	for (size_t i = target; i < list->n; i++)
		vec_push(a, &out, list->v[i]);
	return out;
}

/* Moves the first group that leaves a page too short; false when none does. */
static bool
improve(struct layout *lay, struct vlist *list, const struct paging *paging)
{
	for (size_t k = 0; k + 1 < paging->pages.n; k++) {
		const struct page_span *span = &paging->pages.v[k];
		int64_t room = lay->body - span->height -
			       paging_notes_height(lay, paging,
				   span->notes_start, span->notes_end);
		struct group group;
		size_t target;

		if (span->open || room * 100 < lay->body * WORTH_PERCENT ||
		    !group_at(list, paging->pages.v[k + 1].start, &group))
			continue;
		room = room_before(lay, list, group.start) -
		       list->v[group.end - 1].height;
		target = filling_break(lay, list, group.end, room);
		if (target == group.end)
			continue;
		*list = move_group(lay->arena, list, &group, target);
		return true;
	}
	return false;
}

void
floats_paginate(struct layout *lay, const struct vlist *list,
    struct vlist *moved, struct paging *out)
{
	size_t groups = count_groups(list);

	*moved = *list;
	paginate(lay, moved, out);
	while (groups-- > 0 && improve(lay, moved, out))
		paginate(lay, moved, out);
}
