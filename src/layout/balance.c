#include "layout/balance.h"

static struct breaks
break_in(
    const struct par *p, const struct linebreak_options *options, su measure)
{
	struct linebreak_options narrow = *options;
	struct breaks breaks;

	narrow.measure = measure;
	linebreak(p->lay->arena, p->items.v, p->items.n, &narrow, &breaks);
	return breaks;
}

su
balanced_measure(const struct par *p, const struct linebreak_options *options)
{
	su low = par_min_width(p), high = options->measure;
	size_t lines = break_in(p, options, high).count;

	while (high - low > PT(1)) {
		su middle = low + (high - low) / 2;
		struct breaks breaks = break_in(p, options, middle);

		if (breaks.count <= lines && breaks.overfull == 0)
			high = middle;
		else
			low = middle;
	}
	return high;
}
