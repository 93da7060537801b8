#include "derive/chart.h"

#include "base/date.h"
#include "base/map.h"
#include "derive/amount.h"
#include "derive/column.h"
#include "doc/chart.h"

/* Decimals after this one are beyond what a chart shows. */
#define DECIMALS_MAX 6

struct maker {
	struct derivation *d;
	const struct node *div;
	const struct data_table *data;
	struct chart *chart;
	struct map points; /* name to its index, plus one */
	struct map series; /* likewise */
	bool failed;
};

/* A value's place in the file. */
struct cell {
	const struct data_row *row;
	size_t column;
};

static struct loc
key_place(const struct maker *m, const char *key)
{
	const struct attr *attr = attrs_lookup(m->div->attrs, key);

	return attr ? attr->value_at : m->div->at;
}

/* The column that a key names, or column_count; that is reported. */
static size_t
column_of(struct maker *m, const char *key, struct str name)
{
	size_t column = column_find(m->d, m->data, name, key_place(m, key));

	data_use_all_rows(
	    data_use_of(m->d->arena, &m->d->facts->data_uses, m->data));
	m->failed = m->failed || column == m->data->column_count;
	return column;
}

static size_t
index_in(struct maker *m, struct map *map, struct str name)
{
	size_t *known = map_lookup(map, name);

	if (known)
		return *known;
	known = ARENA_NEW(m->d->arena, size_t);
	*known =
	    map == &m->points ? m->chart->point_count++ : m->chart->series.n;
	map_put(m->d->arena, map, name, known, true);
	return *known;
}

static struct chart_series *
series_of(struct maker *m, struct str name)
{
	size_t i = index_in(m, &m->series, name);
	struct chart_series *s;

	if (i < m->chart->series.n)
		return &m->chart->series.v[i];
	s = vec_add(m->d->arena, &m->chart->series);
	*s = (struct chart_series){.name = name};
	s->values =
	    ARENA_ARRAY(m->d->arena, struct chart_value, m->data->rows.n);
	return s;
}

static void
report_value(struct maker *m, const struct cell *cell, const char *why)
{
	diag3(m->d->diags, DIAG_CHART_VALUE, cell->row->at,
	    cell->row->cells[cell->column], m->data->columns[cell->column],
	    str_from_z(why));
	m->failed = true;
}

/* The number as a whole number of 10^-decimals; -1 when it is too large. */
static int64_t
scaled(const struct amount *amount, unsigned decimals)
{
	int64_t value = 0;

	if (amount->whole.n > 15)
		return -1;
	for (size_t i = 0; i < amount->whole.n; i++)
		value = value * 10 + (amount->whole.s[i] - '0');
	for (unsigned i = 0; i < decimals; i++) {
		if (value >= CHART_VALUE_LIMIT / 10)
			return -1;
		value *= 10;
		if (i < amount->fraction.n)
			value += amount->fraction.s[i] - '0';
	}
	return value < CHART_VALUE_LIMIT ? value : -1;
}

static void
read_value(struct maker *m, const struct cell *cell, struct chart_value *out)
{
	struct str text = str_trim(cell->row->cells[cell->column]);
	struct amount amount;
	int64_t value;

	if (text.n == 0)
		return;
	if (out->known) {
		report_value(m, cell, "the chart has a value there already");
		return;
	}
	if (!amount_parse(m->d->arena, text, &amount)) {
		report_value(m, cell, "it is no number");
		return;
	}
	value = scaled(&amount, m->chart->decimals);
	if (value < 0)
		report_value(m, cell, "it is too large");
	else if (amount.negative && m->chart->type == CHART_STACKED)
		report_value(m, cell, "stacked values are not negative");
	*out =
	    (struct chart_value){amount.negative ? -value : value, text, true};
}

/* The decimals that a column's numbers have, at most DECIMALS_MAX. */
static void
measure_decimals(struct maker *m, size_t column)
{
	for (size_t i = 0; i < m->data->rows.n; i++) {
		struct amount amount;

		if (!amount_parse(
			m->d->arena, m->data->rows.v[i].cells[column], &amount))
			continue;
		if (amount.fraction.n > m->chart->decimals)
			m->chart->decimals = amount.fraction.n < DECIMALS_MAX
						 ? (unsigned)amount.fraction.n
						 : DECIMALS_MAX;
	}
}

/* Every row is a point; every column of y a series. */
static void
read_wide(struct maker *m, size_t x, size_t y)
{
	struct chart_series *s = series_of(m, m->data->columns[y]);

	for (size_t i = 0; i < m->data->rows.n; i++) {
		struct cell cell = {&m->data->rows.v[i], y};

		read_value(m, &cell,
		    &s->values[index_in(m, &m->points, cell.row->cells[x])]);
	}
}

/* A row is one value; the column of series says whose. */
static void
read_long(struct maker *m, size_t x, size_t y, size_t series)
{
	for (size_t i = 0; i < m->data->rows.n; i++) {
		struct cell cell = {&m->data->rows.v[i], y};
		struct chart_series *s = series_of(m, cell.row->cells[series]);

		read_value(m, &cell,
		    &s->values[index_in(m, &m->points, cell.row->cells[x])]);
	}
}

