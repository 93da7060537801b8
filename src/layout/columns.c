/*
 * A passage is set as one list of the columns' width and cut into bands:
 * each is a box of its own with its columns side by side, as low as all of
 * them allow.  A passage of ordinary length is one band; a longer one is
 * read band by band, so that nobody turns back a page to go on reading.
 */
#include "layout/columns.h"

#include "layout/block.h"
#include "layout/deco.h"
#include "layout/paginate.h"

#define COLUMNS_MAX 4
#define COLUMN_GAP PT(16)

/* Of a page: two bands that are read fit one. */
#define READ_PERCENT 48

/* What is left of a page is worth a band from there on. */
#define WORTH_PERCENT 15

struct columns {
	struct flow *flow;
	const struct vlist *list; /* the passage, one column wide */
	uint32_t count;
	su width;
	enum columns_bands bands;
	struct loc at;
};

static uint32_t
wished_count(const struct node *n)
{
	struct str word = attrs_text(n->attrs, "count");

	if (word.n == 1 && word.s[0] >= '2' && word.s[0] <= '0' + COLUMNS_MAX)
		return (uint32_t)(word.s[0] - '0');
	return 2;
}

/*
 * Where a column of at most this height ends that starts at item `start`:
 * the last legal break that fits, or the next one there is; where no page
 * could hold that, before the box that is too much.
 */
static size_t
column_end(const struct columns *c, size_t start, int64_t height)
{
	const struct vlist *list = c->list;
	int64_t used = paginate_repeat_height(&list->v[start]);
	size_t end = start;

	for (size_t i = start; i < list->n; i++) {
		if (i > start && paginate_legal(list, i))
			end = i;
		used += list->v[i].height;
		if (list->v[i].kind != V_BOX || used <= height)
			continue;
		if (end > start)
			return end;
		if (used > c->flow->lay->body && i > start)
			return i;
	}
	return list->n;
}

/* Whether columns of this height hold the items from start to the end. */
static bool
holds(const struct columns *c, size_t start, size_t end, int64_t height)
{
	for (uint32_t k = 0; k < c->count && start < end; k++)
		start = paginate_start(c->list, column_end(c, start, height));
	return start >= end;
}

static int64_t
height_of(const struct vlist *list, size_t start, size_t end)
{
	int64_t height = paginate_repeat_height(&list->v[start]);

	while (end > start && list->v[end - 1].kind != V_BOX)
		end--;
	for (size_t i = start; i < end; i++)
		height += list->v[i].height;
	return height;
}

/* The least height that holds all from start to end, to within a point. */
static int64_t
balanced_height(const struct columns *c, size_t start, size_t end)
{
	int64_t high = height_of(c->list, start, end), low = high / c->count;

	while (high - low > PT(1)) {
		int64_t middle = low + (high - low) / 2;

		if (holds(c, start, end, middle))
			high = middle;
		else
			low = middle;
	}
	return high;
}

static void
place_ops(
    struct columns *c, const struct vitem *item, su y, struct op_list *out)
{
	struct arena *a = c->flow->lay->arena;

	for (size_t k = 0; k < item->op_count; k++) {
		vec_push(a, out, item->ops[k]);
		op_move(a, &out->v[out->n - 1].op, 0, y);
	}
}

static su
place_repeat(struct columns *c, const struct vitem *item, struct op_list *out)
{
	su y = 0;

	for (size_t i = 0; i < item->repeat_count; i++) {
		place_ops(c, &item->repeat[i], y, out);
		y += item->repeat[i].height;
	}
	return y;
}

static void
fill_decos(
    struct columns *c, size_t start, size_t end, su y, struct op_list *out)
{
	struct arena *a = c->flow->lay->arena;
	struct deco_extents extents = {NULL, 0, 0};

	for (size_t i = start; i < end; i++) {
		const struct vitem *item = &c->list->v[i];

		if (item->kind == V_BOX)
			deco_extend(
			    a, &extents, item->deco, y, y + item->height);
		y += item->height;
	}
	deco_fill(a, &extents, out);
}

/* What stands in the margin stays there whatever the column. */
static void
place_column(
    struct columns *c, size_t start, size_t end, su dx, struct op_list *out)
{
	size_t first = out->n;
	su y = place_repeat(c, &c->list->v[start], out);

