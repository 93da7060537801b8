/*
 * Messages in the order of their places; those of one place keep the order of
 * report.
 */
#include "diag/diag.h"

#include "base/sort.h"

static int
compare_places(size_t x, size_t y, const void *user)
{
	const struct diags *d = user;
	struct loc a = d->list.v[x]->at, b = d->list.v[y]->at;

	if (a.source != b.source)
		return a.source < b.source ? -1 : 1;
	return (a.offset > b.offset) - (a.offset < b.offset);
}

struct diag **
diag_sorted(const struct diags *d)
{
	size_t n = d->list.n;
	struct diag **sorted = ARENA_ARRAY(d->arena, struct diag *, n);
	const size_t *order = sort_indices(d->arena, n, compare_places, d);

	for (size_t i = 0; i < n; i++)
		sorted[i] = d->list.v[order[i]];
	return sorted;
}
