/*
 * The frame of a chart, from top to bottom: the legend where there are
 * several series, the title of the values, the plot with its axes, the title
 * of the points.  Bars lie on their side when their names need the room.
 */
#include "layout/chart.h"

#include "layout/chart_axis.h"

/* Of the chart's width, for charts that stand. */
#define HEIGHT_PERCENT 52

/* A row of bars that lie. */
#define BAR_ROW PT(20)

#define ROW PT(14)   /* a line of small text */
#define BASE PT(10)  /* its base line */
#define GAP PT(6)    /* between plot and text */
#define SWATCH PT(8) /* of the legend */
#define LEGEND_GAP PT(14)
#define TICK_ROOM PT(26) /* between two rules, at least */
#define TICKS_MAX 8

/* More bars than this do not say their values. */
#define NUMBERED_MAX 14

/* Names of bars that lie take no more than this of the width. */
#define NAMES_PERCENT 40

static bool
is_bars(const struct chart *chart)
{
	return chart->type == CHART_BAR || chart->type == CHART_STACKED;
}

static su
legend_entry_width(struct chart_canvas *c, size_t series)
{
	return chart_length(c, SWATCH) + chart_length(c, GAP) +
	       chart_text_width(
		   c, STYLE_CELL, c->chart->series.v[series].name) +
	       chart_length(c, LEGEND_GAP);
}

static void
draw_key(struct chart_canvas *c, struct chart_point at, size_t series)
{
	struct fill_box box = {at.x,
	    at.y + chart_length(c, BASE) - chart_length(c, SWATCH),
	    chart_length(c, SWATCH), chart_length(c, SWATCH)};
	struct chart_point middle = {at.x + chart_length(c, SWATCH) / 2,
	    at.y + chart_length(c, BASE) - chart_length(c, SWATCH) / 2};

	if (is_bars(c->chart))
		chart_swatch(c, box, series);
	else
		chart_mark(c, middle, series);
}

/* The legend from y down, in as many rows as it takes; where it ends. */
static su
draw_legend(struct chart_canvas *c, su y)
{
	struct chart_point at = {0, y};

	if (c->chart->series.n < 2)
		return y;
	for (size_t i = 0; i < c->chart->series.n; i++) {
		su width = legend_entry_width(c, i);

		if (at.x > 0 &&
		    at.x + width - chart_length(c, LEGEND_GAP) > c->width) {
			at.x = 0;
			at.y += chart_length(c, ROW);
		}
		draw_key(c, at, i);
		chart_text(c, STYLE_CELL,
		    (struct chart_spot){
			at.x + chart_length(c, SWATCH) + chart_length(c, GAP),
			at.y + chart_length(c, BASE), ADJUST_LEFT},
		    c->chart->series.v[i].name);
		at.x += width;
	}
	return at.y + chart_length(c, ROW) + chart_length(c, GAP) / 2;
}

static su
draw_title(struct chart_canvas *c, struct str title, su y, uint8_t adjust)
{
	struct chart_spot spot = {adjust == ADJUST_LEFT ? 0 : c->width,
	    y + chart_length(c, BASE), adjust};

	if (title.n == 0)
		return y;
	chart_text(c, STYLE_CELL_HEAD, spot, title);
	return y + chart_length(c, ROW) + chart_length(c, GAP) / 2;
}

/* Whether the names of bars are too wide to stand under them. */
static bool
wants_across(struct chart_canvas *c)
{
	const struct chart *chart = c->chart;

	return is_bars(chart) && chart->point_count > 0 &&
	       chart_axis_name_width(c) + chart_length(c, GAP) >
		   c->width / (su)chart->point_count;
}

/* How high the plot is. */
static su
plot_height(const struct chart_plot *p, const struct flow *f)
{
	const struct chart *chart = p->canvas->chart;
	size_t rows = chart->point_count;
	int64_t height = su_mul_div(p->canvas->width, HEIGHT_PERCENT, 100);
	int64_t most =
	    f->lay->theme->figure_max_height - 4 * chart_length(p->canvas, ROW);

	if (chart->type == CHART_BAR)
		rows *= (chart->series.n + 1) / 2;
	if (p->across)
		height = (int64_t)rows * chart_length(p->canvas, BAR_ROW);
	return (su)(height < most ? height : most);
}

