#include "layout/definitions.h"

#include "layout/page.h"
#include "unit/layout/fixture.h"

static struct flow flow;
static struct node *list;

static void
open_definitions(void)
{
	fixture_open();
	/* nothing protrudes */
	theme.styles[STYLE_LIST].adjust = ADJUST_LEFT;
	flow = flow_new(&lay, 1);
	list = tree_node(&tree, tree_document(&tree, ""), NODE_DEFINITIONS);
	list->u.definitions.tight = true;
}

static struct node *
add_term(const char *text)
{
	struct node *term = tree_node(&tree, list, NODE_TERM);

	tree_text(&tree, term, text);
	return term;
}

static struct node *
add_definition(const char *text)
{
	struct node *definition = tree_node(&tree, list, NODE_DEFINITION);

	if (text)
		tree_paragraph(&tree, definition, text);
	return definition;
}

static void
add_two(void)
{
	add_term("Rent");
	add_definition("what is paid");
	add_term("Deposit");
	add_definition("what is kept");
	add_definition("what is lost");
}

static size_t
box_of(const char *words)
{
	size_t box;

	list_find(flow.list, words, &box);
	return box;
}

static enum elem_role
role(elem_id elem)
{
	return lay.pages->elems.v[elem].role;
}

static elem_id
parent(elem_id elem)
{
	return lay.pages->elems.v[elem].parent;
}

START_TEST(terms_and_what_they_mean)
{
	const struct page_op *term, *definition;

	add_two();
	definitions_lay(&flow, list);
	ASSERT_STR(list_text(flow.list),
	    "Rent\nwhat is paid\nDeposit\nwhat is kept\nwhat is lost\n");
	term = &list_find(flow.list, "Rent", NULL)->op;
	definition = &list_find(flow.list, "what is paid", NULL)->op;
	ck_assert_int_eq(term->x, 0);
	ck_assert_int_eq(definition->x, theme.list_indent);
	ck_assert_ptr_ne(term->u.text.face, definition->u.text.face);
}
END_TEST

START_TEST(items_of_a_list_to_a_listener)
{
	elem_id term, first, second;

	add_two();
	definitions_lay(&flow, list);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 1);
	ck_assert_uint_eq(elem_count(ROLE_ITEM), 2);
	ck_assert_uint_eq(elem_count(ROLE_LABEL), 2);
	ck_assert_uint_eq(elem_count(ROLE_ITEM_BODY), 3);
	term = list_find(flow.list, "Deposit", NULL)->op.elem;
	first = list_find(flow.list, "what is kept", NULL)->op.elem;
	second = list_find(flow.list, "what is lost", NULL)->op.elem;
	ck_assert_int_eq(role(term), ROLE_LABEL);
	ck_assert_int_eq(role(first), ROLE_P);
	ck_assert_int_eq(role(parent(first)), ROLE_ITEM_BODY);
	ck_assert_uint_ne(parent(first), parent(second));
	ck_assert_uint_eq(parent(parent(first)), parent(term));
	ck_assert_uint_eq(parent(parent(second)), parent(term));
	ck_assert_int_eq(role(parent(term)), ROLE_ITEM);
	ck_assert_int_eq(role(parent(parent(term))), ROLE_LIST);
}
END_TEST

START_TEST(a_term_stays_with_its_definition)
{
	add_two();
	definitions_lay(&flow, list);
	ck_assert(!list_breaks_between(
	    flow.list, box_of("Rent"), box_of("what is paid")));
	ck_assert(list_breaks_between(
	    flow.list, box_of("what is paid"), box_of("Deposit")));
	ck_assert(!list_breaks_between(
	    flow.list, box_of("Deposit"), box_of("what is kept")));
	ck_assert(list_breaks_between(
	    flow.list, box_of("what is kept"), box_of("what is lost")));
}
END_TEST

START_TEST(items_may_be_apart)
{
	su tight;

	add_two();
	definitions_lay(&flow, list);
	tight = list_height(flow.list);
	flow = flow_new(&lay, 1);
	list->u.definitions.tight = false;
	definitions_lay(&flow, list);
	ck_assert_int_eq(list_height(flow.list), tight + theme.grid);
}
END_TEST

