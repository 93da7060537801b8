#include "layout/around.h"

#define TEXT_RISE_PERCENT 90
#define TEXT_HEIGHT_PERCENT 125
#define STRIKE_HEIGHT_PERCENT 27
#define UNDERLINE_DEPTH_PERCENT 12
#define LINE_WEIGHT 16 /* of the size */
#define FRAME_GAP PT(1)

/* Where an op is seen: a text's letters with some air, a picture's box. */
static struct fill_box
extent(const struct page_op *op)
{
	struct fill_box box = {op->x, op->y, op->width, op->height};
	su size;

	if (op->kind != OP_TEXT)
		return box;
	size = op->u.text.size;
	box.y -= (su)su_mul_div(size, TEXT_RISE_PERCENT, 100);
	box.height = (su)su_mul_div(size, TEXT_HEIGHT_PERCENT, 100);
	return box;
}

/* The least box around both. */
static struct fill_box
united(struct fill_box a, struct fill_box b)
{
	su left = a.x < b.x ? a.x : b.x, top = a.y < b.y ? a.y : b.y;
	su right = a.x + a.width, bottom = a.y + a.height;

	if (b.x + b.width > right)
		right = b.x + b.width;
	if (b.y + b.height > bottom)
		bottom = b.y + b.height;
	return (struct fill_box){left, top, right - left, bottom - top};
}

/* A line so far above a text's baseline; it goes with the text. */
static void
add_line(struct around *around, const struct page_op *text, int percent)
{
	su size = text->u.text.size;
	su height = (su)su_mul_div(size, percent, 100);
	struct box_op line = flow_fill(around->zone,
	    (struct fill_box){
		text->x, text->y - height, text->width, size / LINE_WEIGHT},
	    text->u.text.ink);

	line.op.at = text->at;
	vec_push(around->lay->arena, around->out, line);
}

static void
set_box(struct page_op *op, struct fill_box box)
{
	op->x = box.x;
	op->y = box.y;
	op->width = box.width;
	op->height = box.height;
}

/* One rectangle for all of a link that stands together. */
static void
add_link(struct around *around, const struct inline_style *in,
    const struct page_op *op)
{
	struct page_op *link =
	    around->link ? &around->out->v[around->link - 1].op : NULL;
	struct box_op added = {.zone = around->zone};

	if (in->url.n == 0) {
		around->link = 0;
		return;
	}
	if (link && link->elem == in->link) {
		set_box(link, united(extent(link), extent(op)));
		return;
	}
	added.op =
	    (struct page_op){.kind = OP_LINK, .elem = in->link, .at = op->at};
	set_box(&added.op, extent(op));
	added.op.u.link.url = in->url;
	added.op.u.link.title = in->url_title;
	vec_push(around->lay->arena, around->out, added);
	around->link = around->out->n;
}

static void
add_rule(struct around *around, struct fill_box box)
{
	vec_push(around->lay->arena, around->out,
	    flow_fill(around->zone, box, around->lay->theme->muted));
}

void
around_end(struct around *around)
{
	struct fill_box b = around->box;
	su weight = around->lay->theme->rule_light;

	if (!around->frame)
		return;
	around->frame = NULL;
	b.x -= FRAME_GAP;
	b.width += 2 * FRAME_GAP;
	add_rule(around, (struct fill_box){b.x, b.y, b.width, weight});
	add_rule(around,
	    (struct fill_box){b.x, b.y + b.height - weight, b.width, weight});
	add_rule(around, (struct fill_box){b.x, b.y, weight, b.height});
	add_rule(around,
	    (struct fill_box){b.x + b.width - weight, b.y, weight, b.height});
}

static void
add_frame(
    struct around *around, const struct node *frame, const struct page_op *op)
{
	bool goes_on = frame && frame == around->frame;

	if (!goes_on)
		around_end(around);
	if (frame)
		around->box =
		    goes_on ? united(around->box, extent(op)) : extent(op);
	around->frame = frame;
}

void
around_add(struct around *around, const struct inline_style *in,
    const struct page_op *op)
{
	if (in->struck && op->kind == OP_TEXT)
		add_line(around, op, STRIKE_HEIGHT_PERCENT);
	if (in->underlined && op->kind == OP_TEXT)
		add_line(around, op, -UNDERLINE_DEPTH_PERCENT);
	add_link(around, in, op);
	add_frame(around, in->frame, op);
}
