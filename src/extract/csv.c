#include "extract/csv.h"

#include <csv.h>

#include "extract/flat.h"

static const struct str formula_starts = STR_INIT("=+-@\t\r");

static bool
is_formula(struct str text)
{
	return text.n > 0 &&
	       str_find(formula_starts, text.s[0], 0) < formula_starts.n;
}

static void
put_cell(struct buf *out, struct str text)
{
	struct arena *a = out->owner;
	struct str cell =
	    is_formula(text) ? arena_cat(a, STR("'"), text) : text;
	const char *bytes = cell.n ? cell.s : "";
	size_t n = csv_write(NULL, 0, bytes, cell.n);
	char *quoted = ARENA_ARRAY(a, char, n);

	csv_write(quoted, n, bytes, cell.n);
	buf_add(out, quoted, n);
}

static void
end_cell(struct buf *out, bool last)
{
	buf_z(out, last ? "\r\n" : ",");
}

void
extract_csv(struct buf *out, const struct extract_table *table)
{
	struct arena *a = out->owner;
	struct flat flat = flat_of(a, table);
	size_t n = flat.columns.n;

	for (size_t k = 0; k < n; k++) {
		put_cell(out, flat.columns.v[k].full);
		end_cell(out, k + 1 == n);
	}
	for (size_t i = 0; i < table->rows.n; i++)
		for (size_t k = 0; k < n; k++) {
			put_cell(out, flat_text(a, &flat, table->rows.v[i], k));
			end_cell(out, k + 1 == n);
		}
}
