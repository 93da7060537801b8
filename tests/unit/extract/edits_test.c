#include "extract/edits.h"

#include "unit/diag/fixture.h"

START_TEST(edits_are_applied_in_the_order_of_the_text)
{
	struct edits e = {.arena = arena};

	edits_add(&e, (struct range){4, 5}, STR("E"));
	edits_add(&e, (struct range){0, 1}, STR("A"));
	edits_add(&e, (struct range){2, 2}, STR("+"));
	ASSERT_STR(edits_apply(&e, STR("abcdef")), "Ab+cdEf");
}
END_TEST

START_TEST(one_within_another_is_left_out)
{
	struct edits e = {.arena = arena};

	edits_add(&e, (struct range){2, 3}, STR("C"));
	edits_add(&e, (struct range){1, 4}, STR("-"));
	edits_add(&e, (struct range){3, 5}, STR("!"));
	ASSERT_STR(edits_apply(&e, STR("abcdef")), "a-f");
}
END_TEST

START_TEST(without_edits_the_text_is_the_same)
{
	struct edits e = {.arena = arena};
	struct str text = STR("abc");

	ck_assert_ptr_eq(edits_apply(&e, text).s, text.s);
}
END_TEST

Suite *suite_extract_edits(void);

Suite *
suite_extract_edits(void)
{
	Suite *suite = suite_create("extract/edits");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, edits_are_applied_in_the_order_of_the_text);
	tcase_add_test(tc, one_within_another_is_left_out);
	tcase_add_test(tc, without_edits_the_text_is_the_same);
	suite_add_tcase(suite, tc);
	return suite;
}
