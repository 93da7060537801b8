#include "read/address.h"

#include "unit/diag/fixture.h"

START_TEST(remote_addresses_name_a_scheme_or_a_host)
{
	ck_assert(address_is_remote(STR("https://example.org/a")));
	ck_assert(address_is_remote(STR("mailto:a@example.org")));
	ck_assert(address_is_remote(STR("//example.org")));
	ck_assert(address_is_remote(STR("git+ssh:x")));
	ck_assert(!address_is_remote(STR("a/b:c.md")));
	ck_assert(!address_is_remote(STR("c:/a.md")));
	ck_assert(!address_is_remote(STR("a.md")));
	ck_assert(!address_is_remote(STR("")));
}
END_TEST

START_TEST(escapes_are_bytes)
{
	ASSERT_STR(address_unescape(arena, STR("my%20map.png")), "my map.png");
	ASSERT_STR(address_unescape(arena, STR("%c3%A9")), "\u00e9");
	ASSERT_STR(address_unescape(arena, STR("a%2")), "a%2");
	ASSERT_STR(address_unescape(arena, STR("50%zz")), "50%zz");
	ASSERT_STR(address_unescape(arena, STR("%")), "%");
}
END_TEST

START_TEST(a_path_ends_before_its_query)
{
	ASSERT_STR(address_path(arena, STR("a%20b.md#c?d")), "a b.md");
	ASSERT_STR(address_path(arena, STR("a.md?c#d")), "a.md");
	ASSERT_STR(address_path(arena, STR("#d")), "");
}
END_TEST

Suite *suite_read_address(void);

Suite *
suite_read_address(void)
{
	Suite *suite = suite_create("read/address");
	TCase *tcase = tcase_create("address");

	tcase_add_checked_fixture(tcase, fixture_open, fixture_close);
	tcase_add_test(tcase, remote_addresses_name_a_scheme_or_a_host);
	tcase_add_test(tcase, escapes_are_bytes);
	tcase_add_test(tcase, a_path_ends_before_its_query);
	suite_add_tcase(suite, tcase);
	return suite;
}
