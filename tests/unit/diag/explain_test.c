#include "diag/diag.h"

#include <string.h>

#include "unit/diag/fixture.h"

START_TEST(every_code_has_all_its_texts)
{
	for (int i = 0; i < DIAG_CODE_COUNT; i++) {
		struct diag_row row = diag_row_of((enum diag_code)i);

		ck_assert_str_eq(row.name, diag_code_name((enum diag_code)i));
		ck_assert_uint_gt(strlen(row.format), 0);
		ck_assert_ptr_nonnull(row.hint);
		ck_assert_msg(strlen(row.explanation) > 0, "%s", row.name);
	}
}
END_TEST

/* The program fills and the manual sets them: whole sentences, in ASCII. */
START_TEST(explanations_are_sentences)
{
	for (int i = 0; i < DIAG_CODE_COUNT; i++) {
		const char *text = diag_row_of((enum diag_code)i).explanation;

		ck_assert_msg(text[strlen(text) - 1] == '.', "%s", text);
		ck_assert_msg(!strstr(text, "  "), "%s", text);
		for (const char *p = text; *p; p++)
			ck_assert_msg(*p >= 0x20 && *p < 0x7F, "%s", text);
	}
}
END_TEST

START_TEST(rows_are_those_that_are_reported)
{
	struct diag_row row = diag_row_of(DIAG_ID_TWICE);
	const struct diag *d =
	    diag0(&diags, DIAG_ID_TWICE, (struct loc){0, 0, 0});

	ck_assert_int_eq(row.severity, d->severity);
	ck_assert_str_eq(row.hint, d->hint.s);
	ck_assert_str_eq(row.format, "the id \"%1\" is used twice");
}
END_TEST

Suite *suite_diag_explain(void);

Suite *
suite_diag_explain(void)
{
	Suite *s = suite_create("diag/explain");
	TCase *t = tcase_create("explain");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, every_code_has_all_its_texts);
	tcase_add_test(t, explanations_are_sentences);
	tcase_add_test(t, rows_are_those_that_are_reported);
	suite_add_tcase(s, t);
	return s;
}
