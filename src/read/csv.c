#include "read/csv.h"

#include <csv.h>

#include "base/utf8.h"

#define COLUMNS_MAX 256

/*
 * libcsv is fed byte by byte, so that it is known where each row begins.  Its
 * callbacks only say what the last byte ended: they allocate nothing, and an
 * arena that gives up leaves from outside of libcsv.
 */
struct reader {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	struct csv_parser parser;
	struct str field; /* in libcsv's buffer */
	size_t field_start;
	VEC(struct loc) places; /* of the header's cells */
	bool field_ended, row_ended;
	bool in_row;
	size_t row_start;
	struct loc header_at;
	VEC(struct str) cells; /* of the row that is being read */
	struct data_table *table;
};

static void
on_field(void *text, size_t n, void *user)
{
	struct reader *r = user;

	r->field = (struct str){text, n};
	r->field_ended = true;
}

static void
on_row(int c, void *user)
{
	struct reader *r = user;

	(void)c;
	r->row_ended = true;
}

/* May be called twice. */
static void
release(void *object)
{
	csv_free(object);
}

/* The first line of the row, for its place. */
static struct loc
row_loc(const struct reader *r)
{
	struct str text = r->source->text;
	size_t end = r->row_start;

	while (end < text.n && text.s[end] != '\n' && text.s[end] != '\r')
		end++;
	return source_loc(r->source, r->row_start, end - r->row_start);
}

static void
check_columns(struct reader *r)
{
	const struct data_table *t = r->table;

	for (size_t i = 0; i < t->column_count; i++) {
		size_t first = data_column(t, t->columns[i]);

		if (t->columns[i].n > 0 && first != i)
			diag_relate(diag1(r->diags, DIAG_CSV_HEADER,
					r->places.v[i], t->columns[i]),
			    r->places.v[first], STR("first named here"));
	}
}

static void
add_header(struct reader *r)
{
	struct data_table *t = r->table;

	r->header_at = row_loc(r);
	t->column_count = r->cells.n;
	t->columns = ARENA_ARRAY(r->arena, struct str, r->cells.n);
	for (size_t i = 0; i < r->cells.n; i++)
		t->columns[i] = str_trim(r->cells.v[i]);
	check_columns(r);
}

static void
add_row(struct reader *r)
{
	struct data_table *t = r->table;
	struct data_row row = {.at = row_loc(r)};

	if (r->cells.n != t->column_count)
		diag_relate(diag2(r->diags, DIAG_CSV_ROW, row.at,
				arena_printf(r->arena, "%zu", r->cells.n),
				arena_printf(r->arena, "%zu", t->column_count)),
		    r->header_at, STR("the header is here"));
	row.cells = ARENA_ARRAY(r->arena, struct str, t->column_count);
	for (size_t i = 0; i < t->column_count && i < r->cells.n; i++)
		row.cells[i] = r->cells.v[i];
	vec_push(r->arena, &t->rows, row);
}

/* False when the row has more cells than any table should. */
static bool
check_width(struct reader *r)
{
	if (r->cells.n <= COLUMNS_MAX)
		return true;
	diag1(r->diags, DIAG_CSV_SYNTAX, row_loc(r),
	    STR("a row has more than 256 cells"));
	return false;
}

/* The cell that ends at a byte; those of the header keep their places. */
static void
add_cell(struct reader *r, size_t end)
{
	while (r->field_start < end && r->source->text.s[r->field_start] == ' ')
		r->field_start++;
	if (r->table->column_count == 0)
		vec_push(r->arena, &r->places,
		    source_loc(
			r->source, r->field_start, end - r->field_start));
	vec_push(r->arena, &r->cells, arena_str(r->arena, r->field));
	r->field_start = end + 1;
}

/* Takes what byte `at` ended; false when the table is given up. */
static bool
take_ended(struct reader *r, size_t at)
{
	if (r->field_ended)
		add_cell(r, at);
	r->field_ended = false;
	if (!check_width(r))
		return false;
	if (!r->row_ended)
		return true;
	if (r->table->column_count == 0)
		add_header(r);
	else
		add_row(r);
	r->cells.n = 0;
	r->row_ended = false;
	r->in_row = false;
	return true;
}

static bool
report_failure(struct reader *r, size_t at)
{
	const char *problem = "text and quotes are mixed in this cell";

	if (csv_error(&r->parser) != CSV_EPARSE)
		arena_give_up(r->arena);
	if (at == r->source->text.n) {
		problem = "a quote is not closed";
		at = r->row_start;
	}
	diag1(r->diags, DIAG_CSV_SYNTAX, source_loc(r->source, at, 1),
	    str_from_z(problem));
	return false;
}

static bool
read_bytes(struct reader *r, size_t from)
{
	struct str text = r->source->text;

	for (size_t at = from; at < text.n; at++) {
		if (!r->in_row && text.s[at] != '\r' && text.s[at] != '\n') {
			r->in_row = true;
			r->row_start = r->field_start = at;
		}
		if (csv_parse(
			&r->parser, text.s + at, 1, on_field, on_row, r) != 1)
			return report_failure(r, at);
		if (!take_ended(r, at))
			return false;
	}
	if (csv_fini(&r->parser, on_field, on_row, r) != 0)
		return report_failure(r, text.n);
	return take_ended(r, text.n);
}

static bool
check_text(struct reader *r, size_t from)
{
	struct str text = r->source->text;
	size_t bad = utf8_invalid_at(text), nul = str_find(text, '\0', 0);

	if (bad < text.n)
		diag0(r->diags, DIAG_FILE_NOT_UTF8,
		    source_loc(r->source, bad, 1));
	else if (nul < text.n)
		diag1(r->diags, DIAG_CSV_SYNTAX, source_loc(r->source, nul, 1),
		    STR("a NUL byte"));
	else if (from == text.n)
		diag1(r->diags, DIAG_CSV_EMPTY, source_loc(r->source, 0, 0),
		    r->source->name);
	else
		return true;
	return false;
}

struct data_table *
csv_read(struct arena *a, struct diags *diags, const struct source *source)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	size_t from = str_starts(source->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
	bool read;

	r->arena = a;
	r->diags = diags;
	r->source = source;
	if (!check_text(r, from))
		return NULL;
	if (csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		arena_give_up(a);
	arena_defer(a, release, &r->parser);
	r->table = ARENA_NEW(a, struct data_table);
	r->table->name = source->name;
	read = read_bytes(r, from);
	csv_free(&r->parser);
	if (read && r->table->column_count == 0)
		diag1(diags, DIAG_CSV_EMPTY, source_loc(source, 0, 0),
		    source->name);
	return read && r->table->column_count > 0 ? r->table : NULL;
}
