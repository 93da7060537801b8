/*
 * A page's content stream while it is written, with the graphics state that
 * a reader has at this point, so that nothing is set twice.
 *
 * Text and boxes stand where they belong to a hundredth of a point, and are
 * placed from what was drawn before: rows that look alike are bytes alike.
 * Text objects and marked content nest (ISO 32000-1, 14.6.1): one ends with
 * what was begun in it.
 */
#ifndef OUT_PDF_CANVAS_H
#define OUT_PDF_CANVAS_H

#include "out/pdf_font.h"
#include "out/pdf_object.h"

/* From the page's lower left corner [pt/1000]. */
struct canvas_place {
	int64_t x, y;
};

struct canvas {
	struct pdf *pdf;
	struct buf *out;
	size_t page;                 /* index */
	su height;                   /* of the page: PDF's y grows upward */
	const struct pdf_font *font; /* of the last text, or NULL */
	su size;
	colour ink;                 /* black on a new page */
	struct canvas_place origin; /* of coordinates */
	struct canvas_place box;    /* the last one's corner, from the origin */
	su box_width, box_height;   /* 0 before the first */
	bool in_text;
	struct canvas_place line; /* of the text object, from the origin */
	unsigned marks_outside;   /* that were open before the text object */
	unsigned marks;           /* marked-content sequences that are open */
	elem_id elem;             /* theirs */
	uint8_t artifact;         /* enum artifact, when elem says so */
};

/* "x y " of a place on the page. */
void canvas_put_point(struct canvas *c, su x, su y);

/* Sets the colour of what is filled, text too. */
void canvas_set_ink(struct canvas *c, colour ink);

/* Fills a box whose top left corner is given. */
void canvas_fill_box(struct canvas *c, su x, su y, struct page_size size);

/* Begins a text object, unless there is one. */
void canvas_begin_text(struct canvas *c);

/* Ends the text object, if there is one, and the sequences within it. */
void canvas_end_text(struct canvas *c);

/* Begins a line of text; gives where it begins, rounded [su]. */
su canvas_begin_line(struct canvas *c, su x, su y);

/* Ends the innermost sequence, and a text object within it. */
void canvas_end_mark(struct canvas *c);

#endif
