/*
 * What a structure element says of itself (ISO 32000-1, 14.7.2 and 14.8.5):
 * its type, its texts, its id and its attributes.
 */
#ifndef OUT_PDF_ELEM_H
#define OUT_PDF_ELEM_H

#include "out/pdf_object.h"

/* A box on a page, from its top left corner; y grows downward. */
struct elem_box {
	int64_t left, top, right, bottom; /* [su] */
};

/* Makes the box hold another as well; one without area is replaced. */
void elem_box_join(struct elem_box *box, const struct elem_box *other);

/* Where an op draws. */
struct elem_box elem_box_of(const struct page_op *op);

/* Whether an element has an id: a note, or what others refer to. */
bool pdf_elem_has_id(const struct elem *elem);

/* The id as a byte string; ids sort as their elements do. */
void pdf_put_elem_id(struct buf *out, elem_id e);

/*
 * The entries of an element but its place in the tree.  `box` is where it is
 * drawn on the page of `height` that it begins on: for figures.
 */
void pdf_put_elem(const struct pdf *p, struct buf *out, elem_id e,
    const struct elem_box *box, su height);

#endif
