#include "extract/csv.h"

#include "unit/extract/table.h"

START_TEST(every_cell_is_quoted)
{
	struct buf *out = buf_new(arena);

	extract_csv(out, table_of("a \"b\", c", "d\ne"));
	ASSERT_STR(buf_view(out),
	    "\"t\",\"r.a\",\"r.b\",\"r.c\",\"w\",\"n\"\r\n"
	    "\"a \"\"b\"\", c\",\"x\",\"7\",\"\",\"\",\"y 7\"\r\n"
	    "\"d\ne\",\"\",\"u\",\"v\",\"w \",\"\"\r\n");
}
END_TEST

START_TEST(no_cell_is_a_formula)
{
	static const char *const texts[] = {
	    "=1+1", "+1", "-1", "@a", "\ta", "\ra"};

	for (size_t i = 0; i < 6; i++) {
		struct buf *out = buf_new(arena);
		struct str all;

		extract_csv(out, table_of(texts[i], "a=1"));
		all = buf_view(out);
		all = str_sub(all, str_find(all, '\n', 0) + 1, all.n);
		ck_assert(str_starts(all, STR("\"'")));
		ck_assert(
		    str_starts(str_sub(all, 2, all.n), str_from_z(texts[i])));
		all = str_sub(all, str_find(all, '\n', 0) + 1, all.n);
		ck_assert(str_starts(all, STR("\"a=1\"")));
	}
}
END_TEST

Suite *suite_extract_csv(void);

Suite *
suite_extract_csv(void)
{
	Suite *suite = suite_create("extract/csv");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, every_cell_is_quoted);
	tcase_add_test(tc, no_cell_is_a_formula);
	return suite;
}
