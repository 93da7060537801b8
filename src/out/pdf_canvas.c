/*
 * The state that text, fills and images share.
 */
#include "out/pdf_canvas.h"

#include "out/pdf_value.h"

void
canvas_put_point(struct canvas *c, su x, su y)
{
	su_print(c->out, x);
	buf_char(c->out, ' ');
	su_print(c->out, (int64_t)c->height - y);
	buf_char(c->out, ' ');
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
