/*
 * The predictor "Up" of PNG (ISO 32000-1, 7.4.4.4): rows of bytes as their
 * differences from the row above.  Numbers that count upward in equal steps,
 * in columns, become rows that are nearly alike, which deflate well.
 */
#ifndef OUT_PDF_PREDICT_H
#define OUT_PDF_PREDICT_H

#include "base/buf.h"

/* `rows` is a whole number of rows of `columns` bytes. */
void pdf_predict_up(struct buf *out, struct str rows, size_t columns);

/* What undoes it: "/DecodeParms<</Predictor 12/Columns 7>>". */
void pdf_put_predictor(struct buf *out, size_t columns);

#endif
