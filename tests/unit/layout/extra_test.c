#include "layout/extra.h"

#include "layout/block.h"
#include "unit/layout/fixture.h"

static struct node *root;
static struct flow flow;

static void
open_document(void)
{
	fixture_open();
	root = tree_document(&tree, "Title");
	flow = flow_new(&lay, 1);
}

START_TEST(references_show_their_number)
{
	struct node *n = tree_paragraph(&tree, root, "Text");

	tree_node(&tree, n, NODE_NOTE)->u.note.number = 120;
	block_children(&flow, root);
	ASSERT_STR(list_text(flow.list), "Text\u00b9\u00b2\u2070\n");
}
END_TEST

START_TEST(notes_stand_at_the_end)
{
	struct node *notes, *body;

	tree_paragraph(&tree, root, "Text");
	notes = tree_node(&tree, root, NODE_NOTES);
	body = tree_node(&tree, notes, NODE_NOTE_BODY);
	body->u.note_body.number = 1;
	tree_paragraph(&tree, body, "Note");
	block_children(&flow, root);
	ASSERT_STR(list_text(flow.list), "Text\n1.\nNote\n");
}
END_TEST

START_TEST(definitions_stand_further_in)
{
	struct node *n = tree_node(&tree, root, NODE_DEFINITIONS);

	tree_text(&tree, tree_node(&tree, n, NODE_TERM), "Term");
	tree_paragraph(&tree, tree_node(&tree, n, NODE_DEFINITION), "Meaning");
	block_children(&flow, root);
	ASSERT_STR(list_text(flow.list), "Term\nMeaning\n");
	ck_assert_int_gt(list_find(flow.list, "Meaning", NULL)->op.x,
	    list_find(flow.list, "Term", NULL)->op.x);
}
END_TEST

START_TEST(tasks_have_boxes)
{
	static const char *const items[] = {"open", "done", "none", NULL};
	struct node *list = tree_list(&tree, root, 0, items);

	list->first->u.item.task = TASK_OPEN;
	list->first->next->u.item.task = TASK_DONE;
	ASSERT_STR(extra_task(list->first), "\u2610");
	ASSERT_STR(extra_task(list->first->next), "\u2611");
	ASSERT_STR(extra_task(list->last), "");
}
END_TEST

Suite *suite_layout_extra(void);

Suite *
suite_layout_extra(void)
{
	Suite *s = suite_create("layout/extra");
	TCase *t = tcase_create("extra");

	tcase_add_checked_fixture(t, open_document, fixture_close);
	tcase_add_test(t, references_show_their_number);
	tcase_add_test(t, notes_stand_at_the_end);
	tcase_add_test(t, definitions_stand_further_in);
	tcase_add_test(t, tasks_have_boxes);
	suite_add_tcase(s, t);
	return s;
}
