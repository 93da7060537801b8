#include "layout/list.h"

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

static const struct box_op *
find(const char *words)
{
	return list_find(flow.list, words, NULL);
}

static su
end_of(const char *words)
{
	const struct page_op *op = &find(words)->op;

	return op->x + op->width;
}

static const char *const eleven[] = {
    "i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i10", "i11", NULL};

START_TEST(bullets_hang_before_the_text)
{
	static const char *const items[] = {"one", "two", NULL};

	list_lay(&flow, tree_list(&tree, root, 0, items));
	ASSERT_STR(list_text(flow.list), "\u2022 one\n\u2022 two\n");
	ck_assert_int_lt(find("\u2022")->op.x, find("one")->op.x);
	ck_assert_int_eq(find("one")->op.x, find("two")->op.x);
	ck_assert_int_eq(find("\u2022")->op.y, find("one")->op.y);
}
END_TEST

START_TEST(numbers_are_aligned_before_the_text)
{
	list_lay(&flow, tree_list(&tree, root, 1, eleven));
	ck_assert_int_eq(end_of("9."), end_of("10."));
	ck_assert_int_eq(end_of("10."), end_of("11."));
	ck_assert_int_lt(find("10.")->op.x, find("9.")->op.x);
	ck_assert_int_ge(find("10.")->op.x, 0);
	ck_assert_int_lt(end_of("10."), find("i10")->op.x);
	ck_assert_int_eq(find("i9")->op.x, find("i10")->op.x);
}
END_TEST

START_TEST(numbers_start_where_they_are_told)
{
	static const char *const items[] = {"nine", "ten", "eleven", NULL};

	list_lay(&flow, tree_list(&tree, root, 9, items));
	ASSERT_STR(list_text(flow.list), "9. nine\n10. ten\n11. eleven\n");
	ck_assert_int_ge(find("11.")->op.x, 0);
	ck_assert_int_lt(end_of("11."), find("eleven")->op.x);
}
END_TEST

START_TEST(parentheses_stay)
{
	static const char *const items[] = {"one", NULL};
	struct node *list = tree_list(&tree, root, 1, items);

	list->u.list.delimiter = ')';
	list_lay(&flow, list);
	ASSERT_STR(list_text(flow.list), "1) one\n");
}
END_TEST

START_TEST(lists_nest)
{
	static const char *const outer[] = {"one", "four", NULL};
	static const char *const inner[] = {"two", "three", NULL};
	struct node *list = tree_list(&tree, root, 0, outer);

	tree_list(&tree, list->first, 1, inner);
	list_lay(&flow, list);
	ASSERT_STR(list_text(flow.list),
	    "\u2022 one\n1. two\n2. three\n\u2022 four\n");
	ck_assert_int_gt(find("two")->op.x, find("one")->op.x);
	ck_assert_int_eq(find("four")->op.x, find("one")->op.x);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 2);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 4);
	ck_assert_uint_eq(elem_count(ROLE_LABEL), 4);
	ck_assert_uint_eq(elem_count(ROLE_ITEM_BODY), 4);
}
END_TEST

/* Deeper than the measure allows, a list stays where it is. */
START_TEST(lists_nest_as_deep_as_fits)
{
	static const char *const one[] = {"word", NULL};
	struct node *parent = root;

	for (int depth = 0; depth < 60; depth++)
		parent = tree_list(&tree, parent, 0, one)->first;
	list_lay(&flow, root->first);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			ck_assert_int_ge(op->x, 0);
			ck_assert_int_le(op->x + op->width, lay.measure);
		}
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(only_the_first_paragraph_is_labelled)
{
	static const char *const items[] = {"one", NULL};
	struct node *list = tree_list(&tree, root, 1, items);

	tree_paragraph(&tree, list->first, "two");
	list_lay(&flow, list);
	ASSERT_STR(list_text(flow.list), "1. one\ntwo\n");
	ck_assert_int_eq(find("two")->op.x, find("one")->op.x);
}
END_TEST

START_TEST(an_empty_item_has_its_label)
{
	static const char *const items[] = {"one", NULL};
	struct node *list = tree_list(&tree, root, 1, items);

	tree_node(&tree, list, NODE_ITEM)->u.item.number = 2;
	list_lay(&flow, list);
	ASSERT_STR(list_text(flow.list), "1. one\n2. \n");
}
END_TEST

START_TEST(a_label_stays_with_blocks_that_take_none)
{
	static const char *const none[] = {NULL};
	struct node *list = tree_list(&tree, root, 1, none);
	struct node *item = tree_node(&tree, list, NODE_ITEM);
	size_t label, code;

	item->u.item.number = 1;
	tree_node(&tree, item, NODE_CODE_BLOCK)->u.code.text = STR("run\n");
	list_lay(&flow, list);
	list_find(flow.list, "1.", &label);
	list_find(flow.list, "run", &code);
	ck_assert_uint_lt(label, code);
	ck_assert(!list_breaks_between(flow.list, label, code));
}
END_TEST

START_TEST(items_may_be_apart)
{
	static const char *const items[] = {"one", "two", NULL};
	struct node *list = tree_list(&tree, root, 0, items);
	su tight, loose;
	size_t one, two;

	list_lay(&flow, list);
	tight = list_height(flow.list);
	list_find(flow.list, "one", &one);
	list_find(flow.list, "two", &two);
	ck_assert(list_breaks_between(flow.list, one, two));
	flow = flow_new(&lay, 1);
	list->u.list.tight = false;
	list_lay(&flow, list);
	loose = list_height(flow.list);
	ck_assert_int_gt(loose, tight);
}
END_TEST

/* What the structure says of a list's labels. */
static int
numbering(uint32_t start, bool task)
{
	static const char *const items[] = {"one", "two", NULL};
	struct node *list = tree_list(&tree, root, start, items);
	size_t first = lay.pages->elems.n;

	if (task)
		list->first->u.item.task = TASK_OPEN;
	list_lay(&flow, list);
	return lay.pages->elems.v[first].numbering;
}

START_TEST(labels_have_a_kind)
{
	ck_assert_int_eq(numbering(0, false), NUMBERING_DISC);
	ck_assert_int_eq(numbering(0, true), NUMBERING_SQUARE);
	ck_assert_int_eq(numbering(4, false), NUMBERING_DECIMAL);
}
END_TEST

Suite *suite_layout_list(void);

Suite *
suite_layout_list(void)
{
	Suite *s = suite_create("layout/list");
	TCase *t = tcase_create("list");

	tcase_add_checked_fixture(t, open_document, fixture_close);
	tcase_add_test(t, bullets_hang_before_the_text);
	tcase_add_test(t, numbers_are_aligned_before_the_text);
	tcase_add_test(t, numbers_start_where_they_are_told);
	tcase_add_test(t, parentheses_stay);
	tcase_add_test(t, lists_nest);
	tcase_add_test(t, lists_nest_as_deep_as_fits);
	tcase_add_test(t, only_the_first_paragraph_is_labelled);
	tcase_add_test(t, an_empty_item_has_its_label);
	tcase_add_test(t, a_label_stays_with_blocks_that_take_none);
	tcase_add_test(t, items_may_be_apart);
	tcase_add_test(t, labels_have_a_kind);
	suite_add_tcase(s, t);
	return s;
}
