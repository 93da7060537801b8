/*
 * Total-fit page breaking (Plass, "Optimal Pagination Techniques for
 * Automatic Typesetting Systems", 1981): every legal break that a page can
 * reach from an earlier one is a candidate, and the cheapest chain of pages
 * to the end of the list wins.  White space at a page's foot that its spaces
 * cannot take up costs its square; a part's last page may end anywhere, but
 * not after a few lines.  On a baseline grid no space takes up anything.
 *
 * A legal break is a penalty under PENALTY_NEVER, or space after a box, in
 * neither case marked `keep`.  Where no legal break fits a page, the last
 * box that fits ends it.
 *
 * Footnotes: the lines of all notes are one stream.  A page must hold the
 * first two lines of every note that is marked on it, and all lines before
 * those; what does not fit of the last note goes on to the next page, at a
 * cost, which must hold two more lines of it.  How far the stream was set at a
 * break belongs to the best chain to that break.
 */
#include "layout/paginate.h"

#define PAGE_COST 1000
#define SHORT_LAST_PAGE_COST 8000
#define SHORT_LAST_PAGE_LINES 5
#define SPLIT_NOTE_COST 3000
#define NOTE_LINES_KEPT 2
#define UNREACHED INT64_MAX

/* The cheapest way found to end a page at an item. */
struct page_end {
	int64_t cost;
	size_t from;    /* the end of the page before */
	size_t notes;   /* lines of notes set up to here */
	int64_t height; /* of the page's content */
	int64_t stretch;
	su overflow; /* by how much a single box is too tall */
};

struct paginator {
	struct layout *lay;
	const struct vlist *list;
	struct page_end *ends; /* list->n + 1 of them */
	struct paging *out;
	/* after item i - 1: notes marked so far, and lines that must stand
	 * on the page of the last mark */
	size_t *notes_all, *notes_least;
};

/* A page being extended item by item. */
struct reach {
	size_t from, start;
	size_t notes_before; /* lines of notes set on earlier pages */
	size_t notes_all, notes_least;
	su repeated;
	int64_t height;  /* up to here */
	int64_t content; /* up to the last box */
	int64_t stretch, content_stretch;
};

static bool
forced(const struct vitem *item)
{
	return item->kind == V_PENALTY && item->penalty <= PENALTY_FORCED;
}

bool
paginate_legal(const struct vlist *list, size_t i)
{
	const struct vitem *item = &list->v[i];

	if (forced(item))
		return true;
	if (item->keep || item->kind == V_BOX)
		return false;
	if (item->kind == V_PENALTY)
		return item->penalty < PENALTY_NEVER;
	return i > 0 && list->v[i - 1].kind == V_BOX;
}

size_t
paginate_start(const struct vlist *list, size_t i)
{
	while (i < list->n && list->v[i].kind != V_BOX)
		i++;
	return i;
}

static size_t
after_last_box(const struct vlist *list, size_t start, size_t end)
{
	while (end > start && list->v[end - 1].kind != V_BOX)
		end--;
	return end;
}

su
paginate_repeat_height(const struct vitem *item)
{
	su height = 0;

	for (size_t i = 0; i < item->repeat_count; i++)
		height += item->repeat[i].height;
	return height;
}

int64_t
paging_notes_height(const struct layout *lay, const struct paging *paging,
    size_t from, size_t to)
{
	int64_t height = 0;

	for (size_t i = from; i < to; i++)
		height += paging->notes.v[i].height;
	return height > 0 ? height + 2 * (int64_t)lay->theme->grid : 0;
}

/* The lines of notes that fit under `content`, at most up to `all`. */
static size_t
notes_that_fit(const struct paginator *p, const struct reach *r)
{
	int64_t room = p->lay->body - r->content;
	int64_t used = 2 * (int64_t)p->lay->theme->grid;
	size_t k = r->notes_before;

	while (k < r->notes_all) {
		used += p->out->notes.v[k].height;
		if (used > room)
			break;
		k++;
	}
	return k;
}

static int64_t
shortfall_cost(const struct paginator *p, int64_t height, int64_t stretch)
{
	int64_t left = p->lay->body - height - stretch;
	int64_t percent = left > 0 ? left * 100 / p->lay->body : 0;

	return percent * percent;
}

