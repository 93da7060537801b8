/*
 * Messages in the order of their places: a bottom-up merge sort, stable so
 * that messages of one place keep the order of report.
 */
#include "diag/diag.h"

#include <string.h>

static bool
is_before(const struct diag *x, const struct diag *y)
{
	if (x->at.source != y->at.source)
		return x->at.source < y->at.source;
	return x->at.offset < y->at.offset;
}

/* Merges the sorted runs [low, middle) and [middle, high) of `from`. */
static void
merge(struct diag **to, struct diag *const *from, size_t low, size_t middle,
    size_t high)
{
	size_t left = low, right = middle;

	for (size_t i = low; i < high; i++) {
		bool take_right =
		    left == middle ||
		    (right < high && is_before(from[right], from[left]));

		to[i] = take_right ? from[right++] : from[left++];
	}
}

static size_t
at_most(size_t v, size_t limit)
{
	return v < limit ? v : limit;
}

struct diag **
diag_sorted(const struct diags *d)
{
	size_t n = d->list.n;
	struct diag **from = ARENA_ARRAY(d->arena, struct diag *, n);
	struct diag **to = ARENA_ARRAY(d->arena, struct diag *, n);

	if (n)
		memcpy(from, d->list.v, n * sizeof *from);
	for (size_t run = 1; run < n; run *= 2) {
		struct diag **swap = from;

		for (size_t low = 0; low < n; low += 2 * run)
			merge(to, from, low, at_most(low + run, n),
			    at_most(low + 2 * run, n));
		from = to;
		to = swap;
	}
	return from;
}
