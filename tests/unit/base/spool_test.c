#include "base/spool.h"

#include <stdint.h>

#include "unit/base/assert_str.h"

static struct arena *arena;
static struct spool *spool;

static void
set_up(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
	spool = spool_new(arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

START_TEST(starts_empty)
{
	ck_assert(spool_add(spool, NULL, 0));
	ASSERT_STR(spool_view(spool), "");
}
END_TEST

START_TEST(holds_what_was_added)
{
	ck_assert(spool_add(spool, "one ", 4));
	ck_assert(spool_add(spool, "two", 3));
	ASSERT_STR(spool_view(spool), "one two");
}
END_TEST

START_TEST(grows)
{
	size_t refused = 0, wrong = 0;
	struct str all;

	for (int i = 0; i < 100000; i++)
		refused += !spool_add(spool, "0123456789", 10);
	ck_assert_uint_eq(refused, 0);
	all = spool_view(spool);
	ck_assert_uint_eq(all.n, 1000000);
	for (size_t i = 0; i < all.n; i++)
		wrong += all.s[i] != (char)('0' + i % 10);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

static void
view(void *user)
{
	struct str all = spool_view(user);

	ck_assert_msg(0, "%zu bytes were given", all.n);
}

START_TEST(tells_late_that_there_was_no_memory)
{
	ck_assert(spool_add(spool, "x", 1));
	ck_assert(!spool_add(spool, "x", SIZE_MAX - 8));
	ck_assert(!spool_add(spool, "x", 1));
	ck_assert(!arena_guard(arena, view, spool));
}
END_TEST

Suite *suite_base_spool(void);

Suite *
suite_base_spool(void)
{
	Suite *s = suite_create("base/spool");
	TCase *t = tcase_create("spool");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, starts_empty);
	tcase_add_test(t, holds_what_was_added);
	tcase_add_test(t, grows);
	tcase_add_test(t, tells_late_that_there_was_no_memory);
	suite_add_tcase(s, t);
	return s;
}
