/*
 * The state that text, fills and images share.
 */
#include "out/pdf_canvas.h"

#include "out/pdf_value.h"

static struct canvas_place
place_of(const struct canvas *c, su x, su y)
{
	int64_t up = (int64_t)c->height - y;

	return (struct canvas_place){
	    su_mul_div(x, 1000, SU_PER_PT), su_mul_div(up, 1000, SU_PER_PT)};
}

/* To a hundredth of a point, 3.5 micrometres. */
static struct canvas_place
rounded(const struct canvas *c, su x, su y)
{
	int64_t up = (int64_t)c->height - y;

	return (struct canvas_place){su_mul_div(x, 100, SU_PER_PT) * 10,
	    su_mul_div(up, 100, SU_PER_PT) * 10};
}

static struct canvas_place
from(struct canvas_place origin, struct canvas_place at)
{
	return (struct canvas_place){at.x - origin.x, at.y - origin.y};
}

static void
put_place(struct buf *out, struct canvas_place at)
{
	pdf_put_milli(out, at.x);
	buf_char(out, ' ');
	pdf_put_milli(out, at.y);
	buf_char(out, ' ');
}

void
canvas_put_point(struct canvas *c, su x, su y)
{
	put_place(c->out, from(c->origin, place_of(c, x, y)));
}

void
canvas_set_ink(struct canvas *c, colour ink)
{
	if (c->ink == ink)
		return;
	pdf_put_colour(c->out, ink);
	buf_z(c->out, " rg\n");
	c->ink = ink;
}

/* A box like the last one is the last one, moved. */
void
canvas_fill_box(struct canvas *c, su x, su y, struct page_size size)
{
	struct canvas_place at =
	    from(c->origin, rounded(c, x, y + size.height));
	struct canvas_place by = from(c->box, at);

	if (size.width != c->box_width || size.height != c->box_height) {
		c->box = at;
		c->box_width = size.width;
		c->box_height = size.height;
	} else if (by.x != 0 || by.y != 0) {
		buf_z(c->out, "1 0 0 1 ");
		put_place(c->out, by);
		buf_z(c->out, "cm\n");
		c->origin.x += by.x;
		c->origin.y += by.y;
	}
	put_place(c->out, c->box);
	su_print(c->out, size.width);
	buf_char(c->out, ' ');
	su_print(c->out, size.height);
	buf_z(c->out, " re f\n");
}

void
canvas_begin_text(struct canvas *c)
{
	if (c->in_text)
		return;
	buf_z(c->out, "BT\n");
	c->in_text = true;
	c->line = (struct canvas_place){0, 0};
	c->marks_outside = c->marks;
}

void
canvas_end_text(struct canvas *c)
{
	while (c->in_text && c->marks > c->marks_outside)
		canvas_end_mark(c);
	if (c->in_text)
		buf_z(c->out, "ET\n");
	c->in_text = false;
}

su
canvas_begin_line(struct canvas *c, su x, su y)
{
	struct canvas_place at = rounded(c, x, y);
	struct canvas_place line = from(c->origin, at);

	put_place(c->out, from(c->line, line));
	buf_z(c->out, "Td\n");
	c->line = line;
	return (su)su_mul_div(at.x, SU_PER_PT, 1000);
}

void
canvas_end_mark(struct canvas *c)
{
	if (c->in_text && c->marks == c->marks_outside)
		canvas_end_text(c);
	buf_z(c->out, "EMC\n");
	c->marks--;
}
