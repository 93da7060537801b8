#include "base/sort.h"

#include <check.h>
#include <stdint.h>

enum { COUNT_MAX = 70 };

/* Values to sort, and how often two of them were compared. */
struct sample {
	unsigned v[COUNT_MAX];
	size_t n;
	size_t *comparisons;
};

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static int
compare(size_t x, size_t y, const void *user)
{
	const struct sample *s = user;

	ck_assert_uint_lt(x, s->n);
	ck_assert_uint_lt(y, s->n);
	++*s->comparisons;
	return (s->v[x] > s->v[y]) - (s->v[x] < s->v[y]);
}

/* Every index once, in order, equal ones as they came; the comparisons. */
static size_t
check_sorted(struct sample *s)
{
	size_t comparisons = 0;
	bool seen[COUNT_MAX] = {false};
	const size_t *sorted;

	s->comparisons = &comparisons;
	sorted = sort_indices(arena, s->n, compare, s);
	ck_assert_ptr_nonnull(sorted);
	for (size_t i = 0; i < s->n; i++) {
		ck_assert_uint_lt(sorted[i], s->n);
		ck_assert(!seen[sorted[i]]);
		seen[sorted[i]] = true;
		if (i == 0)
			continue;
		ck_assert_uint_le(s->v[sorted[i - 1]], s->v[sorted[i]]);
		if (s->v[sorted[i - 1]] == s->v[sorted[i]])
			ck_assert_uint_lt(sorted[i - 1], sorted[i]);
	}
	return comparisons;
}

START_TEST(compares_nothing_with_nothing)
{
	struct sample none = {.n = 0}, one = {.v = {7}, .n = 1};

	ck_assert_uint_eq(check_sorted(&none), 0);
	ck_assert_uint_eq(check_sorted(&one), 0);
}
END_TEST

START_TEST(sorts_what_is_sorted_and_its_reverse)
{
	struct sample rising = {.n = (size_t)_i}, falling = {.n = (size_t)_i};

	for (size_t i = 0; i < rising.n; i++) {
		rising.v[i] = (unsigned)i;
		falling.v[i] = (unsigned)(rising.n - i);
	}
	check_sorted(&rising);
	check_sorted(&falling);
}
END_TEST

/* All lengths, so that every shape of the last merge occurs. */
START_TEST(keeps_the_order_of_equals)
{
	struct sample few = {.n = (size_t)_i}, same = {.n = (size_t)_i};
	uint32_t random = 1;

	for (size_t i = 0; i < few.n; i++) {
		random = random * 1103515245u + 12345u;
		few.v[i] = random >> 16 & 3;
	}
	check_sorted(&few);
	check_sorted(&same);
}
END_TEST

/* Six rounds of at most 63 comparisons, and not 64 times 63. */
START_TEST(compares_no_more_than_needed)
{
	struct sample s = {.n = 64};

	for (size_t i = 0; i < s.n; i++)
		s.v[i] = (unsigned)(i * 37 % 64);
	ck_assert_uint_le(check_sorted(&s), 6 * 63);
}
END_TEST

Suite *suite_base_sort(void);

Suite *
suite_base_sort(void)
{
	Suite *s = suite_create("base/sort");
	TCase *cases = tcase_create("sort");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, compares_nothing_with_nothing);
	tcase_add_loop_test(
	    cases, sorts_what_is_sorted_and_its_reverse, 0, COUNT_MAX);
	tcase_add_loop_test(cases, keeps_the_order_of_equals, 0, COUNT_MAX);
	tcase_add_test(cases, compares_no_more_than_needed);
	suite_add_tcase(s, cases);
	return s;
}
