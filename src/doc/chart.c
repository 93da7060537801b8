#include "doc/chart.h"

const struct str chart_type_words[CHART_TYPE_COUNT] = {
    [CHART_BAR] = STR_INIT("bar"),
    [CHART_STACKED] = STR_INIT("stacked"),
    [CHART_LINE] = STR_INIT("line"),
    [CHART_DOT] = STR_INIT("dot"),
};
