#include "read/digest.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct digests digests;
static struct pack pack;

static void
open_digests(void)
{
	digests = (struct digests){.arena = arena_new(0)};
	pack = (struct pack){.plain = false};
}

static void
close_digests(void)
{
	arena_free(digests.arena);
}

/* FIPS 180-4's examples. */
START_TEST(a_file_has_its_sha_256)
{
	digests_add(&digests, PACK_FILE_DATA, STR("a"), STR("abc"));
	digests_add(&digests, PACK_FILE_DATA, STR("b"), STR(""));
	digests_finish(&digests, &pack);
	ck_assert_uint_eq(pack.files.n, 2);
	ck_assert(str_eq_z(pack.files.v[0].digest,
	    "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad"));
	ck_assert(str_eq_z(pack.files.v[1].digest,
	    "e3b0c44298fc1c149afbf4c8996fb924"
	    "27ae41e4649b934ca495991b7852b855"));
}
END_TEST

/* printf of the two lines into sha256sum */
START_TEST(a_pack_has_that_of_their_list)
{
	digests_add(&digests, PACK_FILE_DATA, STR("b"), STR(""));
	digests_add(&digests, PACK_FILE_DATA, STR("a"), STR("abc"));
	digests_finish(&digests, &pack);
	ck_assert(str_eq_z(pack.digest, "09c7e0b8a02d027d95ec0375a600ed4a"
					"d4d6b26a1c93f16d9150cab5fec761a6"));
}
END_TEST

START_TEST(paths_are_in_the_order_of_their_bytes_and_once)
{
	static const char *const paths[] = {
	    "b/z.md", "a.md", "./b/z.md", "B.md", "b/../a.md", "b.md"};
	static const char *const want[] = {"B.md", "a.md", "b.md", "b/z.md"};

	for (size_t i = 0; i < 6; i++)
		digests_add(&digests, PACK_FILE_DATA, str_from_z(paths[i]), STR("x"));
	digests_finish(&digests, &pack);
	ck_assert_uint_eq(pack.files.n, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert(str_eq_z(pack.files.v[i].path, want[i]));
}
END_TEST

START_TEST(the_order_of_reading_does_not_count)
{
	struct pack other = {.plain = false};
	struct digests back = {.arena = digests.arena};

	for (int i = 0; i < 100; i++)
		digests_add(&digests, PACK_FILE_DATA,
		    arena_printf(digests.arena, "%d", i * 37 % 100), STR("x"));
	for (int i = 99; i >= 0; i--)
		digests_add(&back, PACK_FILE_DATA,
		    arena_printf(digests.arena, "%d", i), STR("x"));
	digests_finish(&digests, &pack);
	digests_finish(&back, &other);
	ck_assert(str_eq(pack.digest, other.digest));
	for (size_t i = 1; i < 100; i++)
		ck_assert_int_lt(
		    str_cmp(pack.files.v[i - 1].path, pack.files.v[i].path), 0);
}
END_TEST

Suite *suite_read_digest(void);

Suite *
suite_read_digest(void)
{
	Suite *suite = suite_create("read/digest");
	TCase *tcase = tcase_create("digest");

	tcase_add_checked_fixture(tcase, open_digests, close_digests);
	tcase_add_test(tcase, a_file_has_its_sha_256);
	tcase_add_test(tcase, a_pack_has_that_of_their_list);
	tcase_add_test(tcase, paths_are_in_the_order_of_their_bytes_and_once);
	tcase_add_test(tcase, the_order_of_reading_does_not_count);
	suite_add_tcase(suite, tcase);
	return suite;
}
