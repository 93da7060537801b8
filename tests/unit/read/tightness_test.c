#include "read/tightness.h"

#include "unit/read/reading.h"

static const struct {
	const char *text;
	bool tight; /* the first list */
} lists[] = {
    {"- a\n- b\n", true},
    {"- a\n\n- b\n", false},
    /* a fence in an item */
    {"- a\n  ::: {.keep}\n  b\n  :::\n- c\n", true},
    {"- a\n  ::: {.keep}\n  b\n  :::\n\n- c\n- d\n", true},
    {"- a\n\n  ::: {.keep}\n\n  b\n\n  :::\n- c\n", true},
    {"- a\n  ::: {.keep}\n  b\n  :::\n- c\n\n- d\n", false},
    {"- a\n  ::: {.keep}\n  b\n  :::\n- c\n\n  d\n", false},
    {"- ::: {.keep}\n  b\n  :::\n- c\n", true},
    {"1. a\n   ::: {.keep}\n   b\n   :::\n2. c\n", true},
    {"> - a\n>   ::: {.keep}\n>   b\n>   :::\n> - c\n", true},
    {"> - a\n>   ::: {.keep}\n>   b\n>   :::\n>\n> - c\n", true},
    /* a blank line inside the fence is a nested block's */
    {"- a\n  - b\n    ::: {.keep}\n    c\n    :::\n  - d\n- e\n", true},
    {"- a\n  - b\n\n  - c\n    ::: {.keep}\n    d\n    :::\n- e\n", true},
    /* a div is one block, whatever stands in it */
    {"- a\n  ::: {.keep}\n  b\n\n  c\n  :::\n- d\n", true},
    {"- a\n  ::: {.keep}\n  b\n\n  c\n  :::\n- d\n\n  e\n", false},
    {"- a\n  :::\n  b\n\n  c\n- d\n", false},
    /* a note's text, a definition */
    {"- a[^n]\n\n  [^n]: b\n- c\n", false},
    {"- a\n  : b\n- c\n", true},
    /* a table */
    {"- | a |\n  |---|\n  | b |\n- c\n", true},
    {"- a\n\n  | a |\n  |---|\n- c\n", false},
    {"- a\n- | x |\n  |---|\n  | y |\n- b\n", true},
};

static bool
find_list(struct node *n, void *user)
{
	const struct node **found = user;

	if (n->kind == NODE_LIST && !*found)
		*found = n;
	return true;
}

START_TEST(lists_are_as_tight_as_written)
{
	const struct node *list = NULL;
	struct document *d = document_read(
	    arena, &diags, reading_source(str_from_z(lists[_i].text)), NULL);

	node_walk(d->root, find_list, &list);
	ck_assert_ptr_nonnull(list);
	ck_assert_int_eq(list->u.list.tight, lists[_i].tight);
}
END_TEST

Suite *suite_read_tightness(void);

Suite *
suite_read_tightness(void)
{
	Suite *suite = suite_create("read/tightness");
	TCase *tc = reading_case(suite);

	tcase_add_loop_test(
	    tc, lists_are_as_tight_as_written, 0, sizeof lists / sizeof *lists);
	return suite;
}
