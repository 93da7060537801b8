#include "doc/protection.h"

#include <check.h>

START_TEST(every_permission_has_a_word_and_a_bit)
{
	unsigned all = 0;

	for (unsigned i = 0; i < PERMISSION_COUNT; i++) {
		ck_assert(str_is_name(permission_names[i]));
		ck_assert_uint_eq(all & PERMISSION_BIT(i), 0);
		all |= PERMISSION_BIT(i);
	}
	ck_assert_uint_eq(all, PERMISSIONS_ALL);
	ck_assert_uint_le(all, UINT8_MAX);
}
END_TEST

START_TEST(passwords_have_words)
{
	ck_assert(str_eq_z(password_kind_names[PASSWORD_OPEN], "open"));
	ck_assert(str_eq_z(password_kind_names[PASSWORD_OWNER], "owner"));
}
END_TEST

Suite *suite_doc_protection(void);

Suite *
suite_doc_protection(void)
{
	Suite *s = suite_create("doc/protection");
	TCase *t = tcase_create("protection");

	tcase_add_test(t, every_permission_has_a_word_and_a_bit);
	tcase_add_test(t, passwords_have_words);
	suite_add_tcase(s, t);
	return s;
}
