/*
 * Sheets: what libharu calls pages, as objects in its page tree.  They are
 * the pages, one a page by its index, unless these are imposed.
 */
#ifndef OUT_PDF_SHEET_H
#define OUT_PDF_SHEET_H

#include "out/pdf_object.h"

/*
 * Adds every page to the document: all exist before the first is drawn, so
 * that links reach the later ones.
 */
void pdf_sheets_add(struct pdf *p);

/* Room for n sheets, to be added one by one in order instead. */
void pdf_sheets_open(struct pdf *p, size_t n);
void pdf_sheet_add(struct pdf *p, size_t sheet, struct page_size size,
    const struct pdf_object *resources);

/* The page's object number, 0 after a fault. */
uint32_t pdf_sheet_id(const struct pdf *p, size_t page);

/* Sets the operators that draw a sheet; they are copied. */
void pdf_sheet_fill(struct pdf *p, size_t sheet, struct str operators);

/* Adds an annotation to a page. */
void pdf_sheet_annotate(
    struct pdf *p, size_t page, const struct pdf_object *annotation);

/* The page's key in the structure's parent tree. */
void pdf_sheet_tag(struct pdf *p, size_t page, uint32_t key);

#endif
