/*
 * Found by trial, as heights are known only when rows are set: what was set in
 * vain leaves no element, and its messages are said once.
 */
#include "layout/tighten.h"

#include "layout/paginate.h"
#include "layout/parts.h"

/* So much of a page, and no more, is worth being saved. */
#define NEARLY_EMPTY_PERCENT 33

/* A longer list is not set anew: what it costs does not grow with it. */
#define PAGES_MOST 4

#define STEP_PERCENT 10

static void
fill(struct flow *f, enum part_kind kind)
{
	switch (kind) {
	case PART_RECOMMENDATIONS:
		part_recommendations(f);
		break;
	case PART_REGISTER:
		part_register(f);
		break;
	case PART_AGREEMENT:
		part_agreement(f);
		break;
	default:
		part_contents(f, kind);
		break;
	}
}

static struct flow
set_list(struct layout *lay, enum part_kind kind, unsigned white_taken)
{
	struct diags *diags = lay->diags, aside = diag_aside(diags);
	struct flow f;

	lay->diags = &aside;
	lay->white_taken = (uint8_t)white_taken;
	f = part_open(lay, kind);
	fill(&f, kind);
	lay->white_taken = 0;
	lay->diags = diags;
	diag_take(diags, &aside);
	return f;
}

static bool
ends_nearly_empty(struct layout *lay, const struct paging *paging)
{
	const struct page_span *last;

	if (paging->pages.n < 2 || paging->pages.n > PAGES_MOST)
		return false;
	last = &paging->pages.v[paging->pages.n - 1];
	return last->height * 100 < (int64_t)lay->body * NEARLY_EMPTY_PERCENT;
}

/* How much white to take for a page less; none where that is too much. */
static unsigned
white_to_take(struct layout *lay, enum part_kind kind, const struct vlist *list)
{
	unsigned most = 100u - lay->theme->white_percent;
	struct paging paging, tighter;

	paginate(lay, list, &paging);
	if (!ends_nearly_empty(lay, &paging))
		return 0;
	for (unsigned taken = STEP_PERCENT; taken <= most;
	     taken += STEP_PERCENT) {
		size_t elems = lay->pages->elems.n;
		struct flow f = set_list(lay, kind, taken);

		lay->pages->elems.n = elems;
		paginate(lay, f.list, &tighter);
		if (tighter.pages.n < paging.pages.n)
			return taken;
	}
	return 0;
}

void
part_list(struct layout *lay, enum part_kind kind)
{
	size_t elems = lay->pages->elems.n;
	struct flow f = set_list(lay, kind, 0);
	unsigned taken = lay->run_on ? 0 : white_to_take(lay, kind, f.list);

	if (taken > 0) {
		lay->pages->elems.n = elems;
		f = set_list(lay, kind, taken);
	}
	part_close(&f, kind);
}
