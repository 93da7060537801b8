/*
 * In: a path of the display list.  Out: its operators (ISO 32000-1, 8.5).
 */
#ifndef OUT_PDF_PATH_H
#define OUT_PDF_PATH_H

#include "out/pdf_canvas.h"

void pdf_path_draw(struct canvas *c, const struct page_op *op);

#endif
