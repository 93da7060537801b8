#include "read/tree.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "unit/read/reading.h"

START_TEST(parses_a_text)
{
	struct tree *tree = tree_new(arena, STR("# a\n"), CMARK_OPT_DEFAULT);

	ck_assert_int_eq(cmark_iter_next(tree->iter), CMARK_EVENT_ENTER);
	ck_assert_int_eq(cmark_node_get_type(cmark_iter_get_node(tree->iter)),
	    CMARK_NODE_DOCUMENT);
	ck_assert_ptr_nonnull(cmark_node_first_child(tree->root));
}
END_TEST

START_TEST(takes_an_empty_text)
{
	struct tree *tree =
	    tree_new(arena, (struct str){NULL, 0}, CMARK_OPT_DEFAULT);

	ck_assert_ptr_null(cmark_node_first_child(tree->root));
}
END_TEST

START_TEST(may_be_released_before_its_arena)
{
	struct tree *tree = tree_new(arena, STR("a\n"), CMARK_OPT_DEFAULT);

	tree_release(tree);
	ck_assert_ptr_null(tree->root);
	tree_release(tree);
	tree_new(arena, STR("left to the arena\n"), CMARK_OPT_DEFAULT);
}
END_TEST

Suite *suite_read_tree(void);

Suite *
suite_read_tree(void)
{
	Suite *suite = suite_create("read/tree");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, parses_a_text);
	tcase_add_test(tc, takes_an_empty_text);
	tcase_add_test(tc, may_be_released_before_its_arena);
	return suite;
}
