#include "derive/labels.h"

#include "tree.h"

START_TEST(ids_are_unique_over_the_pack)
{
	struct tree t;
	struct node *a, *b, *h[4];
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	h[0] = tree_heading(&t, a, 1, "Background");
	h[1] = tree_heading(&t, a, 1, "Background");
	b = tree_document(&t, "B");
	h[2] = tree_heading(&t, b, 1, "Background 2");
	h[3] = tree_heading(&t, b, 1, "background!");
	facts = tree_derive(&t);
	ck_str(h[0]->id, "background");
	ck_str(h[1]->id, "background-2");
	ck_str(h[2]->id, "background-2-2");
	ck_str(h[3]->id, "background-3");
	for (size_t i = 0; i < 4; i++)
		ck_assert_ptr_eq(map_lookup(&facts->labels, h[i]->id), h[i]);
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(written_ids_win)
{
	struct tree t;
	struct node *root, *derived, *written;

	tree_open(&t);
	root = tree_document(&t, "A");
	derived = tree_heading(&t, root, 1, "Scope");
	written = tree_heading(&t, root, 1, "Another");
	tree_id(&t, written, "scope");
	tree_derive(&t);
	ck_str(written->id, "scope");
	ck_str(derived->id, "scope-2");
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(an_id_left_in_the_attributes_counts)
{
	struct tree t;
	struct node *root, *div;
	struct facts *facts;

	tree_open(&t);
	root = tree_document(&t, "A");
	div = tree_div(&t, root, DIV_PLAIN);
	tree_id(&t, div, "here");
	div->id = STR("");
	facts = tree_derive(&t);
	ck_str(div->id, "here");
	ck_assert_ptr_eq(map_lookup(&facts->labels, STR("here")), div);
	tree_close(&t);
}
END_TEST

START_TEST(a_second_use_is_reported_with_the_first)
{
	struct tree t;
	struct node *first, *second;
	const struct diag *diag;
	struct facts *facts;

	tree_open(&t);
	first = tree_paragraph(&t, tree_document(&t, "A"), "x");
	tree_id(&t, first, "same");
	second = tree_paragraph(&t, tree_document(&t, "B"), "y");
	tree_id(&t, second, "same");
	facts = tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_ID_TWICE);
	ck_assert_uint_eq(diag->at.offset, second->attrs->id_at.offset);
	ck_assert_uint_eq(diag->related.offset, first->attrs->id_at.offset);
	ck_assert_uint_eq(diag->related.source, 1);
	ck_assert_ptr_eq(map_lookup(&facts->labels, STR("same")), first);
	tree_close(&t);
}
END_TEST

START_TEST(generated_ids_are_taken)
{
	static const char *const taken[] = {"doc-1", "part-sources"};
	struct tree t;
	struct node *root, *node;
	const struct diag *diag;

	tree_open(&t);
	root = tree_document(&t, "A");
	node = tree_paragraph(&t, root, "x");
	tree_id(&t, node, taken[_i]);
	tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_ID_TWICE);
	ck_assert_uint_eq(diag->at.offset, node->attrs->id_at.offset);
	ck_assert_uint_eq(diag->related.source, 0);
	tree_close(&t);
}
END_TEST

START_TEST(derived_ids_avoid_generated_ones)
{
	struct tree t;
	struct node *root, *doc, *other, *part;
	struct facts *facts;

	tree_open(&t);
	root = tree_document(&t, "A");
	doc = tree_heading(&t, root, 1, "Doc 1");
	other = tree_heading(&t, root, 1, "Doc 2");
	part = tree_heading(&t, root, 1, "Part: agreement");
	facts = tree_derive(&t);
	ck_str(doc->id, "doc-1-2");
	ck_str(other->id, "doc-2");
	ck_str(part->id, "part-agreement-2");
	ck_assert_ptr_eq(map_lookup(&facts->labels, STR("doc-1")), root);
	tree_close(&t);
}
END_TEST

START_TEST(many_headings_of_one_name)
{
	struct tree t;
	struct node *root, *h[5];

	tree_open(&t);
	root = tree_document(&t, "A");
	for (int i = 0; i < 4; i++)
		h[i] = tree_heading(&t, root, 1, "Same");
	h[1]->id = STR("same-3");
	h[4] = tree_heading(&t, root, 1, "Same 2");
	tree_derive(&t);
	ck_str(h[0]->id, "same");
	ck_str(h[2]->id, "same-2");
	ck_str(h[3]->id, "same-4");
	ck_str(h[4]->id, "same-2-2");
	tree_close(&t);
}
END_TEST

START_TEST(headings_in_boxes_have_ids_too)
{
	struct tree t;
	struct node *node;

	tree_open(&t);
	node = tree_heading(
	    &t, tree_div(&t, tree_document(&t, "A"), DIV_NOTE), 3, "Mind this");
	tree_derive(&t);
	ck_str(node->id, "mind-this");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_labels(void);

Suite *
suite_derive_labels(void)
{
	const TTest *tests[] = {
	    ids_are_unique_over_the_pack,
	    written_ids_win,
	    an_id_left_in_the_attributes_counts,
	    a_second_use_is_reported_with_the_first,
	    derived_ids_avoid_generated_ones,
	    many_headings_of_one_name,
	    headings_in_boxes_have_ids_too,
	};
	Suite *suite = TREE_SUITE("derive/labels", tests);
	TCase *tcase = tcase_create("generated");

	tcase_add_loop_test(tcase, generated_ids_are_taken, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
