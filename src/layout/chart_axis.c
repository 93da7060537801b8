#include "layout/chart_axis.h"

#include "layout/fit.h"

/* Between the plot and the names along it. */
#define NAME_GAP PT(7)

/* Between two names in a row, at least. */
#define NAMES_APART PT(6)

/* From a base line to the top of small figures. */
#define FIGURE (2 * CHART_HALF_FIGURE)

static void
extend(int64_t value, int64_t *low, int64_t *high)
{
	if (value < *low)
		*low = value;
	if (value > *high)
		*high = value;
}

/* The sum at a point, of values that are not negative. */
static int64_t
stack_height(const struct chart *chart, size_t point)
{
	int64_t sum = 0;

	for (size_t i = 0; i < chart->series.n; i++)
		sum += chart->series.v[i].values[point].value;
	return sum;
}

static void
values_range(const struct chart *chart, int64_t *low, int64_t *high)
{
	for (size_t i = 0; i < chart->series.n; i++)
		for (size_t k = 0; k < chart->point_count; k++)
			if (chart->series.v[i].values[k].known)
				extend(chart->series.v[i].values[k].value, low,
				    high);
	if (chart->type == CHART_STACKED)
		for (size_t k = 0; k < chart->point_count; k++)
			extend(stack_height(chart, k), low, high);
}

struct chart_scale
chart_axis_values(const struct chart *chart, int ticks)
{
	int64_t low = INT64_MAX, high = INT64_MIN;
	bool bars = chart->type == CHART_BAR || chart->type == CHART_STACKED;

	values_range(chart, &low, &high);
	if (low > high)
		low = high = 0;
	/* Bars are compared by their lengths; other marks by their places,
	 * which may begin where the values do, if those are far from 0. */
	if (bars || (low > 0 && low < high / 2))
		extend(0, &low, &high);
	return chart_scale_over(low, high, ticks);
}

static struct str
tick_text(
    const struct chart_canvas *c, const struct chart_scale *s, int64_t value)
{
	unsigned decimals = chart_scale_decimals(s, c->chart->decimals);

	for (unsigned i = decimals; i < c->chart->decimals; i++)
		value /= 10;
	return chart_number(c, value, decimals);
}

su
chart_axis_number_width(struct chart_canvas *c, const struct chart_scale *s)
{
	su widest = 0;

	for (int64_t v = s->low; v <= s->high; v += s->step) {
		su width =
		    chart_text_width(c, STYLE_CELL_FIGURE, tick_text(c, s, v));

		widest = width > widest ? width : widest;
	}
	return widest;
}

su
chart_axis_name_width(struct chart_canvas *c)
{
	su widest = 0;

	for (size_t i = 0; i < c->chart->point_count; i++) {
		su width = chart_text_width(c, STYLE_CELL, c->chart->points[i]);

		widest = width > widest ? width : widest;
	}
	return widest;
}

/* The rule of a tick: through the plot, in the colour of 0 or of others. */
static void
draw_tick_rule(const struct chart_plot *p, int64_t value)
{
	const struct theme *t = p->canvas->flow->lay->theme;
	su weight = value == 0 ? t->rule_middle : t->rule_light;
	colour ink = value == 0 ? t->ink : t->hairline;
	struct fill_box box = p->area;
	su far = chart_scale_place(
	    &p->values, value, p->across ? box.width : box.height);

	if (p->across) {
		box.x += far - weight / 2;
		box.width = weight;
	} else {
		box.y += box.height - far - weight / 2;
		box.height = weight;
	}
	chart_fill(p->canvas, box, ink);
}

static void
draw_tick_number(const struct chart_plot *p, int64_t value)
{
	const struct fill_box *area = &p->area;
	su far = chart_scale_place(
	    &p->values, value, p->across ? area->width : area->height);
	struct chart_spot spot = {area->x - chart_length(p->canvas, NAME_GAP),
	    area->y + area->height - far +
		chart_length(p->canvas, CHART_HALF_FIGURE),
	    ADJUST_RIGHT};

	if (p->across)
		spot = (struct chart_spot){area->x + far,
		    area->y + area->height + chart_length(p->canvas, NAME_GAP) +
			chart_length(p->canvas, FIGURE),
		    ADJUST_CENTER};
	chart_text(p->canvas, STYLE_CELL_FIGURE, spot,
	    tick_text(p->canvas, &p->values, value));
}

void
chart_axis_draw_values(const struct chart_plot *p)
{
	const struct chart_scale *s = &p->values;

	for (int64_t v = s->low; v <= s->high; v += s->step) {
		draw_tick_rule(p, v);
		draw_tick_number(p, v);
	}
}

/* Names from top to bottom, before the plot. */
static void
draw_names_down(const struct chart_plot *p)
{
	struct layout *lay = p->canvas->flow->lay;
	su next = 0;

	for (size_t i = 0; i < p->canvas->chart->point_count; i++) {
		su middle = chart_plot_middle(p, i);
		struct chart_spot spot = {
		    p->area.x - chart_length(p->canvas, NAME_GAP),
		    p->area.y + middle +
			chart_length(p->canvas, CHART_HALF_FIGURE),
		    ADJUST_RIGHT};

		if (middle < next)
			continue;
		next = middle + chart_length(p->canvas, FIGURE) +
		       chart_length(p->canvas, NAMES_APART) / 2;
		chart_text(p->canvas, STYLE_CELL, spot,
		    fit_text(lay, style_of(lay, STYLE_CELL),
			p->canvas->chart->points[i], spot.x));
	}
}

/* Names from left to right, under the plot. */
static void
draw_names_along(const struct chart_plot *p)
{
	su end = -p->area.x;

	for (size_t i = 0; i < p->canvas->chart->point_count; i++) {
		struct str name = p->canvas->chart->points[i];
		su width = chart_text_width(p->canvas, STYLE_CELL, name);
		su middle = chart_plot_middle(p, i);
		struct chart_spot spot = {p->area.x + middle,
		    p->area.y + p->area.height +
			chart_length(p->canvas, NAME_GAP) +
			chart_length(p->canvas, FIGURE),
		    ADJUST_CENTER};

		if (middle - width / 2 < end)
			continue;
		end = middle + width / 2 + chart_length(p->canvas, NAMES_APART);
		chart_text(p->canvas, STYLE_CELL, spot, name);
	}
}

void
chart_axis_draw_points(const struct chart_plot *p)
{
	if (p->across)
		draw_names_down(p);
	else
		draw_names_along(p);
}
