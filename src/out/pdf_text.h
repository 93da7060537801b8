/*
 * Draws a piece of a line.
 */
#ifndef OUT_PDF_TEXT_H
#define OUT_PDF_TEXT_H

#include "out/pdf_canvas.h"

/* Draws an OP_TEXT whose face pdf_fonts_collect() has seen. */
void pdf_text_draw(struct canvas *c, const struct page_op *op);

#endif
