/*
 * Bytes that are overwritten: where the arena's memory is still there, they
 * are looked at afterwards.
 */
#include "base/secret.h"

#include <check.h>
#include <string.h>

#include "unit/base/assert_str.h"

START_TEST(overwrites_what_it_is_given_and_no_more)
{
	char bytes[] = "abcdef";

	secret_wipe(bytes + 1, 3);
	ck_assert_int_eq(memcmp(bytes, "a\0\0\0ef", sizeof bytes), 0);
	secret_wipe(NULL, 0);
}
END_TEST

START_TEST(waits_for_the_arena)
{
	struct arena *arena = arena_new(0);
	char reset[] = "first", freed[] = "second";
	struct arena_mark mark;

	secret_defer(arena, freed, strlen(freed));
	mark = arena_mark(arena);
	secret_defer(arena, reset, strlen(reset));
	ck_assert_str_eq(reset, "first");
	arena_reset(arena, mark);
	ck_assert_int_eq(memcmp(reset, "\0\0\0\0\0", sizeof reset), 0);
	ck_assert_str_eq(freed, "second");
	arena_free(arena);
	ck_assert_int_eq(memcmp(freed, "\0\0\0\0\0\0", sizeof freed), 0);
}
END_TEST

Suite *suite_base_secret(void);

Suite *
suite_base_secret(void)
{
	Suite *s = suite_create("base/secret");
	TCase *t = tcase_create("secret");

	tcase_add_test(t, overwrites_what_it_is_given_and_no_more);
	tcase_add_test(t, waits_for_the_arena);
	suite_add_tcase(s, t);
	return s;
}
