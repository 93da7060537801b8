#include "base/sort.h"

struct sort {
	int (*compare)(size_t x, size_t y, const void *user);
	const void *user;
};

/* Merges from[start, middle) and from[middle, end) into `to`. */
static void
merge(const struct sort *s, const size_t *from, size_t *to,
    const size_t bounds[3])
{
	size_t i = bounds[0], j = bounds[1];

	for (size_t k = bounds[0]; k < bounds[2]; k++) {
		bool left = i < bounds[1] &&
			    (j >= bounds[2] ||
				s->compare(from[i], from[j], s->user) <= 0);

		to[k] = left ? from[i++] : from[j++];
	}
}

const size_t *
sort_indices(struct arena *a, size_t n,
    int (*compare)(size_t x, size_t y, const void *user), const void *user)
{
	const struct sort s = {compare, user};
	size_t *from = ARENA_ARRAY(a, size_t, n);
	size_t *to = ARENA_ARRAY(a, size_t, n);

	for (size_t i = 0; i < n; i++)
		from[i] = i;
	for (size_t width = 1; width < n; width *= 2) {
		size_t *merged = to;

		for (size_t i = 0; i < n; i += 2 * width) {
			size_t middle = n - i > width ? i + width : n;
			size_t end = n - middle > width ? middle + width : n;

			merge(&s, from, to, (size_t[3]){i, middle, end});
		}
		to = from;
		from = merged;
	}
	return from;
}
