#include "derive/agreement.h"

#include "tree.h"

START_TEST(alone_each_is_an_ask)
{
	struct tree t;
	struct node *a;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_document(&t, "B");
	tree_recommendation(&t, a, "x", NULL, NULL);
	tree_recommendation(&t, a, "y", NULL, NULL);
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->asks.n, 2);
	ck_assert_uint_eq(facts->asks.v[1]->number, 2);
	ck_str(facts->asks.v[1]->brief, "y");
	ck_assert_int_eq(facts->asks.v[0]->stances[0], STANCE_ASKS);
	ck_assert_int_eq(facts->asks.v[0]->stances[1], STANCE_SILENT);
	ck_assert_ptr_null(facts->asks.v[0]->sources[1]);
	tree_close(&t);
}
END_TEST

START_TEST(support_joins_transitively)
{
	struct tree t;
	struct facts *facts;
	const struct ask *ask;

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "a", "supports", "c");
	tree_recommendation(&t, tree_document(&t, "B"), "b", NULL, NULL);
	tree_recommendation(&t, tree_document(&t, "C"), "c", NULL, NULL);
	tree_recommendation(
	    &t, tree_document(&t, "D"), "d", "supports", "b, c");
	tree_recommendation(
	    &t, tree_document(&t, "E"), "e", "supports", "e-two");
	tree_recommendation(
	    &t, t.pack.documents.v[4]->root, "e-two", "supports", "e");
	facts = tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_assert_uint_eq(facts->asks.n, 2);
	ask = facts->asks.v[0];
	ck_assert_uint_eq(ask->places.n, 4);
	for (size_t i = 0; i < 4; i++) {
		ck_assert_int_eq(ask->stances[i], STANCE_ASKS);
		ck_assert_ptr_eq(ask->places.v[i], ask->sources[i]);
		ck_assert_ptr_eq(ask->places.v[i]->ask, ask);
	}
	ck_assert_int_eq(ask->stances[4], STANCE_SILENT);
	ck_assert_uint_eq(facts->asks.v[1]->number, 2);
	ck_assert_uint_eq(facts->asks.v[1]->places.n, 2);
	tree_close(&t);
}
END_TEST

START_TEST(numbers_follow_first_appearance)
{
	struct tree t;
	struct facts *facts;
	struct node *a;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_recommendation(&t, a, "first", NULL, NULL);
	tree_recommendation(&t, a, "second", NULL, NULL);
	tree_recommendation(&t, a, "third", "supports", "first");
	tree_recommendation(&t, a, "fourth", NULL, NULL);
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->asks.n, 3);
	ck_assert_uint_eq(facts->recommendations.v[2]->ask->number, 1);
	ck_assert_uint_eq(facts->recommendations.v[3]->ask->number, 3);
	tree_close(&t);
}
END_TEST

START_TEST(stances_keep_the_strongest)
{
	struct tree t;
	struct node *a, *b, *c;
	struct facts *facts;
	const struct ask *ask;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_recommendation(&t, a, "x", NULL, NULL);
	tree_recommendation(&t, a, "x-not", "opposes", "x");
	b = tree_document(&t, "B");
	tree_recommendation(&t, b, "b-not", "opposes", "x");
	tree_recommendation(&t, b, "b-half", "partly", "x");
	tree_recommendation(&t, b, "b-half-more", "partly", "x");
	c = tree_document(&t, "C");
	tree_recommendation(&t, c, "c-not", "opposes", "x");
	facts = tree_derive(&t);
	ask = facts->asks.v[0];
	ck_assert_int_eq(ask->stances[0], STANCE_ASKS);
	ck_str(ask->sources[0]->id, "x");
	ck_assert_int_eq(ask->stances[1], STANCE_PARTLY);
	ck_str(ask->sources[1]->id, "b-half");
	ck_assert_int_eq(ask->stances[2], STANCE_OPPOSES);
	ck_str(ask->sources[2]->id, "c-not");
	ck_assert_uint_eq(ask->places.n, 1);
	tree_close(&t);
}
END_TEST

