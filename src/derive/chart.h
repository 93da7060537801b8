/*
 * Charts: a {.chart} div and the rows of its file in, a NODE_FIGURE with a
 * NODE_CHART and the div's last paragraph as its caption out, in its place.
 */
#ifndef DERIVE_CHART_H
#define DERIVE_CHART_H

#include "derive/derivation.h"

/* Charts whose rows cannot be drawn are reported and stay divs. */
void charts_make(struct derivation *d);

#endif
