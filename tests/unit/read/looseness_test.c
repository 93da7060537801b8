#include "read/looseness.h"

#include "unit/read/reading.h"

/* Whether the first list of a text is loose, by its own lines alone. */
static bool
is_loose(const char *text)
{
	const struct source *source = reading_source(str_from_z(text));
	const struct document *document = document_read(arena, &diags, source);
	const struct node *list = document->root->first;

	while (list && list->kind != NODE_LIST)
		list = list->kind == NODE_QUOTE ? list->first : list->next;
	ck_assert_ptr_nonnull(list);
	ck_assert(list->u.list.tight == !looseness_is(source, list));
	return looseness_is(source, list);
}

START_TEST(sees_blank_lines_between_items)
{
	ck_assert(!is_loose("- a\n- b\n"));
	ck_assert(is_loose("- a\n\n- b\n"));
	ck_assert(is_loose("> - a\n>\n> - b\n"));
	ck_assert(is_loose("- a\r\n\r\n- b\r\n"));
	ck_assert(is_loose("- a\n- b\n \t\n- c\n"));
}
END_TEST

START_TEST(sees_blank_lines_between_blocks)
{
	ck_assert(is_loose("- a\n\n  b\n- c\n"));
	ck_assert(is_loose("- a\n\n  - b\n- c\n"));
	ck_assert(!is_loose("- a\n  - b\n\n    c\n- d\n"));
	ck_assert(!is_loose("- ```\n\n  ```\n- b\n"));
}
END_TEST

START_TEST(ignores_lines_that_were_put_in)
{
	ck_assert(!is_loose("- a\n  ::: {.keep}\n  b\n\n  c\n  :::\n- d\n"));
	ck_assert(!is_loose("- ::: {.keep}\n  b\n  :::\n- d\n"));
	ck_assert(is_loose("- a\n  ::: {.keep}\n  b\n  :::\n\n- d\n"));
	ck_assert(!is_loose("- | a |\n  |---|\n  | b |\n- c\n"));
	ck_assert(is_loose("- a\n\n  | a |\n  |---|\n- c\n"));
	ck_assert(!is_loose("- a[^n]\n\n  [^n]: b\n- c\n"));
	ck_assert(!is_loose("- a\n  : b\n- c\n"));
}
END_TEST

Suite *suite_read_looseness(void);

Suite *
suite_read_looseness(void)
{
	Suite *suite = suite_create("read/looseness");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, sees_blank_lines_between_items);
	tcase_add_test(tc, sees_blank_lines_between_blocks);
	tcase_add_test(tc, ignores_lines_that_were_put_in);
	return suite;
}
