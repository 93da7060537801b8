/*
 * In: a page of the display list.  Out: its content stream and annotations.
 */
#include "out/pdf_page.h"

#include "out/pdf_canvas.h"
#include "out/pdf_image.h"
#include "out/pdf_impose.h"
#include "out/pdf_links.h"
#include "out/pdf_mark.h"
#include "out/pdf_path.h"
#include "out/pdf_sheet.h"
#include "out/pdf_tags.h"
#include "out/pdf_text.h"
#include "out/pdf_value.h"

static void
draw_fill(struct canvas *c, const struct page_op *op)
{
	canvas_set_ink(c, op->u.fill.ink);
	canvas_fill_box(
	    c, op->x, op->y, (struct page_size){op->width, op->height});
}

static void
draw(struct canvas *c, const struct page_op *op)
{
	if (op->kind == OP_ANCHOR)
		return;
	if (op->kind == OP_LINK) {
		if (c->pdf->impose == NULL)
			pdf_link_add(c->pdf, c->page, op);
		return;
	}
	if (op->kind == OP_TEXT) {
		pdf_text_draw(c, op);
	} else {
		canvas_end_text(c);
		mark_open(c, op);
		if (op->kind == OP_FILL)
			draw_fill(c, op);
		else if (op->kind == OP_PATH)
			pdf_path_draw(c, op);
		else
			pdf_image_draw(c, op);
	}
	if (pdf_tags_known(c->pdf, op->elem))
		pdf_tags_extend(c->pdf, c->page, op->elem, op);
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
	canvas_end_text(&c);
	mark_close(&c);
	if (p->impose != NULL)
		pdf_impose_take(p, page, buf_view(scratch));
	else
		pdf_sheet_fill(p, page, buf_view(scratch));
	p->at = (struct loc){0};
	scratch->n = 0;
}
