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

/* The group whose first box is at item i; false when there is none. */
static bool
group_at(const struct vlist *list, size_t i, struct group *out)
{
	uint16_t id;

	if (i >= list->n || list->v[i].floating == 0)
		return false;
	id = list->v[i].floating;
	out->start = out->end = i;
	while (out->start > 0 && list->v[out->start - 1].floating == id)
		out->start--;
	while (out->end < list->n && list->v[out->end].floating == id)
		out->end++;
	return true;
}

/*
 * The last legal break behind a group up to which the text fits `room`; the
 * group's end when there is none.
 */
static size_t
filling_break(const struct vlist *list, size_t from, int64_t room)
{
	size_t best = from;
	int64_t used = 0;

	for (size_t i = from; i < list->n; i++) {
		if (i > from && paginate_legal(list, i))
			best = i;
		used += list->v[i].height;
		if (list->v[i].floating || used > room)
			return best;
	}
	return list->n;
}

/* The list with a group behind item `target`, opening a page there. */
static struct vlist
move_group(struct arena *a, const struct vlist *list, const struct group *group,
    size_t target)
{
	struct vlist out = {NULL, 0, 0};
	struct vitem page_break = {
	    .kind = V_PENALTY, .penalty = -PENALTY_NEVER};

	for (size_t i = 0; i < group->start; i++)
		vec_push(a, &out, list->v[i]);
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
		target = filling_break(list, group.end, room);
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
