/*
 * Decorations while a stretch of a list is being placed: each grows with the
 * boxes that carry it and is filled once, outer ones first.
 */
#ifndef LAYOUT_DECO_H
#define LAYOUT_DECO_H

#include "layout/flow.h"

struct deco_extent {
	const struct deco *deco;
	su top, bottom;
};

struct deco_extents {
	struct deco_extent *v;
	size_t n, cap;
};

/* A box with a decoration, or none, covers [top, bottom). */
void deco_extend(struct arena *a, struct deco_extents *extents,
    const struct deco *deco, su top, su bottom);

/* Appends the fills, their y counted as the extents are. */
void deco_fill(
    struct arena *a, const struct deco_extents *extents, struct op_list *out);

#endif
