#include "layout/shape.h"

/* A quarter circle's control points are this far along, of the radius. */
#define ARC_PER_MYRIAD 5523

struct path
shape_circle(struct arena *a, su radius)
{
	su r = radius, k = (su)su_mul_div(r, ARC_PER_MYRIAD, 10000);
	const struct path_point points[] = {{PATH_MOVE, r, 0},
	    {PATH_CURVE, r, k}, {PATH_CURVE, k, r}, {PATH_CURVE, 0, r},
	    {PATH_CURVE, -k, r}, {PATH_CURVE, -r, k}, {PATH_CURVE, -r, 0},
	    {PATH_CURVE, -r, -k}, {PATH_CURVE, -k, -r}, {PATH_CURVE, 0, -r},
	    {PATH_CURVE, k, -r}, {PATH_CURVE, r, -k}, {PATH_CURVE, r, 0},
	    {PATH_CLOSE, 0, 0}};
	size_t n = sizeof points / sizeof *points;
	struct path_point *copy = ARENA_ARRAY(a, struct path_point, n);

	for (size_t i = 0; i < n; i++)
		copy[i] = points[i];
	return (struct path){.points = copy, .count = n};
}

struct box_op
shape_disc(struct arena *a, struct shape_spot at, su radius, colour ink)
{
	struct box_op op = {.zone = at.zone};

	op.op.kind = OP_PATH;
	op.op.x = at.x;
	op.op.y = at.y;
	op.op.u.path = shape_circle(a, radius);
	op.op.u.path.filled = true;
	op.op.u.path.ink = ink;
	return op;
}
