#include "extract/cut.h"

#include <string.h>

#include "unit/diag/fixture.h"

/* The text without what stands between "{" and "}". */
static struct str
without(const char *text)
{
	struct edits e = {.arena = arena};
	struct str all = str_from_z(text);
	const char *from = strchr(text, '{'), *to = strchr(text, '}');

	cut_inline(&e, all,
	    (struct range){(size_t)(from - text), (size_t)(to - text) + 1},
	    (struct range){0, all.n});
	return edits_apply(&e, all);
}

START_TEST(of_spaces_that_meet_one_stays)
{
	ASSERT_STR(without("a {x} b"), "a b");
	ASSERT_STR(without("a{x}b"), "ab");
	ASSERT_STR(without("{x} b"), "b");
	ASSERT_STR(without("a {x}"), "a");
	ASSERT_STR(without("a {x}, b"), "a, b");
	ASSERT_STR(without("a {x}[^b]"), "a[^b]");
}
END_TEST

START_TEST(lines_close_up)
{
	ASSERT_STR(without("a\n{x}\nb"), "a\nb");
	ASSERT_STR(without("a\n{x} b"), "a\nb");
	ASSERT_STR(without("a {x}\nb"), "a b");
	ASSERT_STR(without("a\n{x}"), "a");
	ASSERT_STR(without("a\n{x}."), "a.");
	ASSERT_STR(without("> a\n> {x}\n> b"), "> a\n> b");
}
END_TEST

START_TEST(marks_around_nothing_go)
{
	ASSERT_STR(without("a **{x}** b"), "a b");
	ASSERT_STR(without("a *{x} b* c"), "a *b* c");
	ASSERT_STR(without("a **b {x}** c"), "a **b** c");
	ASSERT_STR(without("a \\*{x}* b"), "a \\** b");
}
END_TEST

START_TEST(no_text_becomes_a_block)
{
	ASSERT_STR(without("{x} # a"), "\\# a");
	ASSERT_STR(without("a\n{x} - b"), "a\n\\- b");
	ASSERT_STR(without("{x} 12. a"), "12\\. a");
	ASSERT_STR(without("{x} *a*"), "*a*");
	ASSERT_STR(without("{x} 12"), "12");
}
END_TEST

Suite *suite_extract_cut_inline(void);

Suite *
suite_extract_cut_inline(void)
{
	Suite *suite = suite_create("extract/cut_inline");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, of_spaces_that_meet_one_stays);
	tcase_add_test(tc, lines_close_up);
	tcase_add_test(tc, marks_around_nothing_go);
	tcase_add_test(tc, no_text_becomes_a_block);
	suite_add_tcase(suite, tc);
	return suite;
}
