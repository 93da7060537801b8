/*
 * A chart's axes: rules at round values, names of the points, titles.
 */
#ifndef LAYOUT_CHART_AXIS_H
#define LAYOUT_CHART_AXIS_H

#include "layout/chart_plot.h"

/* The scale of the values: with zero where bars stand on it. */
struct chart_scale chart_axis_values(const struct chart *chart, int ticks);

/* The widest number at a tick [su]. */
su chart_axis_number_width(
    struct chart_canvas *c, const struct chart_scale *scale);

/* The widest name of a point [su]. */
su chart_axis_name_width(struct chart_canvas *c);

/* Rules and numbers across the plot, and the line that bars stand on. */
void chart_axis_draw_values(const struct chart_plot *p);

/* The points' names; where they do not all fit, as many as do. */
void chart_axis_draw_points(const struct chart_plot *p);

#endif
