/*
 * The furthest points reached with d differences are kept for each d, and the
 * way is found by going back through them: O(d * d) numbers at most.
 */
#include "derive/myers.h"

struct search {
	const struct myers_input *in;
	size_t skip;      /* equal at the start, which is set apart */
	int64_t n, m;     /* lengths of what is between start and end */
	int64_t **rounds; /* furthest x by diagonal, -d .. d, of each d */
	bool *kept_before, *kept_after;
};

static bool
equal(const struct search *s, int64_t x, int64_t y)
{
	return s->in->before[s->skip + (size_t)x] ==
	       s->in->after[s->skip + (size_t)y];
}

/* Marks and leaves out what both begin and end with. */
static void
trim(struct search *s)
{
	const struct myers_input *in = s->in;
	size_t n = in->before_count, m = in->after_count;

	while (s->skip < n && s->skip < m &&
	       in->before[s->skip] == in->after[s->skip]) {
		s->kept_before[s->skip] = s->kept_after[s->skip] = true;
		s->skip++;
	}
	while (
	    n > s->skip && m > s->skip && in->before[n - 1] == in->after[m - 1])
		s->kept_before[--n] = s->kept_after[--m] = true;
	s->n = (int64_t)(n - s->skip);
	s->m = (int64_t)(m - s->skip);
}

/* Whether diagonal k is reached in round d from the one above it. */
static bool
comes_down(const int64_t *last, int64_t k, int64_t d)
{
	return k == -d || (k != d && last[k - 1] < last[k + 1]);
}

/* A round as an array whose index is the diagonal. */
static int64_t *
round_of(const struct search *s, int64_t d)
{
	return s->rounds[d] + d + 1;
}

/* Goes as far as d differences lead; true at the end of both. */
static bool
advance(struct search *s, int64_t d)
{
	const int64_t *last = d > 0 ? round_of(s, d - 1) : NULL;
	int64_t *now = round_of(s, d);

	for (int64_t k = -d; k <= d; k += 2) {
		int64_t x = 0;

		if (last)
			x = comes_down(last, k, d) ? last[k + 1]
						   : last[k - 1] + 1;
		while (x < s->n && x - k < s->m && x - k >= 0 &&
		       equal(s, x, x - k))
			x++;
		now[k] = x;
		if (x >= s->n && x - k >= s->m)
			return true;
	}
	return false;
}

static void
mark(struct search *s, int64_t x, int64_t y)
{
	s->kept_before[s->skip + (size_t)x] = true;
	s->kept_after[s->skip + (size_t)y] = true;
}

static void
trace(struct search *s, int64_t d)
{
	int64_t x = s->n, y = s->m;

	for (; d >= 0; d--) {
		int64_t k = x - y, from_x = 0, from_y = 0;
		const int64_t *last = d > 0 ? round_of(s, d - 1) : NULL;

		if (last) {
			bool down = comes_down(last, k, d);

			from_x = down ? last[k + 1] : last[k - 1];
			from_y = from_x - (down ? k + 1 : k - 1);
			/* the place behind the one difference */
			from_x += !down;
			from_y += down;
		}
		while (x > from_x && y > from_y)
			mark(s, --x, --y);
		x = from_x;
		y = from_y;
		if (last && comes_down(last, k, d))
			y--;
		else if (last)
			x--;
	}
}

void
myers_match(struct arena *a, const struct myers_input *in, bool *kept_before,
    bool *kept_after)
{
	struct search s = {
	    .in = in, .kept_before = kept_before, .kept_after = kept_after};
	struct arena_mark before = arena_mark(a);

	trim(&s);
	s.rounds = ARENA_ARRAY(a, int64_t *, MYERS_LIMIT + 1);
	for (int64_t d = 0; d <= MYERS_LIMIT && s.n > 0 && s.m > 0; d++) {
		s.rounds[d] = ARENA_ARRAY(a, int64_t, (size_t)(2 * d + 3));
		if (advance(&s, d)) {
			trace(&s, d);
			break;
		}
	}
	arena_reset(a, before);
}
