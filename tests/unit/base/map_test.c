#include "base/map.h"

#include <check.h>

#include "unit/base/assert_str.h"

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

START_TEST(is_empty_when_zeroed)
{
	struct map m = {0};

	ck_assert_ptr_null(map_lookup(&m, STR("a")));
	ck_assert_ptr_null(map_lookup(&m, STR("")));
}
END_TEST

START_TEST(replaces_or_keeps)
{
	struct map m = {0};
	int x, y, z;

	ck_assert_ptr_null(map_put(arena, &m, STR("k"), &x, false));
	ck_assert_ptr_eq(map_put(arena, &m, STR("k"), &y, false), &x);
	ck_assert_ptr_eq(map_lookup(&m, STR("k")), &y);
	ck_assert_ptr_eq(map_put(arena, &m, STR("k"), &z, true), &y);
	ck_assert_ptr_eq(map_lookup(&m, STR("k")), &y);
	ck_assert_uint_eq(m.n, 1);
	ck_assert_ptr_null(map_put(arena, &m, STR("new"), &z, true));
	ck_assert_ptr_eq(map_lookup(&m, STR("new")), &z);
}
END_TEST

START_TEST(takes_any_key)
{
	struct map m = {0};
	int x, y;

	map_put(arena, &m, (struct str){0}, &x, false);
	map_put(arena, &m, (struct str){"a\0b", 3}, &y, false);
	ck_assert_ptr_eq(map_lookup(&m, STR("")), &x);
	ck_assert_ptr_null(map_lookup(&m, STR("a")));
	ck_assert_ptr_eq(map_lookup(&m, (struct str){"a\0b", 3}), &y);
}
END_TEST

START_TEST(grows_and_keeps_the_order)
{
	enum { COUNT = 5000 };
	static int values[COUNT];
	struct map m = {0};

	for (int i = 0; i < COUNT; i++) {
		struct str key = arena_printf(arena, "key %d", i * 7919);

		ck_assert_ptr_null(map_put(arena, &m, key, &values[i], false));
	}
	ck_assert_uint_eq(m.n, COUNT);
	for (int i = 0; i < COUNT; i++) {
		struct str key = arena_printf(arena, "key %d", i * 7919);

		ck_assert_ptr_eq(map_lookup(&m, key), &values[i]);
		ck_assert_ptr_eq(m.entries[i].value, &values[i]);
		ck_assert(str_eq(m.entries[i].key, key));
	}
	ck_assert_ptr_null(map_lookup(&m, STR("key 1")));
}
END_TEST

/* The published vectors of FNV-1a, 32 bits. */
START_TEST(hashes_as_fnv_1a)
{
	ck_assert_uint_eq(hash_bytes("", 0, HASH_SEED), 0x811C9DC5u);
	ck_assert_uint_eq(hash_bytes("a", 1, HASH_SEED), 0xE40C292Cu);
	ck_assert_uint_eq(hash_bytes("foobar", 6, HASH_SEED), 0xBF9CF968u);
	ck_assert_uint_eq(
	    hash_bytes("bar", 3, hash_bytes("foo", 3, HASH_SEED)), 0xBF9CF968u);
}
END_TEST

Suite *suite_base_map(void);

Suite *
suite_base_map(void)
{
	Suite *s = suite_create("base/map");
	TCase *t = tcase_create("map");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, is_empty_when_zeroed);
	tcase_add_test(t, replaces_or_keeps);
	tcase_add_test(t, takes_any_key);
	tcase_add_test(t, grows_and_keeps_the_order);
	tcase_add_test(t, hashes_as_fnv_1a);
	suite_add_tcase(s, t);
	return s;
}
