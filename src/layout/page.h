/*
 * Page breaking: a vertical list to pages.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "layout/flow.h"

/*
 * Where a part of the pack is set, and its end, which puts it on pages of its
 * own.  Where parts run on, both only part it from the one before; `section`
 * is then what running heads call it.
 */
struct flow page_flow(struct layout *lay, elem_id elem, struct str section);
void page_flow_end(struct flow *f, struct str document);

/* Puts the parts that ran on up to here on pages. */
void page_run_end(struct layout *lay);

/* Where parts start on the right: a blank page, if it takes one. */
void page_verso(struct layout *lay);

/* A page without anything at the end. */
void page_skip(struct layout *lay);

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
