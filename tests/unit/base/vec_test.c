#include "base/vec.h"

#include <check.h>

struct pair {
	int x, y;
};

START_TEST(grows_and_keeps_its_elements)
{
	struct arena *a = arena_new(0);
	VEC(int) list = {0};

	for (int i = 0; i < 10000; i++)
		vec_push(a, &list, i * 3);
	ck_assert_uint_eq(list.n, 10000);
	ck_assert_uint_ge(list.cap, list.n);
	for (int i = 0; i < 10000; i++)
		ck_assert_int_eq(list.v[i], i * 3);
	arena_free(a);
}
END_TEST

START_TEST(adds_zeroed_elements)
{
	struct arena *a = arena_new(0);
	VEC(struct pair) list = {0};

	for (int i = 0; i < 100; i++) {
		struct pair *p = vec_add(a, &list);

		ck_assert_int_eq(p->x, 0);
		ck_assert_int_eq(p->y, 0);
		*p = (struct pair){i, -i};
	}
	vec_push(a, &list, (struct pair){5, 6});
	ck_assert_int_eq(list.v[99].y, -99);
	ck_assert_int_eq(list.v[100].y, 6);
	arena_free(a);
}
END_TEST

START_TEST(stays_in_place_while_there_is_room)
{
	struct arena *a = arena_new(0);
	VEC(int) list = {0};
	int *before;

	vec_push(a, &list, 1);
	before = list.v;
	while (list.n < list.cap)
		vec_push(a, &list, 2);
	ck_assert_ptr_eq(list.v, before);
	vec_push(a, &list, 3);
	ck_assert_ptr_ne(list.v, before);
	ck_assert_int_eq(list.v[0], 1);
	arena_free(a);
}
END_TEST

static void
grow_for_ever(void *user)
{
	VEC(struct pair) list = {0};

	for (;;)
		vec_add(user, &list);
}

START_TEST(gives_up_with_its_arena)
{
	struct arena *a = arena_new(100000);

	ck_assert(!arena_guard(a, grow_for_ever, a));
	ck_assert(arena_hit_limit(a));
	arena_free(a);
}
END_TEST

Suite *suite_base_vec(void);

Suite *
suite_base_vec(void)
{
	Suite *s = suite_create("base/vec");
	TCase *t = tcase_create("vec");

	tcase_add_test(t, grows_and_keeps_its_elements);
	tcase_add_test(t, adds_zeroed_elements);
	tcase_add_test(t, stays_in_place_while_there_is_room);
	tcase_add_test(t, gives_up_with_its_arena);
	suite_add_tcase(s, t);
	return s;
}
