#include "derive/number.h"

#include "tree.h"

static void
heading(struct tree *t, struct node *root, uint8_t level, const char *want)
{
	struct node *node = tree_heading(t, root, level, want);

	tree_key(t, node, "want", want);
}

static void
unnumbered(struct tree *t, struct node *root, uint8_t level)
{
	struct node *node = tree_heading(t, root, level, "-");

	tree_class(t, node, "unnumbered");
	tree_key(t, node, "want", "");
}

/* Every heading below the root that says what it wants has it. */
static void
check(struct tree *t, struct node *root)
{
	tree_derive(t);
	ck_assert_uint_eq(t->diags.list.n, 0);
	NODE_EACH_CHILD (node, root) {
		const struct attr *want = attrs_lookup(node->attrs, "want");

		if (want)
			ck_str(
			    node->u.heading.number, arena_z(t->a, want->value));
	}
}

START_TEST(counts_from_the_topmost_level)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "Title");
	heading(&t, root, 2, "1");
	heading(&t, root, 3, "1.1");
	heading(&t, root, 3, "1.2");
	heading(&t, root, 2, "2");
	heading(&t, root, 3, "2.1");
	heading(&t, root, 4, "2.1.1");
	heading(&t, root, 2, "3");
	check(&t, root);
	tree_close(&t);
}
END_TEST

START_TEST(skipped_levels_count_as_one)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "Title");
	heading(&t, root, 3, "1.1.1");
	heading(&t, root, 1, "2");
	heading(&t, root, 4, "2.1.1.1");
	heading(&t, root, 3, "2.1.2");
	heading(&t, root, 6, "2.1.2.1.1.1");
	check(&t, root);
	tree_close(&t);
}
END_TEST

START_TEST(every_document_starts_anew)
{
	struct tree t;
	struct node *a, *b;

	tree_open(&t);
	a = tree_document(&t, "A");
	heading(&t, a, 1, "1");
	heading(&t, a, 2, "1.1");
	b = tree_document(&t, "B");
	heading(&t, b, 4, "1");
	heading(&t, b, 4, "2");
	check(&t, a);
	check(&t, b);
	tree_close(&t);
}
END_TEST

START_TEST(unnumbered_headings_do_not_count)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "Title");
	unnumbered(&t, root, 2);
	heading(&t, root, 2, "1");
	unnumbered(&t, root, 3);
	heading(&t, root, 3, "1.1");
	unnumbered(&t, root, 2);
	heading(&t, root, 3, ""); /* below one that has no number */
	heading(&t, root, 2, "2");
	check(&t, root);
	tree_close(&t);
}
END_TEST

START_TEST(an_unnumbered_name_above_silences_nothing)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "Title");
	unnumbered(&t, root, 1);
	heading(&t, root, 2, "1");
	unnumbered(&t, root, 2);
	unnumbered(&t, root, 1);
	heading(&t, root, 2, "2");
	check(&t, root);
	tree_close(&t);
}
END_TEST

START_TEST(the_title_heading_is_marked_once)
{
	struct tree t;
	struct node *root, *lower, *title, *again;

	tree_open(&t);
	root = tree_document(&t, "Open letter");
	lower = tree_heading(&t, root, 2, "Open letter");
	title = tree_heading(&t, root, 1, " Open letter ");
	again = tree_heading(&t, root, 1, "Open letter");
	tree_derive(&t);
	ck_assert(!lower->u.heading.is_title);
	ck_assert(title->u.heading.is_title);
	ck_str(title->u.heading.number, "");
	ck_assert(!again->u.heading.is_title);
	ck_str(again->u.heading.number, "2");
	tree_close(&t);
}
END_TEST

START_TEST(no_title_no_title_heading)
{
	struct tree t;
	struct node *root, *node;

	tree_open(&t);
	root = tree_document(&t, "");
	node = tree_heading(&t, root, 1, "");
	tree_derive(&t);
	ck_assert(!node->u.heading.is_title);
	ck_str(node->u.heading.number, "1");
	tree_close(&t);
}
END_TEST

START_TEST(boxes_have_no_sections)
{
	static const enum div_class boxes[] = {DIV_RECOMMENDATION,
	    DIV_KEY_POINTS, DIV_NOTE, DIV_SOURCES, DIV_CONTACT};
	struct tree t;
	struct node *root, *kept, *quoted;

	tree_open(&t);
	root = tree_document(&t, "Title");
	kept = tree_heading(&t, tree_div(&t, root, DIV_KEEP), 2, "Kept");
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		tree_heading(&t, tree_div(&t, root, boxes[i]), 1, "Boxed");
	quoted = tree_heading(&t, tree_node(&t, root, NODE_QUOTE), 1, "Quoted");
	heading(&t, root, 2, "2");
	check(&t, root);
	ck_str(kept->u.heading.number, "1");
	ck_str(quoted->u.heading.number, "");
	ck_assert(number_is_section(kept));
	ck_assert(!number_is_section(quoted));
	tree_close(&t);
}
END_TEST

START_TEST(sections_leave_the_title_out)
{
	struct tree t;
	struct node *root, *first;
	struct sections s;

	tree_open(&t);
	root = tree_document(&t, "Title");
	tree_heading(&t, root, 1, "Title");
	first = tree_heading(&t, root, 3, "First");
	tree_heading(&t, root, 4, "Second");
	tree_derive(&t);
	s = number_sections(t.a, t.pack.documents.v[0]);
	ck_assert_uint_eq(s.list.n, 2);
	ck_assert_ptr_eq(s.list.v[0], first);
	ck_assert_uint_eq(s.top, 3);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_number(void);

Suite *
suite_derive_number(void)
{
	const TTest *tests[] = {
	    counts_from_the_topmost_level,
	    skipped_levels_count_as_one,
	    every_document_starts_anew,
	    unnumbered_headings_do_not_count,
	    an_unnumbered_name_above_silences_nothing,
	    the_title_heading_is_marked_once,
	    no_title_no_title_heading,
	    boxes_have_no_sections,
	    sections_leave_the_title_out,
	};

	return TREE_SUITE("derive/number", tests);
}
