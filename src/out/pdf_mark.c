#include "out/pdf_mark.h"

#include "out/pdf_tags.h"
#include "out/pdf_value.h"

/* Property lists of artifacts (ISO 32000-1, 14.8.2.2.2). */
static const char *const artifacts[] = {
    [ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
    [ARTIFACT_REPEAT] = "/Artifact<</Type/Pagination>>BDC\n",
    [ARTIFACT_HEAD] = "/Artifact<</Type/Pagination/Subtype/Header"
		      "/Attached[/Top]>>BDC\n",
    [ARTIFACT_FOOT] = "/Artifact<</Type/Pagination/Subtype/Footer"
		      "/Attached[/Bottom]>>BDC\n",
    [ARTIFACT_WATERMARK] =
	"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n",
};

static elem_id
elem_of(const struct canvas *c, const struct page_op *op)
{
	return pdf_tags_known(c->pdf, op->elem) ? op->elem : ELEM_ARTIFACT;
}

void
mark_close(struct canvas *c)
{
	while (c->marks > 0)
		canvas_end_mark(c);
}

static void
put_mark(struct canvas *c, elem_id e)
{
	buf_z(c->out, "<</MCID ");
	buf_int(c->out, pdf_tags_mark(c->pdf, c->page, e));
}

static uint8_t
artifact_of(elem_id e, const struct page_op *op)
{
	return e == ELEM_ARTIFACT ? op->artifact : 0;
}

void
mark_leave(struct canvas *c, const struct page_op *op)
{
	elem_id e = elem_of(c, op);

	if (c->elem != e || c->artifact != artifact_of(e, op))
		mark_close(c);
}

void
mark_open(struct canvas *c, const struct page_op *op)
{
	elem_id e = elem_of(c, op);
	uint8_t artifact = artifact_of(e, op);

	if (c->pdf->impose != NULL)
		return;
	mark_leave(c, op);
	if (c->marks > 0)
		return;
	c->marks++;
	c->elem = e;
	c->artifact = artifact;
	if (e == ELEM_ARTIFACT) {
		buf_z(c->out, artifacts[artifact]);
		return;
	}
	buf_char(c->out, '/');
	buf_z(c->out, elem_role_name(c->pdf->pages->elems.v[e].role));
	put_mark(c, e);
	buf_z(c->out, ">>BDC\n");
}

void
mark_open_actual(struct canvas *c, const struct page_op *op, struct str actual)
{
	elem_id e = elem_of(c, op);

	if (e == ELEM_ARTIFACT) {
		mark_open(c, op);
		buf_z(c->out, "/Span<<");
	} else {
		mark_close(c);
		buf_z(c->out, "/Span");
		put_mark(c, e);
	}
	buf_z(c->out, "/ActualText");
	pdf_put_text(c->out, actual);
	buf_z(c->out, ">>BDC\n");
	c->elem = e;
	c->artifact = artifact_of(e, op);
	c->marks++;
}

void
mark_close_actual(struct canvas *c)
{
	canvas_end_mark(c);
}
