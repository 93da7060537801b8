/*
 * What waits is a list that no page has yet.  Another part is added as a whole
 * that no page ends in, and taken off again if that makes one page more.
 */
#include "layout/share.h"

#include "layout/page.h"
#include "layout/paginate.h"

/* White space between two parts on a page, in baselines of the grid. */
#define GAP_GRIDS 8

enum sharing { SHARING_NONE, SHARING_CONTENTS, SHARING_ASKS, SHARING_BACK };

struct held {
	struct vlist *list;
	enum sharing sharing;
	struct str title; /* of the first part */
};

static enum sharing
sharing_of(enum part_kind kind)
{
	switch (kind) {
	case PART_CONTENTS:
	case PART_TABLES:
	case PART_FIGURES:
		return SHARING_CONTENTS;
	case PART_RECOMMENDATIONS:
	case PART_REGISTER:
	case PART_AGREEMENT:
		return SHARING_ASKS;
	case PART_SOURCES:
	case PART_CHART_DATA:
	case PART_ABBREVIATIONS:
	case PART_INDEX:
	case PART_CONTACT:
	case PART_COLOPHON:
		return SHARING_BACK;
	default:
		return SHARING_NONE;
	}
}

static size_t
page_count(struct layout *lay, const struct vlist *list)
{
	struct paging paging;

	paginate(lay, list, &paging);
	return paging.pages.n;
}

/* The list of both, or NULL when it takes a page more. */
static struct vlist *
joined(struct layout *lay, const struct flow *f)
{
	const struct held *held = lay->held;
	struct flow all = *f;
	size_t from, pages = page_count(lay, held->list);

	all.list = ARENA_NEW(lay->arena, struct vlist);
	for (size_t i = 0; i < held->list->n; i++)
		vec_push(lay->arena, all.list, held->list->v[i]);
	flow_space(&all, GAP_GRIDS * lay->theme->grid);
	from = all.list->n;
	for (size_t i = 0; i < f->list->n; i++) {
		vec_push(lay->arena, all.list, f->list->v[i]);
		all.list->v[all.list->n - 1].floating = 0;
	}
	flow_keep(&all, from);
	return page_count(lay, all.list) == pages ? all.list : NULL;
}

void
share_end(struct layout *lay)
{
	struct held *held = lay->held;

	lay->held = NULL;
	if (!held)
		return;
	page_verso(lay);
	page_build(lay, held->list, held->title);
}

void
share_open(struct layout *lay, enum part_kind kind)
{
	if (lay->held && lay->held->sharing != sharing_of(kind))
		share_end(lay);
}

void
share_close(struct flow *f, enum part_kind kind)
{
	struct layout *lay = f->lay;
	struct str title = facts_part_title(kind);
	struct vlist *list = lay->held ? joined(lay, f) : NULL;

	if (list) {
		lay->held->list = list;
		return;
	}
	share_end(lay);
	lay->held = ARENA_NEW(lay->arena, struct held);
	*lay->held = (struct held){f->list, sharing_of(kind), title};
	if (lay->held->sharing == SHARING_NONE)
		share_end(lay);
}
