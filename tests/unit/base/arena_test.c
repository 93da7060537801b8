#include "base/arena.h"

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/base/assert_str.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* What the cleanups of a test did, in order. */
static char trail[16];
static size_t trail_length;

static void
note(void *object)
{
	trail[trail_length++] = *(const char *)object;
}

static bool
is_zero(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (p[i])
			return false;
	}
	return true;
}

START_TEST(gives_zeroed_aligned_memory)
{
	for (size_t n = 0; n < 3000; n++) {
		char *p = arena_alloc(arena, n);

		ck_assert_ptr_nonnull(p);
		ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
		ck_assert(is_zero(p, n));
		if (n)
			memset(p, 0xAA, n);
	}
	ck_assert_uint_eq(arena_used(arena), 2999 * 3000 / 2);
}
END_TEST

START_TEST(gives_large_blocks)
{
	size_t n = (size_t)5 << 20;
	char *small = arena_alloc(arena, 10);
	char *large = arena_alloc(arena, n);
	char *next = arena_alloc(arena, 10);

	ck_assert(is_zero(large, n));
	memset(small, 1, 10);
	memset(large, 2, n);
	memset(next, 3, 10);
	ck_assert_int_eq(small[9], 1);
	ck_assert_int_eq(large[0], 2);
	ck_assert_int_eq(large[n - 1], 2);
}
END_TEST

START_TEST(clears_what_a_reset_takes_back)
{
	struct arena_mark mark;
	char *kept = arena_alloc(arena, 100), *again;

	memset(kept, 7, 100);
	mark = arena_mark(arena);
	for (int i = 0; i < 100; i++)
		memset(arena_alloc(arena, 1000), 0xFF, 1000);
	arena_reset(arena, mark);
	ck_assert_uint_eq(arena_used(arena), 100);
	ck_assert_int_eq(kept[99], 7);
	again = arena_alloc(arena, 4000);
	ck_assert(is_zero(again, 4000));
}
END_TEST

START_TEST(resets_to_an_empty_arena)
{
	struct arena_mark mark = arena_mark(arena);

	for (int round = 0; round < 3; round++) {
		char *p = arena_alloc(arena, 50000);

		ck_assert(is_zero(p, 50000));
		memset(p, 1, 50000);
		arena_reset(arena, mark);
		ck_assert_uint_eq(arena_used(arena), 0);
	}
}
END_TEST

START_TEST(runs_cleanups_newest_first)
{
	struct arena *a = arena_new(0);

	trail_length = 0;
	arena_defer(a, note, "a");
	arena_defer(a, note, "b");
	arena_defer(a, note, "c");
	arena_free(a);
	ck_assert_uint_eq(trail_length, 3);
	ck_assert_mem_eq(trail, "cba", 3);
	arena_free(NULL);
}
END_TEST

START_TEST(resets_run_later_cleanups_only)
{
	struct arena *a = arena_new(0);
	struct arena_mark mark;

	trail_length = 0;
	arena_defer(a, note, "a");
	mark = arena_mark(a);
	arena_defer(a, note, "b");
	arena_alloc(a, 100000);
	arena_defer(a, note, "c");
	arena_reset(a, mark);
	ck_assert_uint_eq(trail_length, 2);
	ck_assert_mem_eq(trail, "cb", 2);
	arena_defer(a, note, "d");
	arena_free(a);
	ck_assert_mem_eq(trail, "cbda", 4);
	ck_assert_uint_eq(trail_length, 4);
}
END_TEST

START_TEST(gives_null_outside_a_guard)
{
	struct arena *a = arena_new(1000);

	ck_assert_ptr_nonnull(arena_alloc(a, 1000));
	ck_assert(!arena_hit_limit(a));
	ck_assert_ptr_null(arena_alloc(a, 1));
	ck_assert(arena_hit_limit(a));
	ck_assert_ptr_nonnull(arena_alloc(a, 0));
	arena_free(a);
}
END_TEST

START_TEST(ends_the_process_without_a_guard)
{
	pid_t child = fork();
	int status = 0;

	ck_assert_int_ge(child, 0);
	if (child == 0) {
		fclose(stderr);
		arena_give_up(arena);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status));
}
END_TEST

struct run {
	struct arena *arena;
	int steps;
};

static void
fill_up(void *user)
{
	struct run *run = user;

	arena_defer(run->arena, note, "x");
	for (;;) {
		arena_alloc(run->arena, 1000);
		run->steps++;
	}
}

static void
step_once(void *user)
{
	struct run *run = user;

	arena_alloc(run->arena, 10);
	run->steps++;
}

START_TEST(returns_to_the_guard_at_the_limit)
{
	struct run run = {arena_new(100000), 0};
	struct arena_mark mark = arena_mark(run.arena);

	trail_length = 0;
	ck_assert(!arena_guard(run.arena, fill_up, &run));
	ck_assert(arena_hit_limit(run.arena));
	ck_assert_int_ge(run.steps, 90);
	ck_assert_int_lt(run.steps, 100);
	ck_assert_uint_eq(trail_length, 0);

	arena_reset(run.arena, mark);
	ck_assert_uint_eq(trail_length, 1);
	run.steps = 0;
	ck_assert(arena_guard(run.arena, step_once, &run));
	ck_assert_int_eq(run.steps, 1);
	ck_assert_uint_eq(arena_used(run.arena), 10);
	arena_free(run.arena);
	ck_assert_uint_eq(trail_length, 1);
}
END_TEST

static void
give_up(void *user)
{
	arena_give_up(user);
}

