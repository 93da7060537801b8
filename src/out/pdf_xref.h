/*
 * A cross-reference stream (ISO 32000-1, 7.5.8): where each object of a file
 * stands, and the trailer's entries in the stream's own dictionary.
 */
#ifndef OUT_PDF_XREF_H
#define OUT_PDF_XREF_H

#include "out/pdf_sink.h"

struct pdf_xref;

/* For the numbers below `n`, all free; more follow. */
struct pdf_xref *pdf_xref_new(struct pdf *p, uint32_t n);

/* A number behind all others. */
uint32_t pdf_xref_add(struct pdf_xref *xref);

/* An object that begins at the sink's offset. */
void pdf_xref_place(
    struct pdf_xref *xref, uint32_t id, const struct pdf_sink *sink);

/* An object that is the index-th in the object stream `stream`. */
void pdf_xref_pack(
    struct pdf_xref *xref, uint32_t id, uint32_t stream, uint32_t index);

/* Writes the stream, as the last object, and what ends the file. */
void pdf_xref_write(
    struct pdf *p, struct pdf_xref *xref, struct pdf_sink *sink);

#endif