	fill_decos(c, start, end, y, out);
	for (size_t i = start; i < end; i++) {
		place_ops(c, &c->list->v[i], y, out);
		y += c->list->v[i].height;
	}
	for (size_t i = first; i < out->n; i++)
		if (out->v[i].zone != ZONE_MARGIN)
			op_move(c->flow->lay->arena, &out->v[i].op, dx, 0);
}

/* What boxes of a band have beside their ops goes to the list around it. */
static void
pass_on(struct columns *c, size_t start, size_t end)
{
	struct vitem *band = &c->flow->list->v[c->flow->list->n - 1];

	for (size_t i = start; i < end; i++)
		if (band->section.n == 0)
			band->section = c->list->v[i].section;
	for (size_t i = start; i < end; i++)
		if (c->list->v[i].turned)
			flow_turned(c->flow, c->list->v[i].turned);
}

/* One band from item `start`; returns where the next one starts. */
static size_t
place_band(struct columns *c, size_t start, int64_t height)
{
	struct op_list ops = {NULL, 0, 0};
	size_t first = start;
	int64_t used = 0;

	for (uint32_t k = 0; k < c->count && start < c->list->n; k++) {
		size_t end = column_end(c, start, height);
		int64_t high = height_of(c->list, start, end);

		place_column(
		    c, start, end, (su)k * (c->width + COLUMN_GAP), &ops);
		used = high > used ? high : used;
		start = paginate_start(c->list, end);
	}
	flow_box(c->flow, (su)used, &ops, c->at);
	pass_on(c, first, start);
	return start;
}

/* On the baseline grid a band's height is rounded up to it. */
static su
grid_floor(const struct layout *lay, su height)
{
	su over = height % lay->theme->grid;

	return lay->theme->baseline_grid ? height - over : height;
}

/* What goes to the next page with what is added: a heading. */
static su
kept_height(const struct flow *f)
{
	const struct vlist *list = f->list;
	int64_t height = 0;
	size_t i = list->n;

	while (i > 0 && !paginate_legal(list, i - 1))
		height += list->v[--i].height;
	return height < f->lay->body / 2 ? (su)height : 0;
}

/* The most that the next band may be high. */
static int64_t
band_limit(const struct columns *c)
{
	su body = c->flow->lay->body, room;

	if (c->bands == COLUMNS_READ)
		return (int64_t)body * READ_PERCENT / 100;
	room = flow_room(c->flow);
	if ((int64_t)room * 100 < (int64_t)body * WORTH_PERCENT)
		room = body - kept_height(c->flow);
	return grid_floor(c->flow->lay, room);
}

static void
place_bands(struct columns *c)
{
	size_t start = paginate_start(c->list, 0);

	while (start < c->list->n) {
		int64_t limit = band_limit(c);
		bool last = holds(c, start, c->list->n, limit);

		start = place_band(c, start,
		    last ? balanced_height(c, start, c->list->n) : limit);
		if (start < c->list->n)
			flow_space(c->flow, 2 * c->flow->lay->theme->grid);
	}
}

static su
column_width(const struct flow *f, uint32_t count)
{
	return (f->width - (su)(count - 1) * COLUMN_GAP) / (su)count;
}

bool
columns_fit(const struct flow *f, uint32_t count)
{
	return column_width(f, count) >= FLOW_MIN_WIDTH;
}

struct flow
columns_open(const struct flow *f, uint32_t count)
{
	struct flow inner = *f;

	inner.list = ARENA_NEW(f->lay->arena, struct vlist);
	inner.width = column_width(f, count);
	inner.deco = NULL;
	inner.in_column = true;
	inner.column_x = f->x;
	return inner;
}

void
columns_close(struct flow *f, uint32_t count, const struct flow *inner,
    enum columns_bands bands, struct loc at)
{
	struct columns c = {.flow = f,
	    .list = inner->list,
	    .count = count,
	    .width = inner->width,
	    .bands = bands,
	    .at = at};

	place_bands(&c);
}

void
columns_lay(struct flow *f, const struct node *n)
{
	uint32_t count = wished_count(n);
	struct flow inner = columns_open(f, count);

	if (!columns_fit(f, count)) {
		flow_anchor(f, n->id);
		block_children(f, n);
		return;
	}
	inner.elem = elem_new(f->lay, ROLE_DIV, f->elem, n->at);
	block_children(&inner, n);
	flow_space(f, f->lay->theme->grid);
	flow_anchor(f, n->id);
	columns_close(f, count, &inner, COLUMNS_READ, n->at);
	flow_space(f, f->lay->theme->grid);
}
