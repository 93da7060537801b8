#include "derive/timeline.h"

#include "tree.h"

static struct tree t;
static struct node *timeline;

static void
open_timeline(void)
{
	tree_open(&t);
	timeline = tree_node(&t, tree_document(&t, "A"), NODE_DIV);
	timeline->u.div.class = DIV_TIMELINE;
}

static void
close_timeline(void)
{
	tree_close(&t);
}

static struct node *
add_item(struct node *list, const char *text)
{
	struct node *item = tree_node(&t, list, NODE_ITEM);

	tree_paragraph(&t, item, text);
	return item;
}

START_TEST(items_become_dates_and_what_happened)
{
	struct node *list = tree_node(&t, timeline, NODE_LIST), *made;

	list->u.list.tight = true;
	add_item(list, "2018-06-12: A summit: the first");
	add_item(list, "2019 : A year");
	tree_derive(&t);
	made = timeline->first;
	ck_assert_int_eq(made->kind, NODE_DEFINITIONS);
	ck_assert(made->u.definitions.tight);
	ck_assert_ptr_null(made->next);
	ck_str(node_text(t.a, made->first), "2018-06-12");
	ck_assert_int_eq(made->first->kind, NODE_TERM);
	ck_assert_int_eq(made->first->next->kind, NODE_DEFINITION);
	ck_str(node_text(t.a, made->first->next), "A summit: the first");
	ck_str(node_text(t.a, made->first->next->next), "2019");
	ck_str(node_text(t.a, made->last), "A year");
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(words_behind_the_text_keep_their_space)
{
	struct node *list = tree_node(&t, timeline, NODE_LIST), *strong;
	struct node *item = add_item(list, "2018: in ");

	strong = tree_node(&t, item->first, NODE_STRONG);
	tree_text(&t, strong, "Singapore");
	tree_derive(&t);
	ck_str(node_text(t.a, timeline->first->last), "in Singapore");
}
END_TEST

START_TEST(entries_without_a_date_are_told)
{
	struct node *list = tree_node(&t, timeline, NODE_LIST);

	add_item(list, "No date here");
	add_item(list, "Neither: here");
	tree_node(&t, list, NODE_ITEM);
	add_item(list, "In 2019: fine");
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 3);
	for (size_t i = 0; i < 3; i++)
		ck_assert_int_eq(t.diags.list.v[i]->code, DIAG_TIMELINE_DATE);
	ck_str(node_text(t.a, timeline->first->first->next), "No date here");
}
END_TEST

START_TEST(definitions_are_entries_already)
{
	struct node *list = tree_node(&t, timeline, NODE_DEFINITIONS);

	tree_text(&t, tree_node(&t, list, NODE_TERM), "Spring");
	tree_paragraph(&t, tree_node(&t, list, NODE_DEFINITION), "Flowers");
	tree_derive(&t);
	ck_assert_ptr_eq(timeline->first, list);
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(no_entries_are_a_fault)
{
	tree_paragraph(&t, timeline, "Only words");
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 1);
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_TIMELINE_EMPTY);
}
END_TEST

Suite *suite_derive_timeline(void);

Suite *
suite_derive_timeline(void)
{
	Suite *s = suite_create("derive/timeline");
	TCase *tc = tcase_create("timeline");

	tcase_add_checked_fixture(tc, open_timeline, close_timeline);
	tcase_add_test(tc, items_become_dates_and_what_happened);
	tcase_add_test(tc, words_behind_the_text_keep_their_space);
	tcase_add_test(tc, entries_without_a_date_are_told);
	tcase_add_test(tc, definitions_are_entries_already);
	tcase_add_test(tc, no_entries_are_a_fault);
	suite_add_tcase(s, tc);
	return s;
}
