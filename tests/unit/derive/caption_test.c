#include "derive/caption.h"

#include "tree.h"

/* The caption's text, or "-" for none. */
static struct str
taken(struct tree *t, struct node *holder)
{
	struct node *caption = caption_take(t->a, holder);

	if (!caption)
		return STR("-");
	ck_assert_int_eq(caption->kind, NODE_CAPTION);
	ck_assert_ptr_null(caption->parent);
	return node_text(t->a, caption);
}

static struct node *
open(struct tree *t)
{
	tree_open(t);
	return tree_div(t, tree_document(t, "A"), DIV_DATA_TABLE);
}

START_TEST(the_last_paragraph)
{
	static const char *const cases[][2] = {{": Aid", "Aid"},
	    {"Table: Aid", "Aid"}, {"Aid: all of it", "Aid: all of it"},
	    {":Aid", "Aid"}};
	struct tree t;
	struct node *holder;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		holder = open(&t);
		tree_paragraph(&t, holder, "The data.");
		tree_paragraph(&t, holder, cases[i][0]);
		ck_str(taken(&t, holder), cases[i][1]);
		tree_close(&t);
	}
}
END_TEST

START_TEST(inlines_stay)
{
	struct tree t;
	struct node *holder = open(&t), *p;

	p = tree_paragraph(&t, holder, ": Aid by ");
	tree_text(&t, tree_node(&t, p, NODE_EMPH), "region");
	ck_str(taken(&t, holder), "Aid by region");
	tree_close(&t);
}
END_TEST

START_TEST(that_of_a_table)
{
	struct tree t;
	struct node *holder = open(&t), *table;

	table = tree_node(&t, holder, NODE_TABLE);
	tree_node(&t, table, NODE_ROW);
	ck_str(taken(&t, holder), "-");
	tree_text(&t, tree_node(&t, table, NODE_CAPTION), "Aid");
	ck_str(taken(&t, holder), "Aid");
	tree_close(&t);
}
END_TEST

START_TEST(a_definition_of_what_stands_before)
{
	struct tree t;
	struct node *holder = open(&t), *list;

	list = tree_node(&t, holder, NODE_DEFINITIONS);
	tree_text(&t, tree_node(&t, list, NODE_TERM), "The data");
	tree_paragraph(&t, tree_node(&t, list, NODE_DEFINITION), "Aid");
	ck_str(taken(&t, holder), "Aid");
	tree_close(&t);
}
END_TEST

START_TEST(a_link_alone_is_none)
{
	struct tree t;
	struct node *holder = open(&t), *p;

	ck_str(taken(&t, holder), "-");
	p = tree_node(&t, holder, NODE_PARAGRAPH);
	tree_link(&t, p, "aid.csv", "Data");
	ck_str(taken(&t, holder), "-");
	tree_paragraph(&t, holder, "Aid");
	ck_str(taken(&t, holder), "Aid");
	tree_close(&t);
}
END_TEST

START_TEST(other_blocks_are_none)
{
	struct tree t;
	struct node *holder = open(&t);

	tree_paragraph(&t, holder, "Aid");
	tree_node(&t, holder, NODE_RULE);
	ck_str(taken(&t, holder), "-");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_caption(void);

Suite *
suite_derive_caption(void)
{
	const TTest *tests[] = {
	    the_last_paragraph,
	    inlines_stay,
	    that_of_a_table,
	    a_definition_of_what_stands_before,
	    a_link_alone_is_none,
	    other_blocks_are_none,
	};

	return TREE_SUITE("derive/caption", tests);
}
