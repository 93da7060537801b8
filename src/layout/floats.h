/*
 * Figures that may float: where one does not fit its page, the text behind
 * it goes on to the page's end and the figure opens the next page.
 */
#ifndef LAYOUT_FLOATS_H
#define LAYOUT_FLOATS_H

#include "layout/paginate.h"

/*
 * paginate(), with floating groups moved down where that fills a page.  The
 * list that was paginated, a changed copy or the same, goes to *moved.
 */
void floats_paginate(struct layout *lay, const struct vlist *list,
    struct vlist *moved, struct paging *out);

#endif
