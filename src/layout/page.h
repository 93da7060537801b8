/*
 * Page breaking: a vertical list to pages.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "layout/flow.h"

/*
 * Breaks the list into pages of least total cost and appends them.
 * `document` goes into the running heads.
 */
void page_build(
    struct layout *lay, const struct vlist *list, struct str document);

/* An empty page at the end. */
struct page *page_blank(struct layout *lay, const struct page_note *note);

/* Places ops on a page, their y counted from `top`. */
void page_place(struct layout *lay, struct page *page, su top,
    const struct box_op *ops, size_t count);

#endif
