/*
 * Charts in; tables with a row a point and a column a series out.
 */
#include "derive/chart_table.h"

#include "derive/labels.h"
#include "doc/chart.h"

/* Where a chart has no value. */
#define NO_VALUE "\u2013"

struct table_maker {
	struct derivation *d;
	const struct chart *chart;
	struct node *table;
};

static struct node *
add_row(struct table_maker *m, bool header)
{
	struct node *row = node_new(m->d->arena, NODE_ROW, m->table->at);

	row->u.row.header = header;
	node_append(m->table, row);
	return row;
}

static void
add_cell(struct table_maker *m, struct node *row, struct str text)
{
	struct node *cell = node_new(m->d->arena, NODE_CELL, row->at);
	struct node *leaf = node_new(m->d->arena, NODE_TEXT, row->at);

	leaf->u.text = text;
	node_append(cell, leaf);
	node_append(row, cell);
}

static void
add_head(struct table_maker *m)
{
	struct node *row = add_row(m, true);

	add_cell(m, row, m->chart->x_title);
	for (size_t s = 0; s < m->chart->series.n; s++)
		add_cell(m, row, m->chart->series.v[s].name);
}

static void
add_point(struct table_maker *m, size_t point)
{
	struct node *row = add_row(m, false);

	add_cell(m, row, m->chart->points[point]);
	for (size_t s = 0; s < m->chart->series.n; s++) {
		const struct chart_value *value =
		    &m->chart->series.v[s].values[point];

		add_cell(m, row, value->known ? value->text : STR(NO_VALUE));
	}
}

static struct node *
table_of(struct derivation *d, const struct chart *chart)
{
	struct table_maker m = {.d = d, .chart = chart};
	uint16_t columns = (uint16_t)(chart->series.n + 1);

	m.table = node_new(d->arena, NODE_TABLE, chart->at);
	m.table->u.table.columns = columns;
	m.table->u.table.aligns = ARENA_ARRAY(d->arena, enum align, columns);
	for (uint16_t c = 1; c < columns; c++)
		m.table->u.table.aligns[c] = ALIGN_RIGHT;
	add_head(&m);
	for (size_t i = 0; i < chart->point_count; i++)
		add_point(&m, i);
	labels_add_derived(d, m.table, STR("chart-data"));
	return m.table;
}

static void
put_behind(struct node *figure, struct node *table)
{
	if (figure->next)
		node_insert_before(figure->next, table);
	else
		node_append(figure->parent, table);
}

static void
make(struct derivation *d, struct node *figure)
{
	struct chart *chart = (struct chart *)figure->first->u.chart;
	bool here = str_eq_z(attrs_text(figure->first->attrs, "table"), "true");
	struct chart_figures gathered = {.figure = figure};
	struct node *table;

	if (!here && !facts_asks_for(d->pack, PART_CHART_DATA))
		return;
	table = table_of(d, chart);
	chart->table = table->id;
	chart->tabled = here;
	if (here) {
		put_behind(figure, table);
		return;
	}
	if (figure->id.n == 0)
		labels_add_derived(d, figure, STR("chart"));
	gathered.table = table;
	vec_push(d->arena, &d->facts->back.charts, gathered);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind == NODE_FIGURE && node->first->kind == NODE_CHART)
		make(user, node);
	return !node_is_inline(node->kind);
}

void
chart_tables_make(struct derivation *d)
{
	derivation_walk(d, visit, d);
}
