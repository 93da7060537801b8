/*
 * In: a page of the display list.  Out: its content stream and annotations.
 */
#include "out/pdf_page.h"

#include "out/pdf_canvas.h"
#include "out/pdf_image.h"
#include "out/pdf_links.h"
#include "out/pdf_path.h"
#include "out/pdf_sheet.h"
#include "out/pdf_tags.h"
#include "out/pdf_text.h"
#include "out/pdf_value.h"

static void
close_mark(struct canvas *c)
{
	if (c->marked)
		buf_z(c->out, "EMC\n");
	c->marked = false;
}

/* Opens the sequence of an element, unless it is open. */
static void
open_mark(struct canvas *c, elem_id e)
{
	struct pdf *p = c->pdf;

	if (!pdf_tags_known(p, e))
		e = ELEM_ARTIFACT;
	if (c->marked && c->elem == e)
		return;
	close_mark(c);
	c->marked = true;
	c->elem = e;
	if (e == ELEM_ARTIFACT) {
		buf_z(c->out, "/Artifact BMC\n");
		return;
	}
	buf_char(c->out, '/');
	buf_z(c->out, elem_role_name(p->pages->elems.v[e].role));
	buf_z(c->out, "<</MCID ");
	buf_int(c->out, pdf_tags_mark(p, c->page, e));
	buf_z(c->out, ">>BDC\n");
}

static void
draw_fill(struct canvas *c, const struct page_op *op)
{
	canvas_set_ink(c, op->u.fill.ink);
	canvas_put_point(c, op->x, op->y + op->height);
	su_print(c->out, op->width);
	buf_char(c->out, ' ');
	su_print(c->out, op->height);
	buf_z(c->out, " re f\n");
}

static void
draw(struct canvas *c, const struct page_op *op)
{
	if (op->kind == OP_ANCHOR)
		return;
	if (op->kind == OP_LINK) {
		pdf_link_add(c->pdf, c->page, op);
		return;
	}
	open_mark(c, op->elem);
	if (op->kind == OP_TEXT)
		pdf_text_draw(c, op);
	else if (op->kind == OP_FILL)
		draw_fill(c, op);
	else if (op->kind == OP_PATH)
		pdf_path_draw(c, op);
	else
		pdf_image_draw(c, op);
}

void
pdf_page_draw(struct pdf *p, size_t page, struct buf *scratch)
{
	const struct page *list = p->pages->list.v[page];
	struct canvas c = {
	    .pdf = p, .out = scratch, .page = page, .height = list->height};

	scratch->n = 0;
	for (size_t i = 0; i < list->ops.n; i++) {
		p->at = list->ops.v[i].at;
		draw(&c, &list->ops.v[i]);
	}
	close_mark(&c);
	pdf_sheet_fill(p, page, buf_view(scratch));
	p->at = (struct loc){0};
	scratch->n = 0;
}
