#include "derive/recommendation.h"

#include "tree.h"

START_TEST(collected_in_reading_order)
{
	struct tree t;
	struct node *a, *b, *p, *span;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_recommendation(&t, a, NULL, NULL, NULL);
	p = tree_paragraph(&t, a, "We should ");
	span = tree_node(&t, p, NODE_SPAN);
	span->u.div.class = DIV_RECOMMENDATION;
	tree_text(&t, span, "resume talks");
	b = tree_document(&t, "B");
	tree_recommendation(&t, b, "lift", NULL, NULL);
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->recommendations.n, 3);
	ck_str(facts->recommendations.v[0]->id, "rec-file-ask");
	ck_str(facts->recommendations.v[1]->id, "rec-file-resume-talks");
	ck_str(facts->recommendations.v[2]->id, "lift");
	ck_str(facts->recommendations.v[1]->text, "resume talks");
	ck_assert_ptr_eq(
	    span->u.div.recommendation, facts->recommendations.v[1]);
	ck_assert_ptr_eq(
	    facts->recommendations.v[2]->document, t.pack.documents.v[1]);
	ck_str(span->id, "rec-file-resume-talks");
	ck_assert_ptr_eq(map_lookup(&facts->labels, STR("rec-file-resume-talks")), span);
	tree_close(&t);
}
END_TEST

START_TEST(a_derived_id_gives_way)
{
	struct tree t;
	struct node *root;
	struct facts *facts;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_recommendation(&t, root, NULL, NULL, NULL);
	tree_recommendation(&t, root, "rec-file-ask", NULL, NULL);
	facts = tree_derive(&t);
	ck_str(facts->recommendations.v[0]->id, "rec-file-ask-2");
	ck_str(facts->recommendations.v[1]->id, "rec-file-ask");
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(keys_are_taken_over)
{
	struct tree t;
	struct node *div;
	const struct recommendation *r;

	tree_open(&t);
	div = tree_recommendation(
	    &t, tree_document(&t, "A"), "x", "to", "The Secretary");
	tree_key(&t, div, "when", "near");
	tree_key(&t, div, "theme", "People");
	tree_key(&t, div, "priority", "high");
	tree_key(&t, div, "status", "open");
	tree_key(&t, div, "short", "Brief");
	r = tree_derive(&t)->recommendations.v[0];
	ck_str(r->to, "The Secretary");
	ck_str(r->when, "near");
	ck_str(r->theme, "People");
	ck_str(r->priority, "high");
	ck_str(r->status, "open");
	ck_str(r->brief, "Brief");
	ck_str(r->text, "x");
	tree_close(&t);
}
END_TEST

START_TEST(text_is_the_first_block_with_words)
{
	struct tree t;
	struct node *div, *item;
	const struct recommendation *r;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_RECOMMENDATION);
	tree_paragraph(&t, div, " ");
	item = tree_node(&t, tree_node(&t, div, NODE_LIST), NODE_ITEM);
	tree_heading(&t, item, 3, " Lift it ");
	tree_paragraph(&t, div, "Because.");
	r = tree_derive(&t)->recommendations.v[0];
	ck_str(r->text, "Lift it");
	ck_str(r->brief, "Lift it");
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(without_text_it_is_reported_and_stays)
{
	struct tree t;
	struct node *div;
	const struct diag *diag;
	struct facts *facts;

	tree_open(&t);
	div = tree_div(&t, tree_document(&t, "A"), DIV_RECOMMENDATION);
	tree_node(&t, div, NODE_RULE);
	facts = tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_REC_EMPTY);
	ck_assert_uint_eq(diag->at.offset, div->at.offset);
	ck_assert_uint_eq(facts->recommendations.n, 1);
	ck_assert_uint_eq(facts->asks.n, 1);
	tree_close(&t);
}
END_TEST

START_TEST(section_is_the_nearest_before)
{
	struct tree t;
	struct node *a, *inner;
	struct facts *facts;

	tree_open(&t);
	a = tree_document(&t, "A");
	tree_recommendation(&t, a, "none", NULL, NULL);
	tree_heading(&t, a, 1, "One");
	tree_heading(&t, a, 2, "Sub");
	inner = tree_recommendation(&t, a, "sub", NULL, NULL);
	tree_heading(&t, inner, 2, "Not a section");
	tree_recommendation(&t, a, "sub-two", NULL, NULL);
	tree_class(&t, tree_heading(&t, a, 1, "Two"), "unnumbered");
	tree_recommendation(&t, a, "bare", NULL, NULL);
	tree_recommendation(&t, tree_document(&t, "B"), "other", NULL, NULL);
	facts = tree_derive(&t);
	ck_str(facts->recommendations.v[0]->section, "");
	ck_str(facts->recommendations.v[1]->section, "1.1");
	ck_str(facts->recommendations.v[2]->section, "1.1");
	ck_str(facts->recommendations.v[3]->section, "");
	ck_str(facts->recommendations.v[4]->section, "");
	tree_close(&t);
}
END_TEST

START_TEST(texts_have_their_references)
{
	struct tree t;
	struct node *root, *div;
	struct facts *facts;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_id(&t, tree_heading(&t, root, 1, "Why"), "why");
	div = tree_div(&t, root, DIV_RECOMMENDATION);
	tree_link(&t, tree_paragraph(&t, div, "Act as in "), "#why", NULL);
	facts = tree_derive(&t);
	ck_str(facts->recommendations.v[0]->text, "Act as in section 1");
	ck_str(facts->asks.v[0]->brief, "Act as in section 1");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_recommendation(void);

Suite *
suite_derive_recommendation(void)
{
	const TTest *tests[] = {
	    collected_in_reading_order,
	    a_derived_id_gives_way,
	    keys_are_taken_over,
	    text_is_the_first_block_with_words,
	    without_text_it_is_reported_and_stays,
	    section_is_the_nearest_before,
	    texts_have_their_references,
	};

	return TREE_SUITE("derive/recommendation", tests);
}
