#include "layout/flow.h"

struct box_op
flow_fill(uint8_t zone, struct fill_box box, colour ink)
{
	struct box_op fill = {.zone = zone};

	fill.op.kind = OP_FILL;
	fill.op.x = box.x;
	fill.op.y = box.y;
	fill.op.width = box.width;
	fill.op.height = box.height;
	fill.op.u.fill.ink = ink;
	return fill;
}

void
op_move(struct arena *a, struct page_op *op, su dx, su dy)
{
	const struct text_piece *from;
	struct text_piece *pieces;

	op->x += dx;
	op->y += dy;
	if (op->kind != OP_TEXT || dx == 0)
		return;
	from = op->u.text.pieces;
	pieces = ARENA_ARRAY(a, struct text_piece, op->u.text.count);
	for (uint32_t i = 0; i < op->u.text.count; i++) {
		pieces[i] = from[i];
		pieces[i].x += dx;
	}
	op->u.text.pieces = pieces;
}

struct flow
flow_new(struct layout *lay, elem_id elem)
{
	struct flow f = {.lay = lay,
	    .elem = elem,
	    .body = STYLE_BODY,
	    .top_level = 1,
	    .top_role = ROLE_H2,
	    .prose = true};

	f.list = ARENA_NEW(lay->arena, struct vlist);
	f.zone = ZONE_TEXT;
	f.width = zone_width(lay, ZONE_TEXT);
	return f;
}

static struct vitem *
add(const struct flow *f, enum vitem_kind kind)
{
	struct vitem *item = vec_add(f->lay->arena, f->list);

	*item = (struct vitem){.kind = (uint8_t)kind, .deco = f->deco};
	return item;
}

void
flow_line(
    const struct flow *f, su height, const struct op_list *ops, struct loc at)
{
	struct vitem *item = add(f, V_BOX);

	item->height = height;
	item->at = at;
	if (!ops)
		return;
	item->ops = ops->v;
	item->op_count = ops->n;
}

void
flow_box(
    const struct flow *f, su height, const struct op_list *ops, struct loc at)
{
	flow_line(f, snap(f->lay, height), ops, at);
}

void
flow_space(const struct flow *f, su height)
{
	struct vitem *last = f->list->n ? &f->list->v[f->list->n - 1] : NULL;

	if (height <= 0)
		return;
	height = snap(f->lay, height);
	if (last && last->kind == V_SPACE) {
		if (last->height < height)
			last->height = height;
		if (last->deco != f->deco)
			last->deco = NULL;
		return;
	}
	add(f, V_SPACE)->height = height;
}

void
flow_turned(const struct flow *f, const struct vlist *list)
{
	flow_box(f, 0, NULL, (struct loc){0});
	f->list->v[f->list->n - 1].turned = list;
}

void
flow_trim(const struct flow *f)
{
	while (f->list->n && f->list->v[f->list->n - 1].kind == V_SPACE)
		f->list->n--;
}

void
flow_pad(const struct flow *f, su height)
{
	flow_box(f, height, NULL, (struct loc){0});
}

void
flow_penalty(const struct flow *f, int32_t penalty)
{
	struct vitem *last = f->list->n ? &f->list->v[f->list->n - 1] : NULL;

	if (penalty >= PENALTY_NEVER && last && last->kind == V_SPACE)
		last->keep = true;
	add(f, V_PENALTY)->penalty = penalty;
}

void
flow_anchor(const struct flow *f, struct str id)
{
	struct op_list ops = {NULL, 0, 0};
	struct box_op op = {.zone = ZONE_TEXT};

	if (f->no_marks || id.n == 0)
		return;
	op.op.kind = OP_ANCHOR;
	op.op.u.anchor.id = id;
	vec_push(f->lay->arena, &ops, op);
	flow_box(f, 0, &ops, (struct loc){0});
	flow_penalty(f, PENALTY_NEVER);
}

void
flow_keep(const struct flow *f, size_t from)
{
	const struct vlist *list = f->list;
	size_t end = list->n;

	if (end > 1 && list->v[end - 1].kind == V_SPACE &&
	    list->v[end - 2].kind == V_BOX)
		end--;
	for (size_t i = from + 1; i < end; i++)
		list->v[i].keep = true;
}

void
flow_keep_fitting(const struct flow *f, size_t from)
{
	int64_t height = 0;

	for (size_t i = from; i < f->list->n; i++)
		height += f->list->v[i].height;
	if (height <= f->lay->body)
		flow_keep(f, from);
}

/* What an item shows, as an artifact. */
static struct vitem
repeated(struct arena *a, const struct vitem *item)
{
	struct vitem out = *item;
	struct op_list ops = {NULL, 0, 0};

	for (size_t i = 0; i < item->op_count; i++) {
		struct box_op op = item->ops[i];

		if (op.op.kind != OP_TEXT && op.op.kind != OP_FILL)
			continue;
		op.op.elem = ELEM_ARTIFACT;
		op.op.artifact = ARTIFACT_REPEAT;
		vec_push(a, &ops, op);
	}
	out.ops = ops.v;
	out.op_count = ops.n;
	return out;
}

void
flow_repeat(const struct flow *f, size_t start, size_t end)
{
	struct arena *a = f->lay->arena;
	struct vitem *head = ARENA_ARRAY(a, struct vitem, end - start);

	for (size_t i = start; i < end; i++)
		head[i - start] = repeated(a, &f->list->v[i]);
	for (size_t i = end; i < f->list->n; i++) {
		f->list->v[i].repeat = head;
		f->list->v[i].repeat_count = end - start;
	}
}

void
flow_float(const struct flow *f, size_t from)
{
	f->list->floats++;
	for (size_t i = from; i < f->list->n; i++)
		f->list->v[i].floating = f->list->floats;
}

/* One more item on the page, or on the next one. */
static void
count_item(struct vlist *list, const struct vitem *item, su body)
{
	bool fits = list->used + item->height <= body;

	if (item->kind == V_PENALTY && item->penalty <= PENALTY_FORCED)
		list->used = 0;
	else if (item->kind == V_BOX)
		list->used = (fits ? list->used : 0) + item->height;
	else if (item->kind == V_SPACE && list->used > 0)
		list->used = fits ? list->used + item->height : 0;
}

su
flow_room(const struct flow *f)
{
	struct vlist *list = f->list;
	su body = f->lay->body;

	/* Space is taken back now and then, and its height with it. */
	if (list->counted > list->n)
		list->counted = list->n;
	while (list->counted < list->n)
		count_item(list, &list->v[list->counted++], body);
	return list->used < body ? (su)(body - list->used) : 0;
}

void
flow_section(const struct flow *f, struct str title)
{
	if (f->no_marks)
		return;
	flow_box(f, 0, NULL, (struct loc){0});
	f->list->v[f->list->n - 1].section = title;
	flow_penalty(f, PENALTY_NEVER);
}
