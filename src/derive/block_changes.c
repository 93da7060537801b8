/*
 * A block that is no more counts as reworded when a new one stands behind the
 * same block as it did, each new one once; else it is dropped.
 */
#include "derive/block_changes.h"

#include "base/map.h"

/* Blocks before with one digest, in order. */
struct same {
	size_t block;
	struct same *next;
};

static struct map
index_blocks(struct arena *a, struct block_list before)
{
	struct map same = {0};

	for (size_t i = before.n; i-- > 0;) {
		struct same *s = ARENA_NEW(a, struct same);

		s->block = i;
		s->next = map_put(a, &same, before.v[i], s, false);
	}
	return same;
}

/* Where each block before stands now: index + 1, or 0. */
static size_t *
match(struct arena *a, struct block_list before, struct block_list now,
    struct block_changes *out)
{
	struct map same = index_blocks(a, before);
	size_t *to_now = ARENA_ARRAY(a, size_t, before.n);

	for (size_t i = 0; i < now.n; i++) {
		struct same *s = map_lookup(&same, now.v[i]);

		out->added[i] = !s;
		out->added_count += !s;
		if (!s)
			continue;
		to_now[s->block] = i + 1;
		map_put(a, &same, now.v[i], s->next, false);
	}
	return to_now;
}

static size_t
added_run(const struct block_changes *c, size_t start, size_t n)
{
	size_t end = start;

	while (end < n && c->added[end])
		end++;
	return end - start;
}

struct block_changes
block_changes_of(
    struct arena *a, struct block_list before, struct block_list now)
{
	struct block_changes out = {.added = ARENA_ARRAY(a, bool, now.n),
	    .gaps = ARENA_ARRAY(a, bool, now.n + 1)};
	const size_t *to_now = match(a, before, now, &out);
	size_t replaced = added_run(&out, 0, now.n), gap = replaced;

	for (size_t i = 0; i < before.n; i++) {
		if (to_now[i]) {
			replaced = added_run(&out, to_now[i], now.n);
			gap = to_now[i] + replaced;
			continue;
		}
		if (replaced > 0) {
			replaced--;
			continue;
		}
		out.dropped_count++;
		out.gaps[gap] = true;
	}
	return out;
}
