/*
 * The structure tree of a tagged document (ISO 32000-1, 14.7 and 14.8): which
 * marked content and which annotations belong to which element.
 *
 * Elements come to be in the order in which their first content is drawn,
 * which is reading order (layout/pages.h).  An element without content in it
 * or beneath it is left out, but a table keeps all its rows and cells.
 */
#ifndef OUT_PDF_TAGS_H
#define OUT_PDF_TAGS_H

#include "out/pdf_object.h"

void pdf_tags_init(struct pdf *p);

/* Whether e is an element, no artifact; on a sheet nothing is. */
bool pdf_tags_known(const struct pdf *p, elem_id e);

/*
 * Opens marked content of an element on a page: its id there.  A page's ids
 * count from 0.
 */
uint32_t pdf_tags_mark(struct pdf *p, size_t page, elem_id e);

/* Tells what an element draws: a figure has to say where it stands. */
void pdf_tags_extend(
    struct pdf *p, size_t page, elem_id e, const struct page_op *op);

/* Adds an annotation to an element: the annotation's /StructParent. */
uint32_t pdf_tags_annotate(
    struct pdf *p, size_t page, elem_id e, const struct pdf_object *annotation);

/* Writes the tree; entries for the catalog are appended to `catalog`. */
void pdf_tags_finish(struct pdf *p, struct buf *catalog);

#endif
