#include "out/pdf_predict.h"

#define UP 2 /* the row's filter (PNG, 9.2) */

void
pdf_predict_up(struct buf *out, struct str rows, size_t columns)
{
	size_t at = out->n;

	buf_fill(out, UP, rows.n + rows.n / columns);
	for (size_t i = 0; i < rows.n; i++) {
		char above = i < columns ? 0 : rows.s[i - columns];

		if (i % columns == 0)
			at++;
		out->p[at++] = (char)(rows.s[i] - above);
	}
}

void
pdf_put_predictor(struct buf *out, size_t columns)
{
	buf_printf(out, "/DecodeParms<</Predictor 12/Columns %zu>>", columns);
}