static int64_t
page_cost(const struct paginator *p, const struct reach *r, size_t end,
    int64_t notes_height)
{
	const struct vitem *item;
	su line = style_of(p->lay, STYLE_BODY)->text.leading;
	int64_t cost = PAGE_COST;

	if (end == p->list->n)
		return r->content - r->repeated <
			       SHORT_LAST_PAGE_LINES * (int64_t)line
			   ? cost + SHORT_LAST_PAGE_COST
			   : cost;
	item = &p->list->v[end];
	if (forced(item))
		return cost;
	if (item->kind == V_PENALTY && item->penalty > 0)
		cost += 10 * item->penalty;
	return cost +
	       shortfall_cost(p, r->content + notes_height, r->content_stretch);
}

/* The page that ends at `end`, unless a cheaper way there is known. */
static bool
offer(struct paginator *p, const struct reach *r, size_t end, size_t notes,
    int64_t cost)
{
	struct page_end *e = &p->ends[end];

	cost += p->ends[r->from].cost;
	if (e->cost <= cost)
		return false;
	*e = (struct page_end){.cost = cost,
	    .from = r->from,
	    .notes = notes,
	    .height = r->content,
	    .stretch = r->content_stretch};
	return true;
}

/* Offers the page that ends here, with as many lines of notes as fit. */
static void
offer_page(struct paginator *p, const struct reach *r, size_t end)
{
	size_t notes = notes_that_fit(p, r);
	int64_t notes_height =
	    paging_notes_height(p->lay, p->out, r->notes_before, notes);
	int64_t cost = page_cost(p, r, end, notes_height);

	if (notes < r->notes_all)
		cost += SPLIT_NOTE_COST;
	/* the rest stands alone on one more page */
	if (notes < r->notes_all && end == p->list->n)
		cost += PAGE_COST + SHORT_LAST_PAGE_COST;
	(void)offer(p, r, end, notes, cost);
}

/*
 * A page that no legal break fits: cut before the box that is too much, or
 * after it where nothing but anchors would stay.
 */
static void
offer_emergency(struct paginator *p, const struct reach *r, size_t full,
    const struct reach *before)
{
	if (before->content > before->repeated)
		(void)offer(
		    p, before, full, notes_that_fit(p, before), 10 * PAGE_COST);
	else if (offer(p, r, full + 1, notes_that_fit(p, r), 10 * PAGE_COST) &&
		 r->height > p->lay->body)
		p->ends[full + 1].overflow = (su)(r->height - p->lay->body);
}

/* Takes a box onto the page; false when it is too much. */
static bool
take(struct paginator *p, struct reach *r, size_t i)
{
	const struct vitem *item = &p->list->v[i];

	r->height += item->height;
	if (item->kind == V_SPACE && !p->lay->theme->baseline_grid)
		r->stretch += item->height / 2;
	if (item->kind != V_BOX)
		return true;
	r->content = r->height;
	r->content_stretch = r->stretch;
	r->notes_all = p->notes_all[i + 1];
	if (r->notes_least < p->notes_least[i + 1])
		r->notes_least = p->notes_least[i + 1];
	if (r->content > p->lay->body)
		return false;
	return r->notes_least <= r->notes_before ||
	       notes_that_fit(p, r) >= r->notes_least;
}

/* Offers every page that can start after the break at `from`. */
static void
extend(struct paginator *p, size_t from)
{
	const struct vlist *list = p->list;
	struct reach r = {.from = from, .start = paginate_start(list, from)};
	bool any = false;

	r.notes_before = p->ends[from].notes;
	r.notes_all = p->notes_all[from];
	r.notes_least = r.notes_before + NOTE_LINES_KEPT;
	if (r.notes_least > r.notes_all)
		r.notes_least = r.notes_all;
	if (r.start < list->n)
		r.repeated = paginate_repeat_height(&list->v[r.start]);
	r.height = r.content = r.repeated;
	for (size_t i = r.start; i < list->n; i++) {
		struct reach before = r;

		if (i > r.start && paginate_legal(list, i)) {
			offer_page(p, &r, i);
			any = true;
			if (forced(&list->v[i]))
				return;
		}
		if (take(p, &r, i))
			continue;
		if (!any)
			offer_emergency(p, &r, i, &before);
		return;
	}
	offer_page(p, &r, list->n);
}

