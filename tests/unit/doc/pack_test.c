#include "doc/pack.h"

#include <check.h>
#include <string.h>

START_TEST(names_every_part_differently)
{
	for (int i = 0; i < PART_KIND_COUNT; i++) {
		const char *name = part_kind_name((enum part_kind)i);

		ck_assert_uint_gt(strlen(name), 0);
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
			    name, part_kind_name((enum part_kind)k));
	}
	ck_assert_str_eq(part_kind_name(PART_KEY_POINTS), "key-points");
}
END_TEST

Suite *suite_doc_pack(void);

Suite *
suite_doc_pack(void)
{
	Suite *s = suite_create("doc/pack");
	TCase *t = tcase_create("pack");

	tcase_add_test(t, names_every_part_differently);
	suite_add_tcase(s, t);
	return s;
}
