#include "doc/data_use.h"

#include "unit/diag/fixture.h"

START_TEST(all_uses_of_a_table_are_one)
{
	struct data_uses uses = {.list = {NULL, 0, 0}};
	struct data_table one = {.column_count = 3}, two = {.column_count = 1};
	struct data_use *use;

	vec_push(arena, &one.rows, (struct data_row){.cells = NULL});
	use = data_use_of(arena, &uses, &one);
	data_use_column(use, 1);
	data_use_column(use, 3);
	ck_assert_ptr_eq(use, data_use_of(arena, &uses, &one));
	ck_assert_ptr_ne(use, data_use_of(arena, &uses, &two));
	ck_assert(!use->columns[0] && use->columns[1] && !use->columns[2]);
	ck_assert(!use->rows[0]);
	data_use_all_rows(use);
	ck_assert(use->rows[0]);
	ck_assert_uint_eq(uses.list.n, 2);
}
END_TEST

Suite *suite_doc_data_use(void);

Suite *
suite_doc_data_use(void)
{
	Suite *suite = suite_create("doc/data_use");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, all_uses_of_a_table_are_one);
	suite_add_tcase(suite, tc);
	return suite;
}