static void
add_note(struct paginator *p, const struct footnote *note)
{
	struct vlist *lines = &p->out->notes;

	for (size_t i = 0; i < note->list->n; i++)
		if (note->list->v[i].kind == V_BOX)
			vec_push(p->lay->arena, lines, note->list->v[i]);
}

/* Gathers the notes in the order of their marks. */
static void
gather_notes(struct paginator *p)
{
	struct arena *a = p->lay->arena;
	size_t n = p->list->n;

	p->notes_all = ARENA_ARRAY(a, size_t, n + 1);
	p->notes_least = ARENA_ARRAY(a, size_t, n + 1);
	for (size_t i = 0; i < n; i++) {
		const struct vitem *item = &p->list->v[i];

		p->notes_least[i + 1] = p->notes_least[i];
		for (size_t k = 0; k < item->op_count; k++) {
			size_t start = p->out->notes.n, least;

			if (!item->ops[k].note)
				continue;
			add_note(p, item->ops[k].note);
			least = start + NOTE_LINES_KEPT;
			if (least > p->out->notes.n)
				least = p->out->notes.n;
			p->notes_least[i + 1] = least;
		}
		p->notes_all[i + 1] = p->out->notes.n;
	}
}

static void
report_overflow(const struct paginator *p, size_t end)
{
	diag1(p->lay->diags, DIAG_BLOCK_TOO_TALL, p->list->v[end - 1].at,
	    su_text(p->lay->arena, p->ends[end].overflow));
}

static struct page_span
span_of(const struct paginator *p, size_t end)
{
	const struct page_end *e = &p->ends[end];
	struct page_span span = {.start = paginate_start(p->list, e->from),
	    .notes_start = p->ends[e->from].notes,
	    .notes_end = e->notes,
	    .height = e->height,
	    .stretch = e->stretch};

	span.end = after_last_box(p->list, span.start, end);
	span.open = end == p->list->n || forced(&p->list->v[end]);
	return span;
}

/* Pages of notes alone, for what is left when the text has ended. */
static void
add_note_pages(struct paginator *p)
{
	struct reach r = {.notes_all = p->out->notes.n};

	r.notes_before = p->ends[p->list->n].notes;
	while (r.notes_before < r.notes_all) {
		size_t fit = notes_that_fit(p, &r);
		struct page_span span = {.start = p->list->n,
		    .end = p->list->n,
		    .notes_start = r.notes_before,
		    .open = true};

		span.notes_end = fit > r.notes_before ? fit : fit + 1;
		vec_push(p->lay->arena, &p->out->pages, span);
		r.notes_before = span.notes_end;
	}
}

static void
collect(struct paginator *p)
{
	VEC(size_t) cuts = {NULL, 0, 0};

	for (size_t end = p->list->n; end > 0; end = p->ends[end].from) {
		vec_push(p->lay->arena, &cuts, end);
		if (p->ends[end].overflow)
			report_overflow(p, end);
	}
	while (cuts.n > 0) {
		struct page_span span = span_of(p, cuts.v[--cuts.n]);

		if (span.end > span.start)
			vec_push(p->lay->arena, &p->out->pages, span);
	}
	add_note_pages(p);
}

void
paginate(struct layout *lay, const struct vlist *whole, struct paging *out)
{
	struct vlist trimmed = *whole, *list = &trimmed;
	struct paginator p = {.lay = lay, .list = list, .out = out};

	/* A break after the last box would leave an empty page. */
	trimmed.n = after_last_box(whole, 0, whole->n);
	*out = (struct paging){0};
	if (list->n == 0)
		return;
	gather_notes(&p);
	p.ends = ARENA_ARRAY(lay->arena, struct page_end, list->n + 1);
	for (size_t i = 1; i <= list->n; i++)
		p.ends[i].cost = UNREACHED;
	for (size_t i = 0; i < list->n; i++)
		if (p.ends[i].cost != UNREACHED)
			extend(&p, i);
	collect(&p);
}
