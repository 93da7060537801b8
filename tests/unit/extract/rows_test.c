#include "extract/rows.h"

#include "unit/extract/sample.h"

START_TEST(head_says_what_the_pack_is)
{
	struct extract_input in = sample_input();
	struct extract_table *head = extract_head(&in);
	const struct extract_table *documents =
	    sample_cell(head, 0, "documents")->table;

	ASSERT_CELL(head, 0, "schema", "briefpress-extract");
	ck_assert_uint_eq(sample_cell(head, 0, "schema_version")->number, 1);
	ASSERT_CELL(head, 0, "title", "Two texts");
	ck_assert_uint_eq(documents->rows.n, 2);
	ASSERT_CELL(documents, 0, "file", "letter.md");
	ASSERT_CELL(documents, 0, "language", "en-US");
	ASSERT_CELL(documents, 1, "language", "fr");
}
END_TEST

START_TEST(places_are_relative_to_the_pack)
{
	static const struct extract_column columns[] = {
	    {STR_INIT("source"), EXTRACT_RECORD, true}};
	struct extract_input in = sample_input();
	struct extract_table *t = extract_table_new(arena, columns, 1);
	struct extract_row row = extract_row_add(&in, t);
	const struct extract_table *place;

	extract_put_place(&row, source_loc(letter.source, 3, 1));
	row = extract_row_add(&in, t);
	extract_put_place(&row, (struct loc){0});
	place = sample_cell(t, 0, "source")->table;
	ASSERT_CELL(place, 0, "file", "letter.md");
	ck_assert_uint_eq(sample_cell(place, 0, "line")->number, 2);
	ck_assert_uint_eq(sample_cell(place, 0, "column")->number, 2);
	place = sample_cell(t, 1, "source")->table;
	ASSERT_CELL(place, 0, "file", "");
	ck_assert_uint_eq(sample_cell(place, 0, "line")->number, 0);
}
END_TEST

START_TEST(ids_are_made_unique)
{
	struct map taken = {0};

	ASSERT_STR(extract_id(arena, &taken, STR("a")), "a");
	ASSERT_STR(extract_id(arena, &taken, STR("a")), "a-2");
	ASSERT_STR(extract_id(arena, &taken, STR("a-3")), "a-3");
	ASSERT_STR(extract_id(arena, &taken, STR("a")), "a-4");
	ASSERT_STR(extract_id(arena, &taken, STR("a-2")), "a-2-2");
	ASSERT_STR(extract_id(arena, &taken, STR("b")), "b");
}
END_TEST

Suite *suite_extract_rows(void);

Suite *
suite_extract_rows(void)
{
	Suite *suite = suite_create("extract/rows");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, head_says_what_the_pack_is);
	tcase_add_test(tc, places_are_relative_to_the_pack);
	tcase_add_test(tc, ids_are_made_unique);
	return suite;
}
