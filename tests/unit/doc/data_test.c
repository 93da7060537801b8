#include "doc/data.h"

#include <check.h>

START_TEST(finds_columns_by_name)
{
	struct str columns[] = {STR("Name"), STR("town"), STR("NAME")};
	struct data_table t = {.columns = columns, .column_count = 3};

	ck_assert_uint_eq(data_column(&t, STR("name")), 0);
	ck_assert_uint_eq(data_column(&t, STR("Town")), 1);
	ck_assert_uint_eq(data_column(&t, STR("towns")), 3);
	ck_assert_uint_eq(data_column(&t, STR("")), 3);
}
END_TEST

START_TEST(finds_nothing_in_an_empty_table)
{
	struct data_table t = {0};

	ck_assert_uint_eq(data_column(&t, STR("name")), 0);
}
END_TEST

Suite *suite_doc_data(void);

Suite *
suite_doc_data(void)
{
	Suite *s = suite_create("doc/data");
	TCase *t = tcase_create("data");

	tcase_add_test(t, finds_columns_by_name);
	tcase_add_test(t, finds_nothing_in_an_empty_table);
	suite_add_tcase(s, t);
	return s;
}
