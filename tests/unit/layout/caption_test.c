#include "layout/caption.h"

#include "unit/layout/fixture.h"

static struct node *
caption_under(enum node_kind kind, uint32_t number)
{
	struct node *parent = tree_node(&tree, tree_document(&tree, ""), kind);
	struct node *caption = tree_node(&tree, parent, NODE_CAPTION);

	tree_text(&tree, caption, "Rents by year");
	caption->u.caption.number = number;
	return caption;
}

static struct str
laid(const struct node *caption)
{
	struct flow f = flow_new(&lay, 1);

	caption_lay(&f, caption, STR(""));
	ck_assert_uint_eq(elem_count(ROLE_CAPTION), 1);
	return list_text(f.list);
}

START_TEST(a_table_is_numbered)
{
	ASSERT_STR(laid(caption_under(NODE_TABLE, 3)),
	    "Table\u00a03. Rents by year\n");
}
END_TEST

START_TEST(a_figure_is_numbered)
{
	ASSERT_STR(laid(caption_under(NODE_FIGURE, 12)),
	    "Figure\u00a012. Rents by year\n");
}
END_TEST

START_TEST(without_a_number_there_are_the_words)
{
	ASSERT_STR(laid(caption_under(NODE_FIGURE, 0)), "Rents by year\n");
}
END_TEST

/* Else a table with an id would stand lower than one without. */
START_TEST(an_anchor_parts_no_spaces)
{
	struct flow with = flow_new(&lay, 1), without = flow_new(&lay, 1);
	const struct node *caption = caption_under(NODE_TABLE, 1);

	flow_space(&with, PT(20));
	caption_lay(&with, caption, STR("rents"));
	flow_space(&without, PT(20));
	caption_lay(&without, caption, STR(""));
	ck_assert_int_eq(list_height(with.list), list_height(without.list));
}
END_TEST

START_TEST(the_number_is_bold)
{
	const struct page_op *number = NULL, *words;
	struct flow f = flow_new(&lay, 1);

	caption_lay(&f, caption_under(NODE_TABLE, 1), STR(""));
	for (size_t i = 0; i < f.list->n; i++)
		if (f.list->v[i].op_count > 1) {
			number = &f.list->v[i].ops[0].op;
			words = &f.list->v[i].ops[f.list->v[i].op_count - 1].op;
			ck_assert_ptr_ne(
			    number->u.text.face, words->u.text.face);
			return;
		}
	ck_abort_msg("one face for all of \"%.*s\"", 8, "Table 1.");
}
END_TEST

Suite *suite_layout_caption(void);

Suite *
suite_layout_caption(void)
{
	const TTest *tests[] = {
	    a_table_is_numbered,
	    a_figure_is_numbered,
	    without_a_number_there_are_the_words,
	    an_anchor_parts_no_spaces,
	    the_number_is_bold,
	};

	return FIXTURE_SUITE("layout/caption", tests);
}
