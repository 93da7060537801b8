#include "extract/cut.h"

#include <string.h>

#include "unit/diag/fixture.h"

/* The text without the block from the first "<" to the last ">". */
static struct str
without(const char *text, bool member, bool apart)
{
	struct edits e = {.arena = arena};
	const char *from = strchr(text, '<'), *to = strrchr(text, '>');
	struct block_cut cut = {
	    {(size_t)(from - text), (size_t)(to - text) + 1}, 0, member, apart};

	cut_block(&e, str_from_z(text), &cut);
	return edits_apply(&e, str_from_z(text));
}

START_TEST(lines_go_with_the_blank_ones_behind)
{
	ASSERT_STR(without("a\n\n<b\nc>\n\n\nd\n", false, false), "a\n\nd\n");
	ASSERT_STR(without("<b>\n\na\n", false, false), "a\n");
	ASSERT_STR(without("a\n\n<b>", false, false), "a\n\n");
}
END_TEST

START_TEST(what_stood_apart_stays_apart)
{
	ASSERT_STR(without("a\n<b>\nc\n", false, false), "a\n\nc\n");
	ASSERT_STR(without("a\n<b>\n# c\n", false, false), "a\n# c\n");
	ASSERT_STR(without("- a\n  <b>\n  c\n", false, false),
	    "- a\n  <!-- -->\n  c\n");
	ASSERT_STR(without("- a\n\n<b>\n\n- c\n", false, true),
	    "- a\n\n<!-- -->\n\n- c\n");
}
END_TEST

START_TEST(members_leave_no_gap)
{
	ASSERT_STR(without("- a\n<- b>\n- c\n", true, false), "- a\n- c\n");
}
END_TEST

START_TEST(an_item_begins_with_what_comes_next)
{
	ASSERT_STR(without("- <a>\n\n  b\n", false, false), "- b\n");
	ASSERT_STR(without("1. <a\n   b>\n   c\n", false, false), "1. c\n");
	ASSERT_STR(without("- <a>\nb\n", false, false), "- \nb\n");
}
END_TEST

Suite *suite_extract_cut_block(void);

Suite *
suite_extract_cut_block(void)
{
	Suite *suite = suite_create("extract/cut_block");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, lines_go_with_the_blank_ones_behind);
	tcase_add_test(tc, what_stood_apart_stays_apart);
	tcase_add_test(tc, members_leave_no_gap);
	tcase_add_test(tc, an_item_begins_with_what_comes_next);
	suite_add_tcase(suite, tc);
	return suite;
}
