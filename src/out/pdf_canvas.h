/*
 * A page's content stream while it is written, with the graphics state that
 * a reader has at this point, so that nothing is set twice.
 */
#ifndef OUT_PDF_CANVAS_H
#define OUT_PDF_CANVAS_H

#include "out/pdf_font.h"
#include "out/pdf_object.h"

struct canvas {
	struct pdf *pdf;
	struct buf *out;
	size_t page;                 /* index */
	su height;                   /* of the page: PDF's y grows upward */
	const struct pdf_font *font; /* of the last text, or NULL */
	su size;
	colour ink;       /* black on a new page */
	bool marked;      /* inside a marked-content sequence */
	elem_id elem;     /* the sequence's, when marked */
	uint8_t artifact; /* enum artifact, when elem says so */
};

/* "x y " of a place on the page. */
void canvas_put_point(struct canvas *c, su x, su y);

/* Sets the colour of what is filled, text too. */
void canvas_set_ink(struct canvas *c, colour ink);

#endif
