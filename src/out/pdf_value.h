/*
 * PDF values as bytes (ISO 32000-1, 7.3): numbers from integers only, names,
 * strings, references.  Lengths go through su_print(), the one gate from su
 * to points.
 */
#ifndef OUT_PDF_VALUE_H
#define OUT_PDF_VALUE_H

#include "base/buf.h"
#include "base/su.h"
#include "layout/pages.h"

/* v / 1000 with at most three decimals: 1500 is "1.5". */
void pdf_put_milli(struct buf *out, int64_t v);

/* "12 0 R" */
void pdf_put_ref(struct buf *out, uint32_t id);

/* "/name", what is no regular character as #xx. */
void pdf_put_name(struct buf *out, struct str name);

/* A byte string: "(a\)b)". */
void pdf_put_bytes(struct buf *out, struct str bytes);

/* The text's UTF-16 units, big endian, in hexadecimal: "0041". */
void pdf_put_utf16(struct buf *out, struct str utf8);

/* A text string in UTF-16 with its mark: "<FEFF0041>". */
void pdf_put_text(struct buf *out, struct str utf8);

/* "/key <FEFF...>" with a line end, nothing when the text is empty. */
void pdf_put_text_entry(struct buf *out, const char *key, struct str utf8);

/* "/Lang(en-GB)", nothing when there is no language. */
void pdf_put_language(struct buf *out, struct str tag);

/* The components of a DeviceRGB colour: "0.2 0 1". */
void pdf_put_colour(struct buf *out, colour ink);

#endif