START_TEST(a_stance_on_one_place_is_on_the_ask)
{
	struct tree t;
	struct facts *facts;

	tree_open(&t);
	tree_recommendation(
	    &t, tree_document(&t, "A"), "against", "opposes", "again");
	tree_recommendation(&t, tree_document(&t, "B"), "x", NULL, NULL);
	tree_recommendation(
	    &t, tree_document(&t, "C"), "again", "supports", "x");
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->asks.n, 2);
	ck_assert_int_eq(facts->asks.v[1]->stances[0], STANCE_OPPOSES);
	ck_assert_int_eq(facts->asks.v[1]->stances[2], STANCE_ASKS);
	tree_close(&t);
}
END_TEST

START_TEST(keys_come_from_the_first_that_has_them)
{
	struct tree t;
	struct node *div;
	const struct ask *ask;

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "x", "when", "now");
	div = tree_recommendation(
	    &t, tree_document(&t, "B"), "y", "supports", "x");
	tree_key(&t, div, "when", "later");
	tree_key(&t, div, "to", "Congress");
	tree_key(&t, div, "theme", "People");
	tree_key(&t, div, "short", "In short");
	ask = tree_derive(&t)->asks.v[0];
	ck_str(ask->brief, "x");
	ck_str(ask->when, "now");
	ck_str(ask->to, "Congress");
	ck_str(ask->theme, "People");
	tree_close(&t);
}
END_TEST

START_TEST(an_unknown_target_is_reported_where_it_stands)
{
	struct tree t;
	struct node *root, *div;
	const struct diag *diag;
	const struct attr *attr;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_recommendation(&t, root, "lift-ban", NULL, NULL);
	div =
	    tree_recommendation(&t, root, "y", "supports", "lift-ban lift-bam");
	tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_REC_SUPPORTS_OTHER);
	attr = attrs_lookup(div->attrs, "supports");
	ck_assert_uint_eq(diag->at.offset, attr->value_at.offset + 9);
	ck_assert_uint_eq(diag->at.length, 8);
	ck_str(diag->hint, "did you mean \"lift-ban\"?");
	tree_close(&t);
}
END_TEST

START_TEST(a_heading_is_no_recommendation)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 1, "Aims");
	tree_recommendation(&t, root, "y", "opposes", "aims");
	tree_derive(&t);
	tree_only_diag(&t, DIAG_REC_SUPPORTS_OTHER);
	tree_close(&t);
}
END_TEST

START_TEST(itself_is_reported)
{
	static const char *const keys[] = {"supports", "partly", "opposes"};
	struct tree t;
	struct facts *facts;

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "me", keys[_i], "me");
	facts = tree_derive(&t);
	tree_only_diag(&t, DIAG_REC_SUPPORTS_SELF);
	ck_assert_uint_eq(facts->asks.n, 1);
	tree_close(&t);
}
END_TEST

START_TEST(gaps_in_the_manifest_leave_room)
{
	struct tree t;
	struct facts *facts;

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "x", NULL, NULL);
	t.pack.documents.v[0]->index = 3; /* three failed to load */
	facts = tree_derive(&t);
	ck_assert_int_eq(facts->asks.v[0]->stances[3], STANCE_ASKS);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_agreement(void);

Suite *
suite_derive_agreement(void)
{
	const TTest *tests[] = {
	    alone_each_is_an_ask,
	    support_joins_transitively,
	    numbers_follow_first_appearance,
	    stances_keep_the_strongest,
	    a_stance_on_one_place_is_on_the_ask,
	    keys_come_from_the_first_that_has_them,
	    an_unknown_target_is_reported_where_it_stands,
	    a_heading_is_no_recommendation,
	    gaps_in_the_manifest_leave_room,
	};
	Suite *suite = TREE_SUITE("derive/agreement", tests);
	TCase *tcase = tcase_create("itself");

	tcase_add_loop_test(tcase, itself_is_reported, 0, 3);
	suite_add_tcase(suite, tcase);
	return suite;
}
