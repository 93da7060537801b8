#include "extract/rows.h"

#include "unit/extract/sample.h"

START_TEST(one_row_an_ask)
{
	struct extract_input in = sample_input();
	struct recommendation *first = sample_ask(&letter, "a", "Lift it.");
	struct recommendation *second = sample_ask(&report, "b", "End it.");
	struct ask *ask = first->ask;
	struct extract_table *t;
	const struct extract_table *inner;

	second->status = STR("new");
	second->ask = ask;
	vec_push(arena, &second->supports, first);
	vec_push(arena, &ask->places, second);
	facts.asks.n = 1;
	t = extract_recommendations(&in);
	ck_assert_uint_eq(t->rows.n, 1);
	ASSERT_CELL(t, 0, "id", "a");
	ASSERT_CELL(t, 0, "text", "Lift it.");
	/* Of the first place that has one. */
	ASSERT_CELL(t, 0, "status", "new");
	ASSERT_CELL(t, 0, "priority", "");
	inner = sample_cell(t, 0, "places")->table;
	ck_assert_uint_eq(inner->rows.n, 2);
	ASSERT_CELL(inner, 1, "document", "report.md");
	inner = sample_cell(inner, 1, "supports")->table;
	ck_assert_uint_eq(inner->rows.n, 1);
	ASSERT_CELL(inner, 0, "id", "a");
}
END_TEST

START_TEST(every_document_has_a_stance)
{
	struct extract_input in = sample_input();
	const struct extract_table *stances;

	sample_ask(&report, "a", "Lift it.");
	stances =
	    sample_cell(extract_recommendations(&in), 0, "stances")->table;
	ck_assert_uint_eq(stances->rows.n, 2);
	ASSERT_CELL(stances, 0, "document", "letter.md");
	ASSERT_CELL(stances, 0, "stance", "silent");
	ASSERT_CELL(stances, 0, "place", "");
	ASSERT_CELL(stances, 1, "stance", "asks");
	ASSERT_CELL(stances, 1, "place", "a");
}
END_TEST

START_TEST(no_asks_no_rows)
{
	struct extract_input in = sample_input();

	ck_assert_uint_eq(extract_recommendations(&in)->rows.n, 0);
}
END_TEST

Suite *suite_extract_recommendations(void);

Suite *
suite_extract_recommendations(void)
{
	Suite *suite = suite_create("extract/recommendations");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, one_row_an_ask);
	tcase_add_test(tc, every_document_has_a_stance);
	tcase_add_test(tc, no_asks_no_rows);
	return suite;
}
