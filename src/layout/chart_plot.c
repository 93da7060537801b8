#include "layout/chart_plot.h"

#include "text/number.h"

/* The bars of a point fill so much of its share. */
#define FILLED_PERCENT 68

/* From the ends of an axis to the points at the ends of a scale. */
#define POINT_INSET PT(10)

#define BAR_MAX PT(44)

/* Between a bar and its number. */
#define NUMBER_GAP PT(3)

/* A line through more points than this has no marks. */
#define MARKED_MAX 60

static su
axis_length(const struct chart_plot *p)
{
	return p->across ? p->area.height : p->area.width;
}

static su
value_length(const struct chart_plot *p)
{
	return p->across ? p->area.width : p->area.height;
}

su
chart_plot_slot(const struct chart_plot *p)
{
	size_t n = p->canvas->chart->point_count;

	return n ? axis_length(p) / (su)n : axis_length(p);
}

su
chart_plot_middle(const struct chart_plot *p, size_t point)
{
	const struct chart *chart = p->canvas->chart;

	if (chart->positions)
		return POINT_INSET + chart_scale_place(&p->along,
					 chart->positions[point],
					 axis_length(p) - 2 * POINT_INSET);
	return (su)su_mul_div(axis_length(p), (int64_t)(2 * point + 1),
	    (int64_t)(2 * chart->point_count));
}

struct str
chart_number(const struct chart_canvas *c, int64_t value, unsigned decimals)
{
	const struct layout *lay = c->flow->lay;

	return number_text(lay->arena, lay->language, value, decimals);
}

/* The place of a value at a distance along the axis. */
static struct chart_point
place(const struct chart_plot *p, su along, int64_t value)
{
	su far = chart_scale_place(&p->values, value, value_length(p));

	if (p->across)
		return (struct chart_point){p->area.x + far, p->area.y + along};
	return (struct chart_point){
	    p->area.x + along, p->area.y + p->area.height - far};
}

/* A bar from one value to another, `width` wide from `along`. */
static struct fill_box
bar_box(const struct chart_plot *p, su along, su width, const int64_t ends[2])
{
	struct chart_point a = place(p, along, ends[0]);
	struct chart_point b = place(p, along + width, ends[1]);
	struct fill_box box = {
	    a.x < b.x ? a.x : b.x, a.y < b.y ? a.y : b.y, 0, 0};

	box.width = (a.x < b.x ? b.x : a.x) - box.x;
	box.height = (a.y < b.y ? b.y : a.y) - box.y;
	return box;
}

/* A bar's number stands beyond its end. */
static void
number_bar(struct chart_plot *p, su middle, const struct chart_value *value)
{
	struct chart_point end = place(p, middle, value->value);
	bool below = value->value < 0;
	struct chart_spot spot = {end.x, end.y - NUMBER_GAP, ADJUST_CENTER};

	if (p->across) {
		spot.x += below ? -NUMBER_GAP : NUMBER_GAP;
		spot.baseline =
		    end.y + chart_length(p->canvas, CHART_HALF_FIGURE);
		spot.adjust = below ? ADJUST_RIGHT : ADJUST_LEFT;
	} else if (below) {
		spot.baseline = end.y + NUMBER_GAP +
				chart_length(p->canvas, 2 * CHART_HALF_FIGURE);
	}
	chart_text(p->canvas, STYLE_CELL_FIGURE, spot, value->text);
}

/* The width of each of the bars of a point. */
static su
bar_width(const struct chart_plot *p, size_t bars)
{
	su width = (su)su_mul_div(
	    chart_plot_slot(p), FILLED_PERCENT, 100 * (int64_t)bars);

	return width < BAR_MAX ? width : BAR_MAX;
}

static void
draw_bars(struct chart_plot *p, size_t point)
{
	const struct chart *chart = p->canvas->chart;
	su width = bar_width(p, chart->series.n);
	su group = width * (su)chart->series.n;
	su start = chart_plot_middle(p, point) - group / 2;

	for (size_t i = 0; i < chart->series.n; i++) {
		const struct chart_value *v = &chart->series.v[i].values[point];
		const int64_t ends[] = {0, v->value};
		su along = start + (su)i * width;

		if (!v->known)
			continue;
		chart_swatch(p->canvas, bar_box(p, along, width, ends), i);
		if (p->numbered)
			number_bar(p, along + width / 2, v);
	}
}

static void
draw_stack(struct chart_plot *p, size_t point)
{
	const struct chart *chart = p->canvas->chart;
	su width = bar_width(p, 1);
	su along = chart_plot_middle(p, point) - width / 2;
	int64_t ends[] = {0, 0};

	for (size_t i = 0; i < chart->series.n; i++) {
		const struct chart_value *v = &chart->series.v[i].values[point];

		if (!v->known || v->value == 0)
			continue;
		ends[0] = ends[1];
		ends[1] += v->value;
		chart_swatch(p->canvas, bar_box(p, along, width, ends), i);
	}
}

/* A line is broken where a value is missing. */
static void
draw_lines(struct chart_plot *p, size_t series)
{
	const struct chart *chart = p->canvas->chart;
	const struct chart_value *values = chart->series.v[series].values;
	struct chart_point *points = ARENA_ARRAY(p->canvas->flow->lay->arena,
	    struct chart_point, chart->point_count);
	size_t n = 0;

	for (size_t i = 0; i < chart->point_count; i++) {
		if (values[i].known)
			points[n++] =
			    place(p, chart_plot_middle(p, i), values[i].value);
		if (values[i].known && i + 1 < chart->point_count)
			continue;
		chart_line(p->canvas, points, n, series);
		n = 0;
	}
}

static void
draw_marks(struct chart_plot *p, size_t series)
{
	const struct chart *chart = p->canvas->chart;
	const struct chart_value *values = chart->series.v[series].values;

	for (size_t i = 0; i < chart->point_count; i++)
		if (values[i].known)
			chart_mark(p->canvas,
			    place(p, chart_plot_middle(p, i), values[i].value),
			    series);
}

void
chart_plot_draw(struct chart_plot *p)
{
	const struct chart *chart = p->canvas->chart;

	if (chart->type == CHART_BAR || chart->type == CHART_STACKED) {
		for (size_t i = 0; i < chart->point_count; i++)
			if (chart->type == CHART_BAR)
				draw_bars(p, i);
			else
				draw_stack(p, i);
		return;
	}
	for (size_t i = 0; i < chart->series.n; i++) {
		if (chart->type == CHART_LINE)
			draw_lines(p, i);
		if (chart->type == CHART_DOT ||
		    chart->point_count <= MARKED_MAX)
			draw_marks(p, i);
	}
}