static void
overflow(void *user)
{
	arena_array(user, SIZE_MAX / 2, 3);
}

static void
ask_for_everything(void *user)
{
	arena_alloc(user, SIZE_MAX - 8);
}

START_TEST(returns_to_the_guard_when_memory_ends)
{
	ck_assert(!arena_guard(arena, give_up, arena));
	ck_assert(!arena_guard(arena, overflow, arena));
	ck_assert(!arena_guard(arena, ask_for_everything, arena));
	ck_assert(!arena_hit_limit(arena));
	ck_assert_ptr_nonnull(arena_alloc(arena, 16));
}
END_TEST

static void
defer_too_much(void *user)
{
	arena_alloc(user, 95);
	arena_defer(user, note, "y");
}

START_TEST(cleans_up_what_it_cannot_note)
{
	struct arena *a = arena_new(100);

	trail_length = 0;
	ck_assert(!arena_guard(a, defer_too_much, a));
	ck_assert_uint_eq(trail_length, 1);
	arena_free(a);
	ck_assert_uint_eq(trail_length, 1);
}
END_TEST

START_TEST(spends_a_limit_to_the_last_byte)
{
	struct arena *a = arena_new(10 * ARENA_GRANT + 1);

	for (size_t i = 0; i < 10 * ARENA_GRANT / 1024; i++)
		ck_assert_ptr_nonnull(arena_alloc(a, 1024));
	ck_assert_ptr_null(arena_alloc(a, 2));
	ck_assert_ptr_nonnull(arena_alloc(a, 1));
	ck_assert_ptr_null(arena_alloc(a, 1));
	arena_free(a);
}
END_TEST

START_TEST(shares_its_limit_with_branches)
{
	struct arena *a = arena_new(20 * ARENA_GRANT);
	struct arena *b = arena_branch(a), *c = arena_branch(b);
	struct arena_mark mark = arena_mark(b);

	ck_assert_ptr_nonnull(arena_alloc(a, 4 * ARENA_GRANT));
	ck_assert_ptr_nonnull(arena_alloc(b, 10 * ARENA_GRANT));
	ck_assert_ptr_null(arena_alloc(c, 6 * ARENA_GRANT));
	ck_assert(arena_hit_limit(c));
	ck_assert(!arena_hit_limit(a));
	ck_assert_uint_eq(arena_used(c), 0);

	/* What one gives back another can have. */
	arena_reset(b, mark);
	ck_assert_ptr_nonnull(arena_alloc(c, 14 * ARENA_GRANT));
	ck_assert_ptr_null(arena_alloc(b, 2 * ARENA_GRANT));
	arena_free(a);
}
END_TEST

START_TEST(frees_branches_with_their_parent)
{
	struct arena *a = arena_new(0);
	struct arena *b = arena_branch(a);

	trail_length = 0;
	arena_defer(a, note, "a");
	arena_defer(b, note, "b");
	ck_assert_ptr_nonnull(arena_alloc(b, 100 * ARENA_GRANT));
	arena_free(a);
	ck_assert_mem_eq(trail, "ab", 2);
	ck_assert_uint_eq(trail_length, 2);
}
END_TEST

START_TEST(copies_and_joins_text)
{
	struct str s = arena_str(arena, (struct str){"a\0b", 3});

	ck_assert_uint_eq(s.n, 3);
	ck_assert_mem_eq(s.s, "a\0b", 4);
	ASSERT_STR(arena_str(arena, (struct str){0}), "");
	ck_assert_str_eq(arena_z(arena, str_sub(STR("abc"), 0, 2)), "ab");
	ck_assert_str_eq(arena_z(arena, (struct str){0}), "");
	s = arena_cat(arena, STR("ab"), STR("cd"));
	ASSERT_STR(s, "abcd");
	ck_assert_int_eq(s.s[4], '\0');
	ASSERT_STR(arena_cat(arena, STR(""), STR("")), "");
}
END_TEST

START_TEST(formats_text)
{
	struct str s = arena_printf(arena, "%d-%s-%.*s", -5, "x", 2, "abcdef");

	ASSERT_STR(s, "-5-x-ab");
	ck_assert_int_eq(s.s[s.n], '\0');
	ASSERT_STR(arena_printf(arena, "%s", ""), "");
	ck_assert_uint_eq(arena_printf(arena, "%5000d", 1).n, 5000);
}
END_TEST

Suite *suite_base_arena(void);

Suite *
suite_base_arena(void)
{
	Suite *s = suite_create("base/arena");
	TCase *t = tcase_create("arena");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, gives_zeroed_aligned_memory);
	tcase_add_test(t, gives_large_blocks);
	tcase_add_test(t, clears_what_a_reset_takes_back);
	tcase_add_test(t, resets_to_an_empty_arena);
	tcase_add_test(t, runs_cleanups_newest_first);
	tcase_add_test(t, resets_run_later_cleanups_only);
	tcase_add_test(t, gives_null_outside_a_guard);
	tcase_add_test(t, ends_the_process_without_a_guard);
	tcase_add_test(t, returns_to_the_guard_at_the_limit);
	tcase_add_test(t, returns_to_the_guard_when_memory_ends);
	tcase_add_test(t, cleans_up_what_it_cannot_note);
	tcase_add_test(t, spends_a_limit_to_the_last_byte);
	tcase_add_test(t, shares_its_limit_with_branches);
	tcase_add_test(t, frees_branches_with_their_parent);
	tcase_add_test(t, copies_and_joins_text);
	tcase_add_test(t, formats_text);
	suite_add_tcase(s, t);
	return s;
}
