#include "base/pool.h"

#include <check.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>

#include "base/arena.h"

#define STEPS 500

/* What the steps of a loop leave. */
struct trace {
	atomic_size_t runs[STEPS];
	atomic_bool taken[POOL_WIDEST]; /* a worker is at work */
	atomic_size_t overlaps;         /* of two steps with one worker */
	atomic_size_t strays;           /* no such worker, no such step */
	atomic_size_t begun;
	size_t workers[STEPS];
	pthread_t threads[STEPS];
	size_t failing; /* from this step on, all fail; 0 for none */
};

static bool
run(void *user, size_t worker, size_t index)
{
	struct trace *t = user;

	if (worker >= POOL_WIDEST || index >= STEPS) {
		t->strays++;
		return false;
	}
	if (atomic_exchange(&t->taken[worker], true))
		t->overlaps++;
	t->begun++;
	t->runs[index]++;
	t->workers[index] = worker;
	t->threads[index] = pthread_self();
	atomic_store(&t->taken[worker], false);
	return t->failing == 0 || index < t->failing;
}

static void
check_all_run_once(size_t width, size_t count)
{
	struct trace t = {0};

	ck_assert(pool_run(width, count, run, &t));
	ck_assert_uint_eq(t.begun, count);
	ck_assert_uint_eq(t.overlaps, 0);
	ck_assert_uint_eq(t.strays, 0);
	for (size_t i = 0; i < count; i++) {
		ck_assert_uint_eq(t.runs[i], 1);
		ck_assert_uint_lt(t.workers[i], width);
	}
}

START_TEST(runs_each_step_once)
{
	static const size_t widths[] = {1, 2, 3, 8, POOL_WIDEST};

	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		check_all_run_once(widths[i], 0);
		check_all_run_once(widths[i], 1);
		check_all_run_once(widths[i], 7);
		check_all_run_once(widths[i], STEPS);
	}
}
END_TEST

/* The indices in the order in which steps began, by one thread. */
struct order {
	size_t v[STEPS], n;
};

static bool
note(void *user, size_t worker, size_t index)
{
	struct order *order = user;

	ck_assert_uint_eq(worker, 0);
	order->v[order->n++] = index;
	return true;
}

START_TEST(starts_no_thread_for_a_width_of_one)
{
	struct order order = {.n = 0};
	struct trace t = {0};

	ck_assert(pool_run(1, STEPS, note, &order));
	ck_assert_uint_eq(order.n, STEPS);
	for (size_t i = 0; i < STEPS; i++)
		ck_assert_uint_eq(order.v[i], i);
	ck_assert(pool_run(1, STEPS, run, &t));
	for (size_t i = 0; i < STEPS; i++)
		ck_assert(pthread_equal(t.threads[i], pthread_self()));
}
END_TEST

/* Steps that can end only when two of them have begun. */
static bool
meet(void *user, size_t worker, size_t index)
{
	atomic_size_t *begun = user;

	(void)worker;
	(void)index;
	(*begun)++;
	while (*begun < 2)
		;
	return true;
}

START_TEST(runs_steps_at_once)
{
	atomic_size_t begun = 0;

	ck_assert(pool_run(2, 2, meet, &begun));
	ck_assert_uint_eq(begun, 2);
}
END_TEST

START_TEST(begins_nothing_after_a_failure)
{
	for (size_t width = 1; width <= 8; width++) {
		struct trace t = {.failing = 100};

		ck_assert(!pool_run(width, STEPS, run, &t));
		/* A worker has one step that fails, and no other. */
		for (size_t i = 0; i <= 100; i++)
			ck_assert_uint_eq(t.runs[i], 1);
		ck_assert_uint_lt(t.begun, 101 + width);
	}
}
END_TEST

static bool
see_signals(void *user, size_t worker, size_t index)
{
	atomic_size_t *open = user;
	sigset_t mask;

	(void)index;
	pthread_sigmask(SIG_SETMASK, NULL, &mask);
	if (worker > 0 && !sigismember(&mask, SIGTERM))
		(*open)++;
	return true;
}

START_TEST(leaves_signals_to_others)
{
	atomic_size_t open = 0;
	sigset_t mask;

	ck_assert(pool_run(8, STEPS, see_signals, &open));
	ck_assert_uint_eq(open, 0);
	pthread_sigmask(SIG_SETMASK, NULL, &mask);
	ck_assert(!sigismember(&mask, SIGTERM));
}
END_TEST

/* Workers with memory of their own, of one limit. */
struct spenders {
	struct arena *branches[8];
	atomic_size_t exhausted;
};

static void
spend(void *user)
{
	for (;;)
		arena_alloc(user, 100);
}

static bool
exhaust(void *user, size_t worker, size_t index)
{
	struct spenders *s = user;

	(void)index;
	if (!arena_guard(s->branches[worker], spend, s->branches[worker]))
		s->exhausted++;
	return false;
}

START_TEST(comes_back_when_memory_ends_in_a_thread)
{
	enum { LIMIT = 10000000 };
	struct arena *a = arena_new(LIMIT);
	struct spenders s = {.exhausted = 0};
	size_t spent = 0;

	for (size_t i = 0; i < 8; i++)
		s.branches[i] = arena_branch(a);
	ck_assert(!pool_run(8, 100, exhaust, &s));
	ck_assert_uint_ge(s.exhausted, 1);
	for (size_t i = 0; i < 8; i++)
		spent += arena_used(s.branches[i]);
	ck_assert_uint_le(spent, LIMIT);
	ck_assert_uint_ge(spent, LIMIT - 9 * ARENA_GRANT);
	arena_free(a);
}
END_TEST

START_TEST(is_as_wide_as_there_is_work)
{
	size_t processors = pool_width(0, POOL_WIDEST);

	ck_assert_uint_ge(processors, 1);
	ck_assert_uint_le(processors, POOL_WIDEST);
	ck_assert_uint_eq(pool_width(0, 1), 1);
	ck_assert_uint_eq(pool_width(0, 0), 1);
	ck_assert_uint_eq(pool_width(5, 0), 1);
	ck_assert_uint_eq(pool_width(1, 100), 1);
	ck_assert_uint_eq(pool_width(5, 100), 5);
	ck_assert_uint_eq(pool_width(5, 3), 3);
	ck_assert_uint_eq(pool_width(SIZE_MAX, SIZE_MAX), POOL_WIDEST);
}
END_TEST

Suite *suite_base_pool(void);

Suite *
suite_base_pool(void)
{
	Suite *s = suite_create("base/pool");
	TCase *t = tcase_create("pool");

	tcase_add_test(t, runs_each_step_once);
	tcase_add_test(t, starts_no_thread_for_a_width_of_one);
	tcase_add_test(t, runs_steps_at_once);
	tcase_add_test(t, begins_nothing_after_a_failure);
	tcase_add_test(t, leaves_signals_to_others);
	tcase_add_test(t, comes_back_when_memory_ends_in_a_thread);
	tcase_add_test(t, is_as_wide_as_there_is_work);
	suite_add_tcase(s, t);
	return s;
}
