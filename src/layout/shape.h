/*
 * Shapes drawn as paths.
 */
#ifndef LAYOUT_SHAPE_H
#define LAYOUT_SHAPE_H

#include "layout/flow.h"

/* A place in a zone. */
struct shape_spot {
	uint8_t zone; /* enum zone */
	su x, y;
};

/* A filled circle around a place; an artifact. */
struct box_op shape_disc(
    struct arena *a, struct shape_spot at, su radius, colour ink);

/* The outline of a circle around the origin. */
struct path shape_circle(struct arena *a, su radius);

#endif
