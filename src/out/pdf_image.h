/*
 * The images of a document: each one object, however often it is drawn.
 */
#ifndef OUT_PDF_IMAGE_H
#define OUT_PDF_IMAGE_H

#include "out/pdf_canvas.h"

void pdf_images_init(struct pdf *p);

/* Draws an OP_IMAGE; embeds the image when it is the first time. */
void pdf_image_draw(struct canvas *c, const struct page_op *op);

/* "/I0 5 0 R/I1 ..." for a resource dictionary. */
void pdf_images_list(const struct pdf *p, struct buf *out);

#endif
