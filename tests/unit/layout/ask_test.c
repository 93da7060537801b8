#include "layout/ask.h"

#include "unit/layout/fixture.h"

static struct flow flow;
static struct node *ask;

static void
open_ask(void)
{
	struct node *root;

	fixture_open();
	flow = flow_new(&lay, 1);
	root = tree_document(&tree, "Appeal");
	ask = tree_recommendation(&tree, root, "freeze", NULL, NULL);
}

START_TEST(its_number_stands_in_the_margin)
{
	const struct box_op *number;
	size_t box, same;

	fixture_derive();
	ask_lay(&flow, ask);
	number = list_find(flow.list, "1", &box);
	list_find(flow.list, "freeze", &same);
	ck_assert_uint_eq(box, same);
	ck_assert_uint_eq(number->zone, ZONE_MARGIN);
	ck_assert_int_le(
	    number->op.x + number->op.width, zone_width(&lay, ZONE_MARGIN));
}
END_TEST

/* Numbers of one digit and of two end at one place, before the text. */
START_TEST(without_a_margin_its_number_stands_before_the_text)
{
	const struct page_op *number, *text, *later;
	struct node *root = ask->parent, *last = NULL;
	size_t box, same;

	fixture_without_margin();
	for (int i = 0; i < 11; i++)
		last = tree_recommendation(&tree, root,
		    arena_z(tree.a, arena_printf(tree.a, "r%d", i)), NULL,
		    NULL);
	fixture_derive();
	ask_lay(&flow, ask);
	ask_lay(&flow, last);
	number = &list_find(flow.list, "1", &box)->op;
	text = &list_find(flow.list, "freeze", &same)->op;
	ck_assert_uint_eq(box, same);
	ck_assert_int_gt(number->x, theme.accent_rule);
	ck_assert_int_le(number->x + number->width, text->x);
	later = &list_find(flow.list, "12", NULL)->op;
	ck_assert_int_eq(later->x + later->width, number->x + number->width);
	ck_assert_int_eq(list_find(flow.list, "r10", NULL)->op.x, text->x);
}
END_TEST

START_TEST(it_is_an_anchor)
{
	size_t i = 0;

	fixture_derive();
	ask_lay(&flow, ask);
	while (flow.list->v[i].op_count == 0)
		i++;
	ASSERT_STR(flow.list->v[i].ops[0].op.u.anchor.id, "freeze");
}
END_TEST

START_TEST(its_keys_are_told)
{
	tree_key(&tree, ask, "to", "The Senate");
	tree_key(&tree, ask, "when", "2027");
	tree_key(&tree, ask, "theme", "Housing");
	fixture_derive();
	ask_lay(&flow, ask);
	ASSERT_HAS(list_text(flow.list),
	    "To\u00a0The Senate \u00b7 When\u00a02027 \u00b7 "
	    "Theme\u00a0Housing");
}
END_TEST

START_TEST(without_keys_there_is_nothing_more)
{
	fixture_derive();
	ask_lay(&flow, ask);
	ASSERT_STR(list_text(flow.list), "1 freeze\n");
}
END_TEST

static bool
has_link(const char *url)
{
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			if (op->kind == OP_LINK &&
			    str_eq_z(op->u.link.url, url))
				return true;
		}
	return false;
}

START_TEST(other_documents_are_named)
{
	struct node *root = tree_document(&tree, "Study");

	tree.pack.documents.v[0]->short_name = STR("Appeal");
	tree.pack.documents.v[1]->short_name = STR("Study");
	tree_recommendation(&tree, root, "cap", "supports", "freeze");
	fixture_derive();
	ask_lay(&flow, ask);
	ASSERT_HAS(list_text(flow.list), " in Study, p");
	ck_assert(has_link("#cap"));
}
END_TEST

START_TEST(opposition_is_named)
{
	struct node *root = tree_document(&tree, "Study");

	tree.pack.documents.v[1]->short_name = STR("Study");
	tree_recommendation(&tree, root, "free", "opposes", "freeze");
	fixture_derive();
	ask_lay(&flow, ask);
	ASSERT_HAS(list_text(flow.list), "Opposed in Study, p");
}
END_TEST

START_TEST(a_copy_has_no_number_and_no_anchor)
{
	fixture_derive();
	flow.no_marks = true;
	ask_lay(&flow, ask);
	ASSERT_STR(list_text(flow.list), "freeze\n");
}
END_TEST

START_TEST(it_is_ruled_at_its_side)
{
	const struct deco *deco;
	size_t box;

	fixture_derive();
	ask_lay(&flow, ask);
	ck_assert_int_gt(
	    list_find(flow.list, "freeze", &box)->op.x, theme.accent_rule);
	deco = flow.list->v[box].deco;
	ck_assert_int_eq(deco->width, theme.accent_rule);
	ck_assert_uint_eq(deco->ink, theme.accent);
}
END_TEST

START_TEST(a_short_one_stays_on_a_page)
{
	size_t box, meta;

	tree_key(&tree, ask, "when", "2027");
	tree_paragraph(&tree, ask, "why");
	fixture_derive();
	ask_lay(&flow, ask);
	list_find(flow.list, "freeze", &box);
	meta = flow.list->n - 2;
	ck_assert(!list_breaks_between(flow.list, box, meta));
}
END_TEST

START_TEST(a_long_one_may_be_split)
{
	for (int i = 0; i < 60; i++)
		tree_paragraph(&tree, ask, "why");
	fixture_derive();
	ask_lay(&flow, ask);
	ck_assert(list_breaks_between(flow.list, 10, flow.list->n - 2));
}
END_TEST

START_TEST(one_that_was_not_derived)
{
	ask_lay(&flow, ask);
	ASSERT_STR(list_text(flow.list), "freeze\n");
}
END_TEST

Suite *suite_layout_ask(void);

Suite *
suite_layout_ask(void)
{
	Suite *s = suite_create("layout/ask");
	TCase *t = tcase_create("ask");

	tcase_add_checked_fixture(t, open_ask, fixture_close);
	tcase_add_test(t, its_number_stands_in_the_margin);
	tcase_add_test(t, without_a_margin_its_number_stands_before_the_text);
	tcase_add_test(t, it_is_an_anchor);
	tcase_add_test(t, its_keys_are_told);
	tcase_add_test(t, without_keys_there_is_nothing_more);
	tcase_add_test(t, other_documents_are_named);
	tcase_add_test(t, opposition_is_named);
	tcase_add_test(t, a_copy_has_no_number_and_no_anchor);
	tcase_add_test(t, it_is_ruled_at_its_side);
	tcase_add_test(t, a_short_one_stays_on_a_page);
	tcase_add_test(t, a_long_one_may_be_split);
	tcase_add_test(t, one_that_was_not_derived);
	suite_add_tcase(s, t);
	return s;
}
