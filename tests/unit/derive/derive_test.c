#include "derive/derive.h"

#include "derive/derivation.h"
#include "tree.h"

START_TEST(an_empty_pack_has_empty_facts)
{
	struct tree t;
	struct facts *facts;

	tree_open(&t);
	facts = tree_derive(&t);
	ck_assert_ptr_nonnull(facts);
	ck_assert_uint_eq(facts->recommendations.n, 0);
	ck_assert_uint_eq(facts->toc.n, 0);
	ck_assert_uint_eq(facts->labels.n, 0);
	tree_close(&t);
}
END_TEST

START_TEST(one_run_shows_every_fault)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_id(&t, tree_paragraph(&t, root, "x"), "same");
	tree_id(&t, tree_paragraph(&t, root, "y"), "same");
	tree_link(&t, tree_paragraph(&t, root, ""), "#nowhere", NULL);
	tree_div(&t, root, DIV_RECOMMENDATION);
	tree_recommendation(&t, root, "r", "supports", "r zzz");
	tree_div(&t, root, DIV_SIGNATORIES);
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.errors, 6);
	tree_close(&t);
}
END_TEST

struct guarded {
	struct tree *tree;
	struct facts *facts;
};

static void
derive_guarded(void *user)
{
	struct guarded *g = user;

	g->facts = tree_derive(g->tree);
}

START_TEST(works_within_a_guard)
{
	struct tree t;
	struct guarded g = {&t, NULL};

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "x", NULL, NULL);
	ck_assert(arena_guard(t.a, derive_guarded, &g));
	ck_assert_uint_eq(g.facts->asks.n, 1);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_derive(void);

Suite *
suite_derive_derive(void)
{
	const TTest *tests[] = {
	    an_empty_pack_has_empty_facts,
	    one_run_shows_every_fault,
	    works_within_a_guard,
	};

	return TREE_SUITE("derive/derive", tests);
}
