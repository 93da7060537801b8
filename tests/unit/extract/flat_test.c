#include "extract/flat.h"

#include "unit/extract/table.h"

START_TEST(fields_of_all_records_are_columns)
{
	struct flat flat = flat_of(arena, table_of("1", "2"));

	ck_assert_uint_eq(flat.columns.n, 6);
	ASSERT_STR(flat.columns.v[0].full, "t");
	ASSERT_STR(flat.columns.v[1].full, "r.a");
	ASSERT_STR(flat.columns.v[2].full, "r.b");
	ASSERT_STR(flat.columns.v[3].full, "r.c");
	ASSERT_STR(flat.columns.v[3].name, "c");
	ck_assert(flat.columns.v[4].detail);
}
END_TEST

START_TEST(cells_are_text)
{
	static const char *const want[2][6] = {
	    {"1", "x", "7", "", "", "y 7"}, {"2", "", "u", "v", "w ", ""}};
	struct extract_table *t = table_of("1", "2");
	struct flat flat = flat_of(arena, t);

	for (size_t row = 0; row < 2; row++)
		for (size_t i = 0; i < 6; i++)
			ASSERT_STR(flat_text(arena, &flat, t->rows.v[row], i),
			    want[row][i]);
}
END_TEST

Suite *suite_extract_flat(void);

Suite *
suite_extract_flat(void)
{
	Suite *suite = suite_create("extract/flat");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, fields_of_all_records_are_columns);
	tcase_add_test(tc, cells_are_text);
	return suite;
}
