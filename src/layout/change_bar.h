/*
 * Change bars: in the left margin beside what is new or reworded since the
 * previous edition, and a dash where something was taken out.
 */
#ifndef LAYOUT_CHANGE_BAR_H
#define LAYOUT_CHANGE_BAR_H

#include "layout/flow.h"

/* A bar beside what is set with it. */
const struct deco *change_bar_new(const struct flow *f);

/* The dash, at the place reached. */
void change_bar_gap(const struct flow *f);

#endif
