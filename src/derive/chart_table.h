/*
 * The numbers of charts as tables, for those who cannot see the charts.
 */
#ifndef DERIVE_CHART_TABLE_H
#define DERIVE_CHART_TABLE_H

#include "derive/derivation.h"

/*
 * Where a chart says table="true" its table comes right behind it; otherwise,
 * in a pack with such a part, into the charts of facts.back.  After
 * expansion_apply(), for numbers are no text.
 */
void chart_tables_make(struct derivation *d);

#endif
