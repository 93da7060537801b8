#include "derive/gather.h"

#include "tree.h"

START_TEST(divs_in_reading_order)
{
	struct tree t;
	struct node *a, *b, *points[2], *sources, *contact;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	points[0] = tree_div(&t, tree_div(&t, a, DIV_KEEP), DIV_KEY_POINTS);
	tree_paragraph(&t, points[0], "x");
	sources = tree_div(&t, a, DIV_SOURCES);
	tree_paragraph(&t, sources, "y");
	b = tree_document(&t, "B");
	points[1] = tree_div(&t, b, DIV_KEY_POINTS);
	tree_paragraph(&t, points[1], "z");
	contact = tree_div(&t, b, DIV_CONTACT);
	tree_paragraph(&t, contact, "c");
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->key_points.n, 2);
	ck_assert_ptr_eq(facts->key_points.v[0], points[0]);
	ck_assert_ptr_eq(facts->key_points.v[1], points[1]);
	ck_assert_uint_eq(facts->sources.n, 1);
	ck_assert_ptr_eq(facts->sources.v[0], sources);
	ck_assert_uint_eq(facts->back.contacts.n, 1);
	ck_assert_ptr_eq(facts->back.contacts.v[0], contact);
	tree_close(&t);
}
END_TEST

START_TEST(empty_divs_are_left_out)
{
	struct tree t;
	struct node *a;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_div(&t, a, DIV_KEY_POINTS);
	tree_div(&t, a, DIV_SOURCES);
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->key_points.n + facts->sources.n, 0);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_gather(void);

Suite *
suite_derive_gather(void)
{
	const TTest *tests[] = {
	    divs_in_reading_order,
	    empty_divs_are_left_out,
	};

	return TREE_SUITE("derive/gather", tests);
}
