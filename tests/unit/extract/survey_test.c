#include "unit/extract/gathered.h"

START_TEST(cuts_are_those_of_their_file)
{
	struct survey s =
	    gathered("a [b]{when-profile=other}\n\n# C {when-profile=other}\n");
	struct seen *seen = survey_of(&s, 1);

	ck_assert(seen->shown && seen->document && !seen->again);
	ck_assert_uint_eq(seen->cuts.n, 2);
	ck_assert_ptr_null(survey_of(&s, 0));
	ck_assert_ptr_null(survey_of(&s, 2));
}
END_TEST

START_TEST(lists_side_by_side_have_a_seam)
{
	struct survey s =
	    gathered("- a\n\n::: {when-profile=other}\nb\n:::\n\n- c\n\nd\n");
	const struct ranges *seams = &survey_of(&s, 1)->seams;

	ck_assert_uint_eq(seams->n, 1);
	ck_assert_uint_eq(seams->v[0].from, 3);
	ck_assert_uint_eq(survey_of(&s, 1)->lists.n, 2);
}
END_TEST

Suite *suite_extract_survey(void);

Suite *
suite_extract_survey(void)
{
	Suite *suite = suite_create("extract/survey");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, cuts_are_those_of_their_file);
	tcase_add_test(tc, lists_side_by_side_have_a_seam);
	suite_add_tcase(suite, tc);
	return suite;
}