static int
tick_count(su length, su apart)
{
	int ticks = (int)(length / apart);

	if (ticks > TICKS_MAX)
		ticks = TICKS_MAX;
	return ticks < 1 ? 1 : ticks;
}

/* Scales and room for what stands beside the plot. */
static void
fit_plot(struct chart_plot *p, su top)
{
	struct chart_canvas *c = p->canvas;
	su beside, widest;

	p->area.y = top;
	if (p->across) {
		widest = (su)su_mul_div(c->width, NAMES_PERCENT, 100);
		beside = chart_axis_name_width(c);
		beside = beside < widest ? beside : widest;
		p->values = chart_axis_values(
		    c->chart, tick_count(c->width - beside,
				  2 * chart_length(c, TICK_ROOM)));
	} else {
		p->values = chart_axis_values(c->chart,
		    tick_count(p->area.height, chart_length(c, TICK_ROOM)));
		beside = chart_axis_number_width(c, &p->values);
	}
	p->area.x = beside + chart_length(c, GAP);
	p->area.width = c->width - p->area.x;
	/* The last number stands around the plot's end. */
	if (p->across || c->chart->positions)
		p->area.width -= 2 * chart_length(c, GAP);
}

/* A scale's ends are the first and the last point. */
static void
fit_positions(struct chart_plot *p)
{
	const struct chart *chart = p->canvas->chart;
	int64_t first, last;

	if (!chart->positions || chart->point_count == 0)
		return;
	first = chart->positions[0];
	last = chart->positions[chart->point_count - 1];
	p->along = (struct chart_scale){first, last, 1};
	if (first == last)
		p->along = (struct chart_scale){first - 1, last + 1, 1};
}

/* The bars' own numbers, where there are few, in place of all ticks. */
static bool
wants_numbers(struct chart_plot *p)
{
	const struct chart *chart = p->canvas->chart;

	return chart->type == CHART_BAR && chart->series.n == 1 &&
	       chart->point_count <= NUMBERED_MAX;
}

void
chart_lay(const struct flow *f, const struct chart *chart)
{
	struct chart_canvas c = {.flow = f, .chart = chart, .width = f->width};
	struct chart_plot p = {.canvas = &c};
	su y = draw_legend(&c, 0);

	p.across = wants_across(&c);
	y = draw_title(
	    &c, p.across ? chart->x_title : chart->y_title, y, ADJUST_LEFT);
	p.area.height = plot_height(&p, f);
	p.numbered = wants_numbers(&p);
	fit_plot(&p, y + chart_length(&c, GAP));
	fit_positions(&p);
	chart_axis_draw_values(&p);
	chart_plot_draw(&p);
	chart_axis_draw_points(&p);
	y = p.area.y + p.area.height + chart_length(&c, ROW) +
	    chart_length(&c, GAP) / 2;
	y = draw_title(
	    &c, p.across ? chart->y_title : chart->x_title, y, ADJUST_RIGHT);
	flow_box(f, y, &c.ops, chart->at);
}

/* "2, 5 and 7" */
static void
list_names(struct buf *b, const struct chart *chart)
{
	for (size_t i = 0; i < chart->series.n; i++) {
		if (i > 0)
			buf_z(b, i + 1 < chart->series.n ? ", " : " and ");
		buf_str(b, chart->series.v[i].name);
	}
}

struct str
chart_words(struct arena *a, const struct chart *chart)
{
	static const char *const kinds[CHART_TYPE_COUNT] = {
	    "Bar chart", "Stacked bar chart", "Line chart", "Dot plot"};
	struct buf *b = buf_new(a);

	buf_z(b, kinds[chart->type]);
	buf_z(b, " of ");
	list_names(b, chart);
	if (chart->x_title.n > 0) {
		buf_z(b, " by ");
		buf_str(b, chart->x_title);
	}
	if (chart->point_count > 0) {
		buf_z(b, ", from ");
		buf_str(b, chart->points[0]);
		buf_z(b, " to ");
		buf_str(b, chart->points[chart->point_count - 1]);
	}
	buf_z(b, ".");
	return buf_view(b);
}
