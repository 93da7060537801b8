#include "layout/deco.h"

void
deco_extend(struct arena *a, struct deco_extents *extents,
    const struct deco *deco, su top, su bottom)
{
	if (!deco)
		return;
	deco_extend(a, extents, deco->outer, top, bottom);
	for (size_t i = 0; i < extents->n; i++) {
		if (extents->v[i].deco != deco)
			continue;
		extents->v[i].bottom = bottom;
		return;
	}
	vec_push(a, extents, (struct deco_extent){deco, top, bottom});
}

void
deco_fill(
    struct arena *a, const struct deco_extents *extents, struct op_list *out)
{
	for (size_t i = 0; i < extents->n; i++) {
		const struct deco_extent *e = &extents->v[i];
		struct fill_box box = {
		    e->deco->x, e->top, e->deco->width, e->bottom - e->top};

		vec_push(a, out, flow_fill(e->deco->zone, box, e->deco->ink));
	}
}
