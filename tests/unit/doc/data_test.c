#include "doc/data.h"

#include <check.h>

#include "doc/doc.h"

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

START_TEST(knows_links_to_files)
{
	struct arena *a = arena_new(0);
	struct node *p = node_new(a, NODE_PARAGRAPH, (struct loc){0});
	struct node *link = node_new(a, NODE_LINK, (struct loc){0});

	ck_assert_ptr_null(data_link(NULL));
	ck_assert_ptr_null(data_link(p));
	node_append(p, link);
	link->u.link.url = STR("aid.html");
	ck_assert_ptr_null(data_link(p));
	link->u.link.url = STR("data/aid.csv");
	ck_assert_ptr_eq(data_link(p), link);
	ck_assert_ptr_null(data_link(link));
	node_append(p, node_new(a, NODE_TEXT, (struct loc){0}));
	ck_assert_ptr_null(data_link(p));
	arena_free(a);
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
	tcase_add_test(t, knows_links_to_files);
	suite_add_tcase(s, t);
	return s;
}