/* The columns that y="a, b" names, in the order written. */
static void
read_columns(struct maker *m, size_t x, size_t series)
{
	struct str names = attrs_text(m->div->attrs, "y");

	for (size_t from = 0; from <= names.n;) {
		size_t to = str_find(names, ',', from);
		size_t y =
		    column_of(m, "y", str_trim(str_sub(names, from, to)));

		from = to + 1;
		if (m->failed)
			continue;
		measure_decimals(m, y);
		if (series < m->data->column_count)
			read_long(m, x, y, series);
		else
			read_wide(m, x, y);
	}
}

/* The place of a point on a scale: its number, or its day. */
static bool
position_of(struct arena *a, struct str point, int64_t *out)
{
	struct amount amount;

	if (date_parse(str_trim(point), out))
		return true;
	if (!amount_parse(a, point, &amount) || amount.fraction.n > 0)
		return false;
	*out = scaled(&amount, 0);
	if (*out < 0)
		return false;
	if (amount.negative)
		*out = -*out;
	return true;
}

/* Lines and dots over numbers or days stand as far apart as those. */
static void
place_points(struct maker *m)
{
	struct chart *c = m->chart;
	int64_t *positions = ARENA_ARRAY(m->d->arena, int64_t, c->point_count);

	if (c->type != CHART_LINE && c->type != CHART_DOT)
		return;
	for (size_t i = 0; i < c->point_count; i++)
		if (!position_of(m->d->arena, c->points[i], &positions[i]) ||
		    (i > 0 && positions[i] <= positions[i - 1]))
			return;
	c->positions = positions;
}

/* The names of the points, in the order of their first rows. */
static void
name_points(struct maker *m, size_t x)
{
	size_t n = 0;

	m->chart->points =
	    ARENA_ARRAY(m->d->arena, struct str, m->chart->point_count);
	for (size_t i = 0; i < m->data->rows.n; i++) {
		struct str name = m->data->rows.v[i].cells[x];

		if (index_in(m, &m->points, name) == n)
			m->chart->points[n++] = name;
	}
}

static void
check_series(struct maker *m)
{
	struct arena *a = m->d->arena;

	if (m->chart->series.n <= CHART_SERIES_MAX)
		return;
	diag2(m->d->diags, DIAG_CHART_SERIES, m->div->at,
	    arena_printf(a, "%zu", m->chart->series.n),
	    arena_printf(a, "%d", CHART_SERIES_MAX));
	m->failed = true;
}

static void
read_type(struct maker *m)
{
	struct str word = attrs_text(m->div->attrs, "type");

	for (int i = 0; i < CHART_TYPE_COUNT; i++)
		if (str_eq(word, chart_type_words[i]))
			m->chart->type = (enum chart_type)i;
}

/* A key that a chart cannot do without; false when it is missing. */
static bool
require(struct maker *m, const char *key)
{
	if (attrs_text(m->div->attrs, key).n > 0)
		return true;
	diag1(m->d->diags, DIAG_CHART_KEY, m->div->at, str_from_z(key));
	m->failed = true;
	return false;
}

static void
read_rows(struct maker *m)
{
	struct str series = attrs_text(m->div->attrs, "series");
	size_t x, column = m->data->column_count;

	if (!require(m, "x") || !require(m, "y"))
		return;
	x = column_of(m, "x", attrs_text(m->div->attrs, "x"));
	if (series.n > 0)
		column = column_of(m, "series", series);
	if (m->failed)
		return;
	read_columns(m, x, column);
	check_series(m);
	if (m->failed)
		return;
	name_points(m, x);
	place_points(m);
	m->chart->x_title = m->data->columns[x];
	if (m->chart->series.n == 1 || series.n > 0)
		m->chart->y_title = attrs_text(m->div->attrs, "y");
}

/* The last paragraph, as the caption that it is. */
static struct node *
caption_of(struct node *div)
{
	struct node *last = div->last;

	if (!last ||
	    (last->kind != NODE_PARAGRAPH && last->kind != NODE_CAPTION))
		return NULL;
	node_detach(last);
	last->kind = NODE_CAPTION;
	return last;
}

/* Makes the div a figure that holds the chart. */
static void
become_figure(struct maker *m, struct node *div)
{
	struct node *chart = node_new(m->d->arena, NODE_CHART, div->at);
	struct node *caption = caption_of(div);
	struct attrs *attrs = ARENA_NEW(m->d->arena, struct attrs);

	*attrs = *div->attrs;
	attrs->id = (struct str){NULL, 0};
	while (div->first)
		node_detach(div->first);
	div->kind = NODE_FIGURE;
	chart->attrs = attrs;
	chart->u.chart = m->chart;
	node_append(div, chart);
	if (caption)
		node_append(div, caption);
}

static void
make(struct derivation *d, struct node *div)
{
	struct maker m = {.d = d, .div = div, .data = div->u.div.data};

	m.chart = ARENA_NEW(d->arena, struct chart);
	m.chart->at = div->at;
	read_type(&m);
	if (m.data)
		read_rows(&m);
	else if (!attrs_lookup(div->attrs, "src"))
		require(&m, "src");
	if (m.data && !m.failed)
		become_figure(&m, div);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_DIV && node->u.div.class == DIV_CHART)
		make(user, node);
	return true;
}

void
charts_make(struct derivation *d)
{
	derivation_walk(d, visit, d);
}
