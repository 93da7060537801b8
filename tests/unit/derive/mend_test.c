#include "derive/mend.h"

#include "tree.h"

static struct tree tree;
static struct cuts cuts;

/* A paragraph of texts; one that is "-" is cut, "/" and "|" are breaks. */
static struct node *
paragraph(const char *const *texts)
{
	struct node *block =
	    node_new(tree.a, NODE_PARAGRAPH, tree_place(&tree));

	for (; *texts; texts++) {
		struct str text = str_from_z(*texts);

		if (str_eq_z(text, "/"))
			tree_node(&tree, block, NODE_SOFT_BREAK);
		else if (str_eq_z(text, "|"))
			tree_node(&tree, block, NODE_LINE_BREAK);
		else if (str_eq_z(text, "-"))
			mend_cut(tree.a, tree_text(&tree, block, "hidden"));
		else
			tree_text(&tree, block, *texts);
	}
	return block;
}

static void
check(const char *const *texts, const char *want)
{
	struct node *block = paragraph(texts);

	mend_close(tree.a, &cuts, block);
	ck_str(node_text(tree.a, block), want);
}

#define CHECK(want, ...) check((const char *const[]){__VA_ARGS__, NULL}, want)

START_TEST(one_space_stays)
{
	tree_open(&tree);
	cuts = (struct cuts){0};
	CHECK("a b", "a ", "-", " b");
	CHECK("a b", "a ", "-", "b");
	CHECK("ab", "a", "-", "b");
	CHECK("a b", "a ", "-", " ", "-", " b");
	CHECK("a b", "a", "/", "-", "/", "b");
	CHECK("a b", "a", "/", "-", " ", "-", "/", "b");
	CHECK("a b", "a", "|", "-", " b");
	tree_close(&tree);
}
END_TEST

START_TEST(none_stays_at_the_ends)
{
	tree_open(&tree);
	cuts = (struct cuts){0};
	CHECK("b", "-", " b");
	CHECK("b", "-", "|", "b");
	CHECK("b", "-", "/", "-", "b");
	CHECK("a", "a ", "-");
	CHECK("a", "a", "|", "-");
	CHECK("a", "a", "/", "-", " ", "-");
	CHECK("", "-", " ", "-", "/", "-");
	tree_close(&tree);
}
END_TEST

START_TEST(none_stays_before_a_closing_mark)
{
	struct node *block;

	tree_open(&tree);
	cuts = (struct cuts){0};
	CHECK("a, b", "a ", "-", ", b");
	CHECK("(a) b", "(a ", "-", ") b");
	CHECK("a ;", "a ", "-", " ;");
	CHECK("a.", "a", "/", "-", ".");
	block = paragraph((const char *const[]){"a ", "-", NULL});
	tree_node(&tree, block, NODE_NOTE);
	mend_close(tree.a, &cuts, block);
	ck_str(block->first->u.text, "a");
	ck_assert_int_eq(block->last->kind, NODE_NOTE);
	tree_close(&tree);
}
END_TEST

START_TEST(other_spaces_are_as_written)
{
	tree_open(&tree);
	cuts = (struct cuts){0};
	CHECK(" a  .  b c  d ", " a  ", ".  b ", "-", "c  d ");
	tree_close(&tree);
}
END_TEST

START_TEST(what_is_emptied_goes)
{
	struct node *block, *strong, *emph, *link;

	tree_open(&tree);
	cuts = (struct cuts){0};
	block = node_new(tree.a, NODE_PARAGRAPH, tree_place(&tree));
	tree_text(&tree, block, "a ");
	strong = tree_node(&tree, block, NODE_STRONG);
	emph = tree_node(&tree, strong, NODE_EMPH);
	mend_cut(tree.a, tree_text(&tree, emph, "hidden"));
	tree_text(&tree, block, " b ");
	link = tree_link(&tree, block, "#x", NULL);
	mend_close(tree.a, &cuts, block);
	ck_str(node_text(tree.a, block), "a b ");
	ck_assert_ptr_null(strong->parent);
	ck_assert_ptr_eq(link->parent, block);
	tree_close(&tree);
}
END_TEST

START_TEST(spaces_meet_across_elements)
{
	struct node *block, *strong;

	tree_open(&tree);
	cuts = (struct cuts){0};
	block = node_new(tree.a, NODE_PARAGRAPH, tree_place(&tree));
	strong = tree_node(&tree, block, NODE_STRONG);
	tree_text(&tree, strong, "a ");
	mend_cut(tree.a, tree_text(&tree, strong, "hidden"));
	tree_text(&tree, block, " b");
	mend_close(tree.a, &cuts, block);
	ck_str(node_text(tree.a, block), "a b");
	tree_close(&tree);
}
END_TEST

START_TEST(an_image_is_a_leaf)
{
	struct node *block, *image;

	tree_open(&tree);
	cuts = (struct cuts){0};
	block = node_new(tree.a, NODE_PARAGRAPH, tree_place(&tree));
	tree_text(&tree, block, "a ");
	mend_cut(tree.a, tree_text(&tree, block, "hidden"));
	image = tree_node(&tree, block, NODE_IMAGE);
	tree_text(&tree, image, " words ");
	mend_close(tree.a, &cuts, block);
	ck_str(block->first->u.text, "a ");
	ck_str(image->first->u.text, " words ");
	tree_close(&tree);
}
END_TEST

Suite *suite_derive_mend(void);

Suite *
suite_derive_mend(void)
{
	const TTest *tests[] = {
	    one_space_stays,
	    none_stays_at_the_ends,
	    none_stays_before_a_closing_mark,
	    other_spaces_are_as_written,
	    what_is_emptied_goes,
	    spaces_meet_across_elements,
	    an_image_is_a_leaf,
	};

	return TREE_SUITE("derive/mend", tests);
}
