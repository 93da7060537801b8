#include "format/sha256.h"

#include "unit/diag/fixture.h"

/* FIPS 180-4's examples. */
START_TEST(bytes_have_their_sha_256)
{
	ASSERT_STR(sha256_hex(arena, STR("abc")),
	    "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
	ASSERT_STR(sha256_hex(arena, STR("")),
	    "e3b0c44298fc1c149afbf4c8996fb924"
	    "27ae41e4649b934ca495991b7852b855");
}
END_TEST

Suite *suite_format_sha256(void);

Suite *
suite_format_sha256(void)
{
	Suite *suite = suite_create("format/sha256");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, bytes_have_their_sha_256);
	suite_add_tcase(suite, tc);
	return suite;
}
