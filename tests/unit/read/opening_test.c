#include "read/opening.h"

#include "unit/read/prepared_text.h"

START_TEST(gives_a_note_an_item)
{
	ASSERT_PREPARED(
	    "[^a]: b\nc\n\n    d\n", "+   ;\n\n    b\nc\n\n    d\n");
	ASSERT_PREPARED("[^a]:\n\n    d\n", "+   ;\n\n    \n\n    d\n");
}
END_TEST

START_TEST(gives_a_definition_an_item)
{
	ASSERT_PREPARED(
	    "a\n: b\n:   c\n", "a\n+   ;\n\n    b\n+   ;\n\n    c\n");
}
END_TEST

START_TEST(keeps_the_containers)
{
	ASSERT_PREPARED("> [^a]: b\n", "> +   ;\n>\n>     b\n");
	ASSERT_PREPARED("- a\n\n  [^a]: b\n", "- a\n\n  +   ;\n\n      b\n");
	ASSERT_PREPARED("- [^a]: b\n", "- +   ;\n\n      b\n");
}
END_TEST

START_TEST(takes_a_marker_back_to_its_container)
{
	ASSERT_PREPARED("a\n  ~ b\n\n    c\n", "a\n+   ;\n\n    b\n\n    c\n");
}
END_TEST

START_TEST(keeps_lists_of_the_same_marker_apart)
{
	ASSERT_PREPARED("[^a]: b\n+ c\n\n[^d]: e\n",
	    "+   ;\n\n    b\n\n;\n\n+ c\n\n\n;\n\n+   ;\n\n    e\n");
}
END_TEST

START_TEST(opens_before_a_fence)
{
	ASSERT_PREPARED("[^a]: ::: {.keep}\n    b\n    :::\n",
	    "+   ;\n\n    ::: {.keep}\n\n    b\n\n    :::\n\n");
}
END_TEST

START_TEST(gives_roles_their_places)
{
	struct prepared *p = prepared_from("> a\n> : b\n>\n> [^c]: d\n");
	const struct role *term = prepared_role(p, 0);
	const struct role *definition = prepared_role(p, 1);
	const struct role *note = prepared_role(p, 5);

	ck_assert_int_eq(term->kind, ROLE_TERM);
	ck_assert_uint_eq(term->at.offset, 2);
	ck_assert_int_eq(definition->kind, ROLE_DEFINITION);
	ck_assert_uint_eq(definition->at.offset, 6);
	ck_assert_uint_eq(definition->column, 3);
	ck_assert(definition->tight);
	ck_assert_int_eq(note->kind, ROLE_NOTE);
	ck_assert_uint_eq(note->at.offset, 14);
	ck_assert_uint_eq(note->at.length, 4);
	ASSERT_STR(note->label, "c");
}
END_TEST

Suite *suite_read_opening(void);

Suite *
suite_read_opening(void)
{
	Suite *suite = suite_create("read/opening");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, gives_a_note_an_item);
	tcase_add_test(tc, gives_a_definition_an_item);
	tcase_add_test(tc, keeps_the_containers);
	tcase_add_test(tc, takes_a_marker_back_to_its_container);
	tcase_add_test(tc, keeps_lists_of_the_same_marker_apart);
	tcase_add_test(tc, opens_before_a_fence);
	tcase_add_test(tc, gives_roles_their_places);
	return suite;
}
