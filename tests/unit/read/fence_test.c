#include "read/fence.h"

#include "unit/read/prepared_text.h"

START_TEST(sets_fences_apart)
{
	ASSERT_PREPARED(
	    "a\n::: {.b}\n- c\n:::\nd\n", "a\n\n::: {.b}\n\n- c\n\n:::\n\nd\n");
}
END_TEST

START_TEST(stays_in_its_containers)
{
	ASSERT_PREPARED("> ::: {.b}\n> c\n", ">\n> ::: {.b}\n>\n> c\n");
	ASSERT_PREPARED("> > :::\n", "> >\n> > :::\n> >\n");
	ASSERT_PREPARED("- a\n\n  ::: {.b}\n", "- a\n\n\n  ::: {.b}\n\n");
}
END_TEST

START_TEST(may_begin_an_item)
{
	ASSERT_PREPARED("1. ::: {.keep}\n   a\n   :::\n",
	    "1. ::: {.keep}\n\n   a\n\n   :::\n\n");
	ASSERT_TREE("- > ::: {.keep}\n  > a\n  > :::\n",
	    "  list @1:1 bullet tight\n"
	    "    item @1:1\n"
	    "      quote @1:3\n"
	    "        div @1:5 keep { .keep }\n"
	    "          paragraph @2:5\n"
	    "            text @2:5 \"a\"\n");
}
END_TEST

START_TEST(is_text_in_code_and_html)
{
	const char *text =
	    "```\n::: {.a}\n```\n\n    :::\n\n<div>\n:::\n</div>\n";

	ASSERT_PREPARED(text, text);
}
END_TEST

START_TEST(gives_lines_their_roles)
{
	struct prepared *p =
	    prepared_from("::: {.a #b}\nx\n:::::\n\n::: {.c} :::\n");

	ck_assert_uint_eq(p->roles.n, 3);
	ck_assert_int_eq(p->roles.v[0].kind, ROLE_DIV_OPEN);
	ASSERT_STR(p->roles.v[0].attrs->id, "b");
	ck_assert_uint_eq(p->roles.v[0].at.length, 11);
	ck_assert_int_eq(p->roles.v[1].kind, ROLE_DIV_CLOSE);
	ck_assert_uint_eq(p->roles.v[1].at.length, 5);
	ck_assert_int_eq(p->roles.v[2].kind, ROLE_DIV_OPEN);
	ck_assert_uint_eq(p->roles.v[2].at.length, 8);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(ends_a_paragraph)
{
	/* Further in it would be code, and so it is text. */
	ASSERT_PREPARED("a\n    ::: {.b}\n", "a\n    ::: {.b}\n");
	ASSERT_PREPARED(":::\n    :::\n", "\n:::\n\n    :::\n");
	ASSERT_TREE("::: {.keep}\na\n: b\n:::\n",
	    "  div @1:1 keep { .keep }\n"
	    "    definitions @2:1 tight\n"
	    "      term @2:1\n"
	    "        text @2:1 \"a\"\n"
	    "      definition @3:1\n"
	    "        paragraph @3:3\n"
	    "          text @3:3 \"b\"\n");
}
END_TEST

START_TEST(reads_the_short_form)
{
	struct prepared *p = prepared_from(":::keep\n::: contact :::\n");

	ASSERT_STR(p->roles.v[0].attrs->classes.v[0].key, "keep");
	ASSERT_STR(p->roles.v[1].attrs->classes.v[0].key, "contact");
	ck_assert(p->roles.v[0].attrs->short_form);
	ck_assert(p->roles.v[1].attrs->short_form);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(opens_a_div_in_spite_of_faults)
{
	struct prepared *p = prepared_from("::: {.a ?}\n\n::: two words\n\n"
					   "::: {.b} c\n\n::: {.d\n");

	for (size_t i = 0; i < p->roles.n; i++)
		ck_assert_int_eq(p->roles.v[i].kind, ROLE_DIV_OPEN);
	ck_assert_uint_eq(p->roles.n, 4);
	ASSERT_FAULTS("1:9 ANNOT_SYNTAX 1\n3:5 ANNOT_SYNTAX 9\n"
		      "5:9 ANNOT_SYNTAX 2\n7:5 ANNOT_SYNTAX 1\n");
}
END_TEST

Suite *suite_read_fence(void);

Suite *
suite_read_fence(void)
{
	Suite *suite = suite_create("read/fence");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, sets_fences_apart);
	tcase_add_test(tc, stays_in_its_containers);
	tcase_add_test(tc, may_begin_an_item);
	tcase_add_test(tc, is_text_in_code_and_html);
	tcase_add_test(tc, gives_lines_their_roles);
	tcase_add_test(tc, ends_a_paragraph);
	tcase_add_test(tc, reads_the_short_form);
	tcase_add_test(tc, opens_a_div_in_spite_of_faults);
	return suite;
}
