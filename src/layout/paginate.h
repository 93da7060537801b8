/*
 * Where pages end: total-fit page breaking with footnotes.
 */
#ifndef LAYOUT_PAGINATE_H
#define LAYOUT_PAGINATE_H

#include "layout/flow.h"

/* One page of a list: items [start, end), and part of the notes. */
struct page_span {
	size_t start, end;             /* items; end is after the last box */
	size_t notes_start, notes_end; /* lines of paging.notes */
	int64_t height;  /* of the items, a repeated table head included */
	int64_t stretch; /* that the page's spaces allow */
	bool open;       /* may stay short: a last page, or before a break */
};

struct paging {
	VEC(struct page_span) pages;
	struct vlist notes; /* all notes of the list, line by line */
};

/* The height of the notes' lines [from, to) with the rule above them. */
int64_t paging_notes_height(const struct layout *lay,
    const struct paging *paging, size_t from, size_t to);

/* Nothing for a list without boxes. */
void paginate(struct layout *lay, const struct vlist *list, struct paging *out);

/* Whether a page or a column may end before item i. */
bool paginate_legal(const struct vlist *list, size_t i);

/* The first item of a page or a column that starts after a break at i. */
size_t paginate_start(const struct vlist *list, size_t i);

/* What a table's head needs when it is set again before an item. */
su paginate_repeat_height(const struct vitem *item);

#endif
