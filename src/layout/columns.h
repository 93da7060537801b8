/*
 * Passages in several columns of equal height.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "doc/doc.h"
#include "layout/flow.h"

void columns_lay(struct flow *f, const struct node *n);

/* Of a page: two such bands fit one. */
#define COLUMNS_BAND 48

/* Whether the flow's width holds so many. */
bool columns_fit(const struct flow *f, uint32_t count);

/*
 * A flow as wide as one of so many columns, over a list of its own, and the
 * setting of what was appended to it, in bands that are no higher than a
 * share of a page.
 */
struct flow columns_open(const struct flow *f, uint32_t count);
void columns_close(struct flow *f, uint32_t count, const struct flow *inner,
    uint32_t percent, struct loc at);

#endif
