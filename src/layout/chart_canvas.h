/*
 * What a chart is drawn with: texts, rules, shapes, in a box of its own whose
 * origin is its top left corner.
 */
#ifndef LAYOUT_CHART_CANVAS_H
#define LAYOUT_CHART_CANVAS_H

#include "doc/chart.h"
#include "layout/flow.h"

struct chart_canvas {
	const struct flow *flow; /* its zone and x; its elem is the chart's */
	const struct chart *chart;
	struct op_list ops;
	su width;
	struct path circle; /* the first series' mark, once it was drawn */
};

/* From a base line to the middle of small figures of 8.5 pt [su]. */
#define CHART_HALF_FIGURE PT_100(290)

/* A length that suits small text of 8.5 pt, as it suits that of the theme. */
su chart_length(const struct chart_canvas *c, su length);

/* The width of a text in a style [su]. */
su chart_text_width(
    struct chart_canvas *c, enum style_name style, struct str text);

/* Where a text stands: at, before or around x, on its base line. */
struct chart_spot {
	su x, baseline;
	uint8_t adjust; /* ADJUST_LEFT: begins at x; _RIGHT: ends; _CENTER */
};

void chart_text(struct chart_canvas *c, enum style_name style,
    struct chart_spot spot, struct str text);

void chart_fill(struct chart_canvas *c, struct fill_box box, colour ink);

/* The colour of a series. */
colour chart_ink(const struct chart_canvas *c, size_t series);

/* A box in the colour of a series, outlined. */
void chart_swatch(struct chart_canvas *c, struct fill_box box, size_t series);

struct chart_point {
	su x, y;
};

/* A line through the points, dashed after the series' own manner. */
void chart_line(struct chart_canvas *c, const struct chart_point *points,
    size_t count, size_t series);

/* The series' mark, around a point: no two have the same shape. */
void chart_mark(struct chart_canvas *c, struct chart_point at, size_t series);

#endif
