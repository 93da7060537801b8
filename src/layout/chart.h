/*
 * Charts: bars, stacked bars, lines and dots, drawn from their numbers.
 */
#ifndef LAYOUT_CHART_H
#define LAYOUT_CHART_H

#include "doc/doc.h"
#include "layout/flow.h"

/* Appends the chart's box; the flow's element is its figure. */
void chart_lay(const struct flow *f, const struct chart *chart);

/* What a chart shows, in a sentence, for those who do not see it. */
struct str chart_words(struct arena *a, const struct chart *chart);

#endif
