#include "read/inflate.h"

#include <check.h>
#include <libdeflate.h>
#include <string.h>

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

static struct str
deflated(struct str bytes)
{
	struct libdeflate_compressor *c = libdeflate_alloc_compressor(6);
	size_t room = libdeflate_zlib_compress_bound(c, bytes.n);
	char *packed = arena_alloc(arena, room);
	struct str out = {packed,
	    libdeflate_zlib_compress(c, bytes.s, bytes.n, packed, room)};

	libdeflate_free_compressor(c);
	return out;
}

static struct str
zeros(size_t n)
{
	return (struct str){arena_alloc(arena, n), n};
}

/* Around the room that is tried first, and beyond several doublings. */
static const size_t sizes[] = {
    0, 1, 1000, 65535, 65536, 65537, 131073, 3000000};

START_TEST(every_size_comes_back)
{
	struct str bytes = zeros(sizes[_i]), got = {0};

	ck_assert_int_eq(
	    inflate_read(arena, deflated(bytes), 3000000, &got), INFLATE_OK);
	ck_assert(str_eq(got, bytes));
}
END_TEST

START_TEST(the_limit_is_kept_to_the_byte)
{
	struct str packed = deflated(zeros(200000)), got = {0};

	ck_assert_int_eq(inflate_read(arena, packed, 200000, &got), INFLATE_OK);
	ck_assert_uint_eq(got.n, 200000);
	ck_assert_int_eq(
	    inflate_read(arena, packed, 199999, &got), INFLATE_TOO_LARGE);
	ck_assert_int_eq(
	    inflate_read(arena, packed, 0, &got), INFLATE_TOO_LARGE);
}
END_TEST

/* What a megabyte stands for takes no more memory than the limit allows. */
START_TEST(a_bomb_takes_little_memory)
{
	struct str packed = deflated(zeros((size_t)100 << 20)), got;
	size_t before = arena_used(arena);

	ck_assert_int_eq(inflate_read(arena, packed, (size_t)1 << 20, &got),
	    INFLATE_TOO_LARGE);
	ck_assert_uint_lt(arena_used(arena) - before, 10000);
}
END_TEST

START_TEST(damage_is_told)
{
	struct str packed = deflated(STR("hello, hello, hello, hello")), got;
	char *copy = arena_z(arena, packed);

	for (size_t n = 0; n < packed.n; n++)
		ck_assert_int_eq(
		    inflate_read(arena, str_sub(packed, 0, n), 1000, &got),
		    INFLATE_BAD);
	memcpy(copy, packed.s, packed.n);
	copy[packed.n - 1] ^= 1;
	ck_assert_int_eq(
	    inflate_read(arena, (struct str){copy, packed.n}, 1000, &got),
	    INFLATE_BAD);
}
END_TEST

Suite *suite_read_inflate(void);

Suite *
suite_read_inflate(void)
{
	Suite *suite = suite_create("read/inflate");
	TCase *tc = tcase_create("inflate");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(
	    tc, every_size_comes_back, 0, sizeof sizes / sizeof *sizes);
	tcase_add_test(tc, the_limit_is_kept_to_the_byte);
	tcase_add_test(tc, a_bomb_takes_little_memory);
	tcase_add_test(tc, damage_is_told);
	suite_add_tcase(suite, tc);
	return suite;
}