START_TEST(definitions_hold_blocks)
{
	static const char *const items[] = {"one", "two", NULL};
	struct node *definition;

	add_term("Term");
	definition = add_definition("words");
	tree_list(&tree, definition, 0, items);
	tree_paragraph(&tree, definition, "more words");
	definitions_lay(&flow, list);
	ASSERT_STR(list_text(flow.list),
	    "Term\nwords\n\u2022 one\n\u2022 two\nmore words\n");
	ck_assert_int_eq(list_find(flow.list, "words", NULL)->op.x,
	    list_find(flow.list, "more words", NULL)->op.x);
	ck_assert_uint_eq(elem_count(ROLE_LIST), 2);
}
END_TEST

START_TEST(definitions_nest_as_deep_as_fits)
{
	struct node *outer = list;

	for (int depth = 0; depth < 60; depth++) {
		struct node *definition;

		add_term("word");
		definition = add_definition(NULL);
		list = tree_node(&tree, definition, NODE_DEFINITIONS);
	}
	add_term("word");
	definitions_lay(&flow, outer);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;

			ck_assert_int_ge(op->x, 0);
			ck_assert_int_le(op->x + op->width, lay.measure);
		}
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(terms_and_definitions_may_be_missing)
{
	definitions_lay(&flow, list);
	ASSERT_STR(list_text(flow.list), "");
	flow = flow_new(&lay, 1);
	add_definition("of nothing");
	add_term("Alone");
	add_term("Empty");
	add_definition(NULL);
	definitions_lay(&flow, list);
	ASSERT_STR(list_text(flow.list), "of nothing\nAlone\nEmpty\n");
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->list.n, 1);
}
END_TEST

static size_t
anchors(void)
{
	size_t n = 0;

	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			n += flow.list->v[i].ops[k].op.kind == OP_ANCHOR;
	return n;
}

START_TEST(places_are_kept_but_not_in_copies)
{
	tree_id(&tree, list, "words");
	tree_id(&tree, add_term("Term"), "term");
	add_definition("words");
	definitions_lay(&flow, list);
	ck_assert_uint_eq(anchors(), 2);
	flow = flow_new(&lay, 1);
	flow.no_marks = true;
	definitions_lay(&flow, list);
	ck_assert_uint_eq(anchors(), 0);
}
END_TEST

START_TEST(terms_may_stand_beside)
{
	const struct box_op *term, *text, *other;
	size_t box, same;

	list->u.definitions.beside = true;
	tree_id(&tree, add_term("UN"), "un");
	add_definition("United Nations");
	add_term("HB");
	add_definition("Harbour Board");
	definitions_lay(&flow, list);
	term = list_find(flow.list, "UN", &box);
	text = list_find(flow.list, "United Nations", &same);
	other = list_find(flow.list, "Harbour Board", &same);
	ck_assert_ptr_nonnull(term);
	ck_assert_int_eq(term->op.x, 0);
	ck_assert_int_gt(text->op.x, term->op.width);
	ck_assert_int_eq(text->op.x, other->op.x);
	ck_assert_int_eq(lay.pages->elems.v[term->op.elem].role, ROLE_LABEL);
	list_find(flow.list, "United Nations", &same);
	ck_assert_uint_eq(box, same);
	ck_assert_uint_eq(anchors(), 1);
}
END_TEST

START_TEST(terms_too_long_stand_above)
{
	const struct box_op *text;
	size_t box;

	list->u.definitions.beside = true;
	add_term("A term that would leave no room for what it means at all");
	add_definition("Nothing");
	definitions_lay(&flow, list);
	text = list_find(flow.list, "Nothing", &box);
	ck_assert_int_eq(text->op.x, theme.list_indent);
}
END_TEST

Suite *suite_layout_definitions(void);

Suite *
suite_layout_definitions(void)
{
	Suite *s = suite_create("layout/definitions");
	TCase *t = tcase_create("definitions");

	tcase_add_checked_fixture(t, open_definitions, fixture_close);
	tcase_add_test(t, terms_and_what_they_mean);
	tcase_add_test(t, items_of_a_list_to_a_listener);
	tcase_add_test(t, a_term_stays_with_its_definition);
	tcase_add_test(t, items_may_be_apart);
	tcase_add_test(t, definitions_hold_blocks);
	tcase_add_test(t, definitions_nest_as_deep_as_fits);
	tcase_add_test(t, terms_and_definitions_may_be_missing);
	tcase_add_test(t, places_are_kept_but_not_in_copies);
	tcase_add_test(t, terms_may_stand_beside);
	tcase_add_test(t, terms_too_long_stand_above);
	suite_add_tcase(s, t);
	return s;
}
