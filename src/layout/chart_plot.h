/*
 * The part of a chart between its axes.
 */
#ifndef LAYOUT_CHART_PLOT_H
#define LAYOUT_CHART_PLOT_H

#include "layout/chart_canvas.h"
#include "layout/chart_scale.h"

/* The area between the axes, and what stands along them. */
struct chart_plot {
	struct chart_canvas *canvas;
	struct fill_box area;
	struct chart_scale values;
	struct chart_scale along; /* of positions, where points have them */
	bool across;   /* values run to the right, points from top to bottom */
	bool numbered; /* bars say their values */
};

/* The middle of a point's place, from the start of its axis. */
su chart_plot_middle(const struct chart_plot *p, size_t point);

/* A point's share of its axis. */
su chart_plot_slot(const struct chart_plot *p);

/* Bars, lines or dots, as the chart's type is. */
void chart_plot_draw(struct chart_plot *p);

/* The value as the language writes it: of a bar, or at a tick. */
struct str chart_number(
    const struct chart_canvas *c, int64_t value, unsigned decimals);

#endif
