#include "derive/myers.h"

#include "unit/derive/edition.h"
#include "unit/layout/random.h"

#define LENGTH_MAX 60

static uint32_t x[2000], y[2000];
static bool kept_x[2000], kept_y[2000];

static void
match(size_t n, size_t m)
{
	struct myers_input in = {x, y, n, m};

	for (size_t i = 0; i < 2000; i++)
		kept_x[i] = kept_y[i] = false;
	myers_match(arena, &in, kept_x, kept_y);
}

/* Checks that what stays is the same in both, and counts it. */
static size_t
common(size_t n, size_t m)
{
	size_t count = 0, j = 0;

	for (size_t i = 0; i < n; i++) {
		if (!kept_x[i])
			continue;
		while (j < m && !kept_y[j])
			j++;
		ck_assert_uint_lt(j, m);
		ck_assert_uint_eq(x[i], y[j]);
		j++;
		count++;
	}
	while (j < m)
		ck_assert(!kept_y[j++]);
	return count;
}

/* The length of a longest common subsequence, by the table. */
static size_t
longest(size_t n, size_t m)
{
	static size_t table[LENGTH_MAX + 1][LENGTH_MAX + 1];

	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			size_t up = i ? table[i - 1][j] : 0;
			size_t left = j ? table[i][j - 1] : 0;

			table[i][j] = up > left ? up : left;
			if (i && j && x[i - 1] == y[j - 1])
				table[i][j] = table[i - 1][j - 1] + 1;
		}
	return table[n][m];
}

START_TEST(random_sequences_keep_the_most)
{
	uint64_t state = 7;

	for (int round = 0; round < 3000; round++) {
		size_t n = random_below(&state, LENGTH_MAX);
		size_t m = random_below(&state, LENGTH_MAX);
		uint32_t letters = 1 + random_below(&state, 9);

		for (size_t i = 0; i < n; i++)
			x[i] = random_below(&state, letters);
		for (size_t i = 0; i < m; i++)
			y[i] = random_below(&state, letters);
		match(n, m);
		ck_assert_uint_eq(common(n, m), longest(n, m));
	}
}
END_TEST

START_TEST(nothing_and_something)
{
	x[0] = y[0] = 1;
	match(0, 0);
	match(1, 0);
	ck_assert(!kept_x[0]);
	match(0, 1);
	ck_assert(!kept_y[0]);
	match(1, 1);
	ck_assert(kept_x[0] && kept_y[0]);
}
END_TEST

START_TEST(beyond_the_limit_only_the_ends_stay)
{
	size_t n = MYERS_LIMIT + 20;

	for (size_t i = 0; i < n; i++) {
		x[i] = (uint32_t)i;
		y[i] = (uint32_t)(i % 2 ? i : i + 5000);
	}
	x[0] = y[0] = x[n - 1] = y[n - 1] = 9999;
	match(n, n);
	/* 0 and 1 at the start, and the last */
	ck_assert_uint_eq(common(n, n), 3);
	ck_assert(kept_x[0] && kept_x[n - 1]);
	match(MYERS_LIMIT / 2, MYERS_LIMIT / 2);
	ck_assert_uint_eq(
	    common(MYERS_LIMIT / 2, MYERS_LIMIT / 2), MYERS_LIMIT / 4 + 1);
}
END_TEST

Suite *suite_derive_myers(void);

Suite *
suite_derive_myers(void)
{
	const TTest *tests[] = {
	    random_sequences_keep_the_most,
	    nothing_and_something,
	    beyond_the_limit_only_the_ends_stay,
	};

	return EDITION_SUITE("derive/myers", tests);
}
