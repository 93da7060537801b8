#include "read/csv.h"

#include <csv.h>

#include "base/utf8.h"

#define COLUMNS_MAX 256

/*
 * Behind a quote that is not closed the rest is read again, from the next
 * line on; so often, for each time may cost the whole file.
 */
#define UNCLOSED_MAX 8

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
	char separator;
	struct str field; /* in libcsv's buffer */
	size_t field_start;
	VEC(struct loc) places; /* of the header's cells */
	bool field_ended, row_ended;
	bool in_row;
	size_t row_start;
	VEC(struct str) cells; /* of the row that is being read */
	struct data_table *table;
	size_t faults;   /* rows that are left out */
	size_t unclosed; /* quotes among them */
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

	t->at = row_loc(r);
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
		    t->at, STR("the header is here"));
	row.cells = ARENA_ARRAY(r->arena, struct str, t->column_count);
	for (size_t i = 0; i < t->column_count && i < r->cells.n; i++)
		row.cells[i] = r->cells.v[i];
	vec_push(r->arena, &t->rows, row);
}

static void
fault(struct reader *r, const char *problem, struct loc at)
{
	diag1(r->diags, DIAG_CSV_SYNTAX, at, str_from_z(problem));
	r->faults++;
}

/* False, and reported, when the row that ends at `end` is left out. */
static bool
check_row(struct reader *r, size_t end)
{
	struct str text = str_sub(r->source->text, r->row_start, end);
	size_t bad = utf8_invalid_at(text), nul = str_find(text, '\0', 0);

	if (bad < text.n) {
		diag0(r->diags, DIAG_FILE_NOT_UTF8,
		    source_loc(r->source, r->row_start + bad, 1));
		r->faults++;
	} else if (nul < text.n) {
		fault(r, "a NUL byte",
		    source_loc(r->source, r->row_start + nul, 1));
	} else if (r->cells.n > COLUMNS_MAX) {
		fault(r, "a row has more than 256 cells", row_loc(r));
	} else {
		return true;
	}
	return false;
}

/* The cell that ends at a byte; those of the header keep their places. */
static void
add_cell(struct reader *r, size_t end)
{
	while (r->field_start < end && r->source->text.s[r->field_start] == ' ')
		r->field_start++;
	if (r->cells.n == 0)
		r->places.n = 0;
	if (r->table->column_count == 0)
		vec_push(r->arena, &r->places,
		    source_loc(
			r->source, r->field_start, end - r->field_start));
	vec_push(r->arena, &r->cells, arena_str(r->arena, r->field));
	r->field_start = end + 1;
}

/* A line of spaces is an empty line. */
static bool
is_blank(const struct reader *r, size_t end)
{
	return r->cells.n == 1 &&
	       str_trim(str_sub(r->source->text, r->row_start, end)).n == 0;
}

static void
take_row(struct reader *r, size_t end)
{
	if (!is_blank(r, end) && check_row(r, end)) {
		if (r->table->column_count == 0)
			add_header(r);
		else
			add_row(r);
	}
	r->cells.n = 0;
	r->in_row = false;
}

/* Takes what the byte before `end` ended. */
static void
take_ended(struct reader *r, size_t end)
{
	if (r->field_ended && r->cells.n <= COLUMNS_MAX)
		add_cell(r, end);
	if (r->row_ended)
		take_row(r, end);
	r->field_ended = r->row_ended = false;
}

static void
start_parser(struct reader *r)
{
	csv_free(&r->parser);
	if (csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		arena_give_up(r->arena);
	csv_set_delim(&r->parser, (unsigned char)r->separator);
	r->field_ended = r->row_ended = r->in_row = false;
	r->cells.n = 0;
}

static size_t
line_end(struct str text, size_t at)
{
	while (at < text.n && text.s[at] != '\n' && text.s[at] != '\r')
		at++;
	return at;
}

/* Goes on behind the line that the fault stands in. */
static size_t
recover(struct reader *r, size_t at, size_t line)
{
	const char *problem = "text and quotes are mixed in this cell";

	if (csv_error(&r->parser) != CSV_EPARSE)
		arena_give_up(r->arena);
	if (at == r->source->text.n)
		problem = "a quote is not closed";
	fault(r, problem,
	    source_loc(r->source, at == r->source->text.n ? line : at, 1));
	start_parser(r);
	return line_end(r->source->text, line);
}

/* False when the header cannot be read, without which nothing can. */
static bool
has_header(const struct reader *r)
{
	return r->table->column_count > 0 || r->faults == 0;
}

static void
read_bytes(struct reader *r, size_t at)
{
	struct str text = r->source->text;

	while (at < text.n && has_header(r)) {
		if (!r->in_row && text.s[at] != '\r' && text.s[at] != '\n') {
			r->in_row = true;
			r->row_start = r->field_start = at;
		}
		if (csv_parse(
			&r->parser, text.s + at, 1, on_field, on_row, r) != 1) {
			at = recover(r, at, at);
			continue;
		}
		take_ended(r, at++);
	}
}

static void
read_rows(struct reader *r, size_t at)
{
	struct str text = r->source->text;

	start_parser(r);
	for (;;) {
		read_bytes(r, at);
		if (!has_header(r))
			return;
		if (csv_fini(&r->parser, on_field, on_row, r) == 0)
			break;
		at = recover(r, text.n, r->row_start);
		if (++r->unclosed == UNCLOSED_MAX)
			return;
	}
	take_ended(r, text.n);
}

/* The separator that the header has most of, outside of quotes. */
static char
find_separator(struct str text, size_t at)
{
	static const char separators[] = {',', ';', '\t'};
	size_t counts[sizeof separators] = {0}, best = 0;
	bool quoted = false;

	while (at < text.n && char_is_space(text.s[at]) && text.s[at] != '\t')
		at++;
	for (; at < text.n; at++) {
		char c = text.s[at];

		if (c == '"')
			quoted = !quoted;
		if (!quoted && (c == '\n' || c == '\r'))
			break;
		for (size_t i = 0; !quoted && i < sizeof separators; i++)
			counts[i] += c == separators[i];
	}
	for (size_t i = 1; i < sizeof separators; i++)
		if (counts[i] > counts[best])
			best = i;
	return separators[best];
}

struct data_table *
csv_read(struct arena *a, struct diags *diags, const struct source *source)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	size_t from = str_starts(source->text, STR("\xEF\xBB\xBF")) ? 3 : 0;

	r->arena = a;
	r->diags = diags;
	r->source = source;
	r->separator = find_separator(source->text, from);
	r->table = ARENA_NEW(a, struct data_table);
	r->table->name = source->name;
	if (csv_init(&r->parser, 0) != 0)
		arena_give_up(a);
	arena_defer(a, release, &r->parser);
	read_rows(r, from);
	csv_free(&r->parser);
	if (r->faults == 0 && r->table->rows.n == 0)
		diag1(diags, DIAG_CSV_EMPTY, source_loc(source, 0, 0),
		    source->name);
	return r->table->column_count > 0 ? r->table : NULL;
}
