#include "out/pdf_path.h"

#include "out/pdf_value.h"

static void
put_point(struct canvas *c, const struct page_op *op, size_t i)
{
	const struct path_point *point = &op->u.path.points[i];

	canvas_put_point(c, op->x + point->x, op->y + point->y);
}

/* The operator of the point at i, which may take the two after it. */
static size_t
put_segment(struct canvas *c, const struct page_op *op, size_t i)
{
	switch (op->u.path.points[i].verb) {
	case PATH_MOVE:
		put_point(c, op, i);
		buf_z(c->out, "m\n");
		break;
	case PATH_LINE:
		put_point(c, op, i);
		buf_z(c->out, "l\n");
		break;
	case PATH_CURVE:
		for (size_t k = 0; k < 3; k++)
			put_point(c, op, i + k);
		buf_z(c->out, "c\n");
		return 3;
	default:
		buf_z(c->out, "h\n");
		break;
	}
	return 1;
}

static void
put_segments(struct canvas *c, const struct page_op *op)
{
	for (size_t i = 0; i < op->u.path.count;)
		i += put_segment(c, op, i);
}

/* A line's pen is its own: what was set before comes back behind it. */
static void
draw_line(struct canvas *c, const struct page_op *op)
{
	const struct path *path = &op->u.path;

	buf_z(c->out, "q 1 J 1 j ");
	pdf_put_colour(c->out, path->ink);
	buf_z(c->out, " RG ");
	su_print(c->out, path->width);
	buf_z(c->out, " w\n");
	if (path->dash) {
		buf_char(c->out, '[');
		su_print(c->out, path->dash);
		buf_char(c->out, ' ');
		su_print(c->out, path->gap);
		buf_z(c->out, "]0 d\n");
	}
	put_segments(c, op);
	buf_z(c->out, "S Q\n");
}

void
pdf_path_draw(struct canvas *c, const struct page_op *op)
{
	if (!op->u.path.filled) {
		draw_line(c, op);
		return;
	}
	canvas_set_ink(c, op->u.path.ink);
	put_segments(c, op);
	buf_z(c->out, "f\n");
}
