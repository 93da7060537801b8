#include "out/pdf_predict.h"

#include <string.h>

#define UP 2 /* the row's filter (PNG, 9.2) */

static void
put_row(char *out, const char *row, const char *above, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		out[i] = (char)(row[i] - above[i]);
}

void
pdf_predict_up(struct buf *out, struct str rows, size_t columns)
{
	size_t at = out->n;

	buf_fill(out, UP, rows.n + rows.n / columns);
	for (size_t i = 0; i < rows.n; i += columns) {
		if (i == 0)
			memcpy(out->p + at + 1, rows.s, columns);
		else
			put_row(out->p + at + 1, rows.s + i,
			    rows.s + i - columns, columns);
		at += columns + 1;
	}
}

void
pdf_put_predictor(struct buf *out, size_t columns)
{
	buf_printf(out, "/DecodeParms<</Predictor 12/Columns %zu>>", columns);
}
