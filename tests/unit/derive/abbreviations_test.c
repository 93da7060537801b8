#include "derive/abbreviations.h"

#include "tree.h"

static struct tree t;
static struct node *root;
static struct facts *facts;

static void
open_tree(void)
{
	tree_open(&t);
	root = tree_document(&t, "A");
}

static void
close_tree(void)
{
	tree_close(&t);
}

static struct node *
add_list(const char *const *items)
{
	struct node *div = tree_div(&t, root, DIV_ABBREVIATIONS);
	struct node *list = tree_node(&t, div, NODE_LIST);

	for (; *items; items++)
		tree_paragraph(&t, tree_node(&t, list, NODE_ITEM), *items);
	return div;
}

static struct str
told(size_t i)
{
	const struct abbreviation *a = facts->back.abbreviations.v[i];

	return arena_printf(t.a, "%.*s=%.*s", (int)a->term.n, a->term.s,
	    (int)a->expansion.n, a->expansion.s);
}

START_TEST(terms_are_sorted_as_the_language_collates)
{
	add_list((const char *const[]){
	    "UN: United Nations", "eu: a: b", "\u00c9A: first", NULL});
	facts = tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_assert_uint_eq(facts->back.abbreviations.n, 3);
	ck_str(told(0), "\u00c9A=first");
	ck_str(told(1), "eu=a: b");
	ck_str(told(2), "UN=United Nations");
	ck_assert_uint_eq(facts->back.term_most, 3);
}
END_TEST

START_TEST(a_list_becomes_definitions_where_it_stands)
{
	struct node *div =
	    add_list((const char *const[]){"UN: United Nations", NULL});

	tree_derive(&t);
	ck_assert_int_eq(div->first->kind, NODE_DEFINITIONS);
	ck_assert(div->first->u.definitions.beside);
	ck_str(node_text(t.a, div), "UN United Nations");
}
END_TEST

START_TEST(a_part_takes_them_out_of_the_text)
{
	struct node *div =
	    add_list((const char *const[]){"UN: United Nations", NULL});

	tree_part(&t, PART_ABBREVIATIONS);
	facts = tree_derive(&t);
	ck_assert_ptr_null(div->first);
	ck_str(node_text(t.a, facts->back.glossary), "UN United Nations");
	ck_assert(facts_has_part(facts, &t.pack, PART_ABBREVIATIONS));
}
END_TEST

START_TEST(definitions_tell_them_too)
{
	struct node *div = tree_div(&t, root, DIV_ABBREVIATIONS);
	struct node *list = tree_node(&t, div, NODE_DEFINITIONS);

	tree_text(&t, tree_node(&t, list, NODE_TERM), "UN");
	tree_paragraph(
	    &t, tree_node(&t, list, NODE_DEFINITION), "United Nations");
	facts = tree_derive(&t);
	ck_str(told(0), "UN=United Nations");
}
END_TEST

START_TEST(the_same_words_twice_are_one)
{
	add_list((const char *const[]){"UN: United Nations", NULL});
	root = tree_document(&t, "B");
	add_list((const char *const[]){"UN: United Nations", NULL});
	facts = tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_assert_uint_eq(facts->back.abbreviations.n, 1);
}
END_TEST

START_TEST(other_words_are_a_fault_with_both_places)
{
	struct node *first =
	    add_list((const char *const[]){"UN: United Nations", NULL});
	struct loc at = first->first->first->at;
	const struct diag *diag;

	root = tree_document(&t, "B");
	add_list((const char *const[]){"UN: Union of Names", NULL});
	facts = tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_ABBREVIATION_TWICE);
	ck_assert_uint_eq(diag->related.offset, at.offset);
	ck_str(told(0), "UN=United Nations");
}
END_TEST

START_TEST(what_tells_nothing_is_a_fault_and_is_kept)
{
	static const char long_term[] = "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
					"aaaaaaaaaaaaaaaaaaaaaaaaaaa: x";
	struct node *div = add_list((const char *const[]){
	    "no colon", "UN:", ": nothing", long_term, NULL});

	facts = tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 4);
	ck_assert_uint_eq(facts->back.abbreviations.n, 0);
	ck_assert_ptr_null(facts->back.glossary);
	ck_assert(str_starts(node_text(t.a, div), STR("no colon UN: ")));
}
END_TEST

START_TEST(a_div_without_a_list_is_a_fault)
{
	tree_paragraph(&t, tree_div(&t, root, DIV_ABBREVIATIONS), "UN");
	tree_derive(&t);
	tree_only_diag(&t, DIAG_ABBREVIATION_FORM);
}
END_TEST

Suite *suite_derive_abbreviations(void);

Suite *
suite_derive_abbreviations(void)
{
	Suite *suite = suite_create("derive/abbreviations");
	TCase *tcase = tcase_create("abbreviations");

	tcase_add_checked_fixture(tcase, open_tree, close_tree);
	tcase_add_test(tcase, terms_are_sorted_as_the_language_collates);
	tcase_add_test(tcase, a_list_becomes_definitions_where_it_stands);
	tcase_add_test(tcase, a_part_takes_them_out_of_the_text);
	tcase_add_test(tcase, definitions_tell_them_too);
	tcase_add_test(tcase, the_same_words_twice_are_one);
	tcase_add_test(tcase, other_words_are_a_fault_with_both_places);
	tcase_add_test(tcase, what_tells_nothing_is_a_fault_and_is_kept);
	tcase_add_test(tcase, a_div_without_a_list_is_a_fault);
	suite_add_tcase(suite, tcase);
	return suite;
}
