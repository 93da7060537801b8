#include "layout/trim.h"

#include "layout/flow.h"

/* Marks stand clear of the page and of what bleeds [su]. */
#define MARK_GAP PT(6)
#define MARK_LENGTH PT(18)
#define MARK_WIDTH (PT(1) / 4)
#define MARK_INK 0x000000u

static void
add_mark(struct arena *a, struct page *page, su x, su y, bool upright)
{
	struct fill_box box = {x, y, MARK_LENGTH, MARK_WIDTH};

	if (upright)
		box = (struct fill_box){x, y, MARK_WIDTH, MARK_LENGTH};
	vec_push(a, &page->ops, flow_fill(0, box, MARK_INK).op);
}

/* Two marks at each corner, which meet where the page is cut. */
static void
add_marks(struct arena *a, struct page *page)
{
	su edges_x[] = {page->slug, page->width - page->slug};
	su edges_y[] = {page->slug, page->height - page->slug};
	su ends_x[] = {0, page->width - MARK_LENGTH};
	su ends_y[] = {0, page->height - MARK_LENGTH};

	for (int i = 0; i < 2; i++) {
		for (int k = 0; k < 2; k++) {
			add_mark(a, page, edges_x[i] - MARK_WIDTH / 2,
			    ends_y[k], true);
			add_mark(a, page, ends_x[i],
			    edges_y[k] - MARK_WIDTH / 2, false);
		}
	}
}

static void
widen(struct arena *a, struct page *page, su slug, su bleed)
{
	page->slug = slug;
	page->bleed = bleed;
	page->width += 2 * slug;
	page->height += 2 * slug;
	for (size_t i = 0; i < page->ops.n; i++)
		op_move(a, &page->ops.v[i], slug, slug);
}

/* The list's and the index's are copies of one another. */
static void
move_anchors(struct pages *pages, su slug)
{
	for (size_t i = 0; i < pages->anchors.n; i++) {
		struct anchor *listed = &pages->anchors.v[i];
		struct anchor *found =
		    map_lookup(&pages->anchor_index, listed->id);

		listed->y += slug;
		if (found)
			found->y += slug;
	}
}

void
trim_add(struct arena *a, struct pages *pages, su bleed, bool marks)
{
	su slug = bleed;

	if (marks)
		slug = (bleed > MARK_GAP ? bleed : MARK_GAP) + MARK_LENGTH;
	if (slug == 0)
		return;
	for (size_t i = 0; i < pages->list.n; i++) {
		widen(a, pages->list.v[i], slug, bleed);
		if (marks)
			add_marks(a, pages->list.v[i]);
	}
	move_anchors(pages, slug);
}
