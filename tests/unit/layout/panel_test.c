#include "layout/panel.h"

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

static struct node *note(enum div_class class)
{
	struct node *div = tree_div(&tree, root, class);

	tree_paragraph(&tree, div, "Words.");
	return div;
}

START_TEST(callouts_have_titles)
{
	panel_lay(&flow, note(DIV_TIP));
	ASSERT_STR(list_text(flow.list), "Tip\nWords.\n");
}
END_TEST

START_TEST(a_title_may_be_written)
{
	struct node *div = note(DIV_NOTE);

	tree_key(&tree, div, "title", "Method");
	panel_lay(&flow, div);
	ASSERT_STR(list_text(flow.list), "Method\nWords.\n");
}
END_TEST

START_TEST(gathered_under_a_heading_there_is_no_title)
{
	flow.gathered = true;
	panel_lay(&flow, note(DIV_KEY_POINTS));
	panel_plain(&flow, note(DIV_SOURCES));
	ASSERT_STR(list_text(flow.list), "Words.\nWords.\n");
}
END_TEST

START_TEST(the_title_stays_with_the_text)
{
	size_t title, words;

	panel_lay(&flow, note(DIV_KEY_POINTS));
	list_find(flow.list, "Key points", &title);
	list_find(flow.list, "Words.", &words);
	ck_assert(!list_breaks_between(flow.list, 0, title));
	ck_assert(!list_breaks_between(flow.list, title, words));
	ck_assert(!list_breaks_between(flow.list, words, flow.list->n - 1));
}
END_TEST

START_TEST(a_panel_is_padded_and_tinted)
{
	const struct box_op *op;
	const struct deco *deco;
	size_t box, first = 0, last;

	panel_lay(&flow, note(DIV_KEY_POINTS));
	op = list_find(flow.list, "Words.", &box);
	deco = flow.list->v[box].deco;
	ck_assert_int_eq(op->op.x, theme.panel_pad_x);
	ck_assert_ptr_nonnull(deco);
	ck_assert_ptr_null(deco->outer);
	ck_assert_uint_eq(deco->ink, theme.tint);
	ck_assert_int_eq(deco->width, flow.width);
	while (flow.list->v[first].deco != deco)
		first++;
	for (last = flow.list->n - 1; flow.list->v[last].deco != deco; last--)
		continue;
	ck_assert_int_eq(flow.list->v[first].height, theme.panel_pad_y);
	ck_assert_int_eq(flow.list->v[last].height, theme.panel_pad_y);
}
END_TEST

START_TEST(warnings_have_an_accent)
{
	size_t box;

	panel_lay(&flow, note(DIV_WARNING));
	list_find(flow.list, "Words.", &box);
	ck_assert_uint_eq(flow.list->v[box].deco->ink, theme.accent);
	ck_assert_uint_eq(flow.list->v[box].deco->outer->ink, theme.tint);
}
END_TEST

START_TEST(sources_are_set_small_without_a_panel)
{
	size_t box;

	panel_plain(&flow, note(DIV_SOURCES));
	list_find(flow.list, "Words.", &box);
	ck_assert_ptr_null(flow.list->v[box].deco);
	ASSERT_STR(list_text(flow.list), "Sources\nWords.\n");
	ck_assert_int_eq(list_find(flow.list, "Words.", NULL)->op.u.text.size,
	    theme.styles[STYLE_CAPTION].text.size);
}
END_TEST

static struct node *
code(const char *text)
{
	struct node *n = tree_node(&tree, root, NODE_CODE_BLOCK);

	n->u.code.text = str_from_z(text);
	return n;
}

#define NBSP "\u00a0"

START_TEST(code_keeps_its_spaces)
{
	panel_code(&flow, code("int  main\n  {\n\tx y\n"));
	ASSERT_STR(list_text(flow.list), "int" NBSP NBSP "main\n" NBSP NBSP
					 "{\n" NBSP NBSP NBSP NBSP "x y\n");
	ck_assert_uint_eq(elem_count(ROLE_CODE), 1);
}
END_TEST

START_TEST(empty_lines_of_code_have_their_height)
{
	su two, three;

	panel_code(&flow, code("one\ntwo\n"));
	two = list_height(flow.list);
	flow = flow_new(&lay, 1);
	panel_code(&flow, code("one\n\ntwo\n"));
	three = list_height(flow.list);
	ck_assert_int_eq(three - two, theme.styles[STYLE_CODE].text.leading);
}
END_TEST

START_TEST(long_lines_of_code_are_wrapped)
{
	struct buf *b = buf_new(tree.a);

	for (int i = 0; i < 60; i++)
		buf_z(b, "word ");
	panel_code(&flow, code(arena_z(tree.a, buf_view(b))));
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			ck_assert_int_le(
			    op->x + op->width, flow.width - theme.panel_pad_x);
		}
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(code_breaks_between_its_lines)
{
	size_t one, two;

	panel_code(&flow, code("one\ntwo\n"));
	list_find(flow.list, "one", &one);
	list_find(flow.list, "two", &two);
	ck_assert(list_breaks_between(flow.list, one, two));
}
END_TEST

START_TEST(no_code_is_an_empty_panel)
{
	panel_code(&flow, code(""));
	ASSERT_STR(list_text(flow.list), "");
	ck_assert_int_ge(list_height(flow.list), 2 * theme.panel_pad_y);
}
END_TEST

Suite *suite_layout_panel(void);

Suite *
suite_layout_panel(void)
{
	Suite *s = suite_create("layout/panel");
	TCase *t = tcase_create("panel");

	tcase_add_checked_fixture(t, open_document, fixture_close);
	tcase_add_test(t, callouts_have_titles);
	tcase_add_test(t, a_title_may_be_written);
	tcase_add_test(t, gathered_under_a_heading_there_is_no_title);
	tcase_add_test(t, the_title_stays_with_the_text);
	tcase_add_test(t, a_panel_is_padded_and_tinted);
	tcase_add_test(t, warnings_have_an_accent);
	tcase_add_test(t, sources_are_set_small_without_a_panel);
	tcase_add_test(t, code_keeps_its_spaces);
	tcase_add_test(t, empty_lines_of_code_have_their_height);
	tcase_add_test(t, long_lines_of_code_are_wrapped);
	tcase_add_test(t, code_breaks_between_its_lines);
	tcase_add_test(t, no_code_is_an_empty_panel);
	suite_add_tcase(s, t);
	return s;
}
