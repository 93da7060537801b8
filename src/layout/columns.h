/*
 * Passages in several columns of equal height.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "doc/doc.h"
#include "layout/flow.h"

enum columns_bands { COLUMNS_READ, COLUMNS_LOOKED_UP };

void columns_lay(struct flow *f, const struct node *n);

/* Whether the flow's width holds so many. */
bool columns_fit(const struct flow *f, uint32_t count);

/*
 * A flow as wide as one of so many columns, over a list of its own, and the
 * setting of what was appended to it: in bands of at most half a page, or, of
 * what is looked up and not read on, as high as pages allow.
 */
struct flow columns_open(const struct flow *f, uint32_t count);
void columns_close(struct flow *f, uint32_t count, const struct flow *inner,
    enum columns_bands bands, struct loc at);

#endif
