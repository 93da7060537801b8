#include "read/pipes.h"

#include "read/braces.h"
#include "read/fence.h"
#include "read/opening.h"

/* A prefix stands before each cell, so it must not be long. */
#define PREFIX_MAX 64

struct cell {
	size_t from, to; /* trimmed, in the source */
};

/* A row's cells; n counts them all, also those that found no room. */
struct cells {
	struct cell v[PIPES_COLUMNS_MAX + 1];
	size_t n;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void
add_cell(struct cells *out, struct str text, size_t from, size_t to)
{
	while (from < to && is_blank(text.s[from]))
		from++;
	while (to > from && is_blank(text.s[to - 1]))
		to--;
	if (out->n <= PIPES_COLUMNS_MAX)
		out->v[out->n] = (struct cell){from, to};
	out->n++;
}

/* The offset of the pipe that ends the cell at `at`, or `to`. */
static size_t
cell_end(struct str text, size_t at, size_t to)
{
	while (at < to && text.s[at] != '|')
		at += text.s[at] == '\\' ? 2 : 1;
	return at < to ? at : to;
}

/* Splits the row that begins at `at` on line i. */
static void
split_row(const struct lines *lines, size_t i, size_t at, struct cells *out)
{
	struct str text = lines->source->text;
	size_t to = lines->v[i].end, end;

	out->n = 0;
	while (to > at && is_blank(text.s[to - 1]))
		to--;
	if (at < to && text.s[at] == '|')
		at++;
	while (at < to) {
		end = cell_end(text, at, to);
		add_cell(out, text, at, end);
		at = end + 1;
	}
}

static bool
has_pipe(const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];

	return cell_end(lines->source->text, line->content, line->end) <
	       line->end;
}

/* ":---:" and the like. */
static bool
read_align(struct str cell, enum align *out)
{
	bool left = str_starts(cell, STR(":")), right;
	size_t from = left ? 1 : 0, to = cell.n;

	right = to > from && cell.s[to - 1] == ':';
	if (right)
		to--;
	if (from >= to)
		return false;
	for (size_t at = from; at < to; at++)
		if (cell.s[at] != '-')
			return false;
	*out = left && right ? ALIGN_CENTER
	       : left        ? ALIGN_LEFT
	       : right       ? ALIGN_RIGHT
			     : ALIGN_DEFAULT;
	return true;
}

/* The columns of the row of dashes on line i, or 0. */
static size_t
read_dashes(const struct lines *lines, size_t i, enum align *out)
{
	struct cells cells;

	split_row(lines, i, lines->v[i].content, &cells);
	if (!has_pipe(lines, i) || cells.n > PIPES_COLUMNS_MAX)
		return 0;
	for (size_t c = 0; c < cells.n; c++)
		if (!read_align(str_sub(lines->source->text, cells.v[c].from,
				    cells.v[c].to),
			&out[c]))
			return 0;
	return cells.n;
}

/* Whether what stands before line i lets a table begin there. */
static bool
may_begin(const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];

	if (line->kind != LINE_TEXT && line->kind != LINE_HEADING)
		return false;
	if (lines_behind_markers(lines, i) - line->start > PREFIX_MAX)
		return false;
	return i == 0 || lines->v[i - 1].block != line->block ||
	       fence_is(lines, i - 1);
}

bool
pipes_look(const struct lines *lines, size_t i)
{
	struct cells header;
	enum align aligns[PIPES_COLUMNS_MAX];

	if (i + 1 >= lines->n || !has_pipe(lines, i))
		return false;
	split_row(lines, i, lines_behind_markers(lines, i), &header);
	return header.n > 0 && header.n == read_dashes(lines, i + 1, aligns);
}

bool
pipes_begin(const struct lines *lines, size_t i)
{
	return i + 1 < lines->n && may_begin(lines, i) &&
	       lines->v[i + 1].block == lines->v[i].block &&
	       pipes_look(lines, i);
}

static void
add_paragraph(struct prepared *p, const struct lines *lines, size_t header,
    struct cell cell, uint32_t row)
{
	struct role *role = prepared_role_add(p, ROLE_CELL,
	    source_loc(lines->source, cell.from, cell.to - cell.from));

	role->table = (uint32_t)(p->tables.n - 1);
	role->row = row;
	prepared_insert(p, STR(";"), cell.from);
	braces_find_in_cell(p, cell.from, cell.to);
	prepared_copy(p, cell.from, cell.to);
	prepared_end_line(p);
	fence_add_blank(p, lines, header);
}

static void
report_length(struct prepared *p, const struct cells *cells, size_t columns)
{
	struct cell extra = cells->v[columns];
	struct diag *diag = diag2(p->diags, DIAG_TABLE_ROW,
	    source_loc(p->source, extra.from, extra.to - extra.from),
	    arena_printf(p->arena, "%zu", cells->n),
	    arena_printf(p->arena, "%zu", columns));

	diag_relate(
	    diag, p->tables.v[p->tables.n - 1].at, STR("the header is here"));
}

/* Adds the cells on line i as a row of the table that begins at `header`. */
static void
add_row(struct prepared *p, const struct lines *lines, size_t header, size_t i)
{
	size_t columns = p->tables.v[p->tables.n - 1].columns;
	struct cells cells;

	split_row(lines, i, lines->v[i].content, &cells);
	if (cells.n > columns)
		report_length(p, &cells, columns);
	for (size_t c = 0; c < cells.n && c < columns; c++) {
		opening_add_margin(p, lines, header);
		add_paragraph(
		    p, lines, header, cells.v[c], (uint32_t)(i - header - 1));
	}
}

/* Adds the header, whose line may open items that the table stands in. */
static void
add_header(struct prepared *p, const struct lines *lines, size_t i)
{
	size_t start = lines_behind_markers(lines, i), from;
	struct cells cells;

	split_row(lines, i, start, &cells);
	from = opening_add(p, lines, i);
	prepared_copy(p, from, start);
	for (size_t c = 0; c < cells.n; c++) {
		if (c > 0)
			opening_add_margin(p, lines, i);
		add_paragraph(p, lines, i, cells.v[c], 0);
	}
}

static void
add_shape(struct prepared *p, const struct lines *lines, size_t i)
{
	const struct line *line = &lines->v[i];
	size_t start = lines_behind_markers(lines, i);
	struct table_shape *shape = vec_add(p->arena, &p->tables);

	shape->aligns = ARENA_ARRAY(p->arena, enum align, PIPES_COLUMNS_MAX);
	shape->columns = (uint16_t)read_dashes(lines, i + 1, shape->aligns);
	shape->at = source_loc(lines->source, start, line->end - start);
}

size_t
pipes_add(struct prepared *p, const struct lines *lines, size_t i)
{
	size_t at = i + 2;

	add_shape(p, lines, i);
	if (lines_behind_markers(lines, i) == lines->v[i].content &&
	    lines->v[i].opens == OPENS_NOTHING)
		fence_add_blank(p, lines, i);
	add_header(p, lines, i);
	while (at < lines->n && lines->v[at].block == lines->v[i].block &&
	       has_pipe(lines, at) && !fence_is(lines, at))
		add_row(p, lines, i, at++);
	return at;
}
