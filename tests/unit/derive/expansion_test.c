#include "derive/expansion.h"

#include <time.h>

#include "tree.h"

static struct tree t;
static struct node *root;

static void
open_tree(void)
{
	struct node *list;

	tree_open(&t);
	root = tree_document(&t, "A");
	list = tree_node(&t, tree_div(&t, root, DIV_ABBREVIATIONS), NODE_LIST);
	tree_paragraph(
	    &t, tree_node(&t, list, NODE_ITEM), "UN: United Nations");
	tree_paragraph(
	    &t, tree_node(&t, list, NODE_ITEM), "UNSC: UN Security Council");
	tree_paragraph(
	    &t, tree_node(&t, list, NODE_ITEM), "U.S.: United States");
}

static void
close_tree(void)
{
	tree_close(&t);
}

/* What a paragraph reads once derived. */
static void
check_reads(const char *written, const char *want)
{
	struct node *paragraph = tree_paragraph(&t, root, written);

	tree_derive(&t);
	ck_str(node_text(t.a, paragraph), want);
	ck_assert_uint_eq(t.diags.list.n, 0);
}

static size_t
count_marked(const struct node *node)
{
	size_t n = node->kind == NODE_ABBREVIATION;

	NODE_EACH_CHILD (child, node)
		n += count_marked(child);
	return n;
}

START_TEST(the_first_is_written_out)
{
	check_reads(
	    "The UN and the UN.", "The United Nations (UN) and the UN.");
	ck_assert_uint_eq(count_marked(root), 2);
}
END_TEST

START_TEST(every_one_has_its_words)
{
	struct node *p = tree_paragraph(&t, root, "Of UNSC");
	const struct node *marked;

	tree_derive(&t);
	marked = p->last->prev->prev;
	ck_assert_int_eq(marked->kind, NODE_ABBREVIATION);
	ck_str(marked->u.abbreviation.expansion, "UN Security Council");
	ck_str(node_text(t.a, marked), "UNSC");
}
END_TEST

START_TEST(the_longest_whole_word_counts)
{
	check_reads("UNSC UNX xUN UN_ \u00e9UN U.S. UN\uc740",
	    "UN Security Council (UNSC) UNX xUN UN_ \u00e9UN "
	    "United States (U.S.) United Nations (UN)\uc740");
}
END_TEST

START_TEST(what_the_text_writes_out_stays)
{
	check_reads("The united nations (UN) and U.S. (United States) met.",
	    "The united nations (UN) and U.S. (United States) met.");
	ck_assert_uint_eq(count_marked(root), 2);
}
END_TEST

START_TEST(words_told_across_nodes_count)
{
	struct node *p = tree_node(&t, root, NODE_PARAGRAPH);

	tree_text(&t, tree_node(&t, p, NODE_EMPH), "United");
	tree_node(&t, p, NODE_SOFT_BREAK);
	tree_text(&t, p, "Nations (UN)");
	tree_derive(&t);
	ck_str(node_text(t.a, p), "United Nations (UN)");
}
END_TEST

START_TEST(brackets_are_not_nested)
{
	check_reads("It (UN) is.", "It (United Nations, UN) is.");
}
END_TEST

START_TEST(joined_ones_are_passed_over)
{
	check_reads("UN-led, the UN\u2019s, U.S./UN, then UN.",
	    "UN-led, the UN\u2019s, U.S./UN, then United Nations (UN).");
	ck_assert_uint_eq(count_marked(root), 5);
}
END_TEST

START_TEST(only_running_text_is_written_out)
{
	struct node *heading = tree_heading(&t, root, 2, "UN");
	struct node *quote =
	    tree_paragraph(&t, tree_node(&t, root, NODE_QUOTE), "UN");
	struct node *pull =
	    tree_paragraph(&t, tree_div(&t, root, DIV_PULL_QUOTE), "UN");
	struct node *source =
	    tree_paragraph(&t, tree_div(&t, root, DIV_SOURCES), "UN");

	check_reads("UN", "United Nations (UN)");
	ck_str(node_text(t.a, heading), "UN");
	ck_str(node_text(t.a, quote), "UN");
	ck_str(node_text(t.a, pull), "UN");
	ck_str(node_text(t.a, source), "UN");
	ck_assert_uint_eq(count_marked(root), 5);
}
END_TEST

START_TEST(code_and_addresses_are_no_text)
{
	struct node *p = tree_paragraph(&t, root, "See ");
	struct node *code = tree_node(&t, p, NODE_CODE);

	code->u.text = STR("UN");
	tree_link(&t, p, "https://a.b/UN", "https://a.b/UN");
	tree_text(&t, p, " UN");
	tree_derive(&t);
	ck_str(node_text(t.a, p), "See UNhttps://a.b/UN United Nations (UN)");
	ck_assert_uint_eq(count_marked(root), 1);
}
END_TEST

START_TEST(each_document_has_a_first)
{
	struct node *p;

	tree_paragraph(&t, root, "UN");
	root = tree_document(&t, "B");
	p = tree_paragraph(&t, root, "UN");
	tree_derive(&t);
	ck_str(node_text(t.a, p), "United Nations (UN)");
}
END_TEST

START_TEST(a_document_may_keep_them)
{
	t.pack.documents.v[0]->keeps_abbreviations = true;
	check_reads("UN", "UN");
	ck_assert_uint_eq(count_marked(root), 1);
}
END_TEST

START_TEST(a_pack_may_keep_them)
{
	t.pack.keeps_abbreviations = true;
	check_reads("UN", "UN");
}
END_TEST

START_TEST(summaries_have_what_was_written)
{
	struct node *ask = tree_recommendation(&t, root, "UN", NULL, NULL);
	struct facts *facts = tree_derive(&t);

	ck_str(facts->recommendations.v[0]->text, "UN");
	ck_str(node_text(t.a, ask), "United Nations (UN)");
}
END_TEST

/* A fault would take ten thousand times as long, not ten times. */
START_TEST(a_long_text_takes_its_length)
{
	struct buf *b = buf_new(t.a);
	clock_t start = clock();

	for (int i = 0; i < 100000; i++)
		buf_z(b, "UN of it ");
	tree_paragraph(&t, root, arena_z(t.a, buf_view(b)));
	tree_derive(&t);
	ck_assert_uint_eq(count_marked(root), 100000);
	ck_assert_int_lt((clock() - start) / CLOCKS_PER_SEC, 20);
}
END_TEST

Suite *suite_derive_expansion(void);

Suite *
suite_derive_expansion(void)
{
	Suite *suite = suite_create("derive/expansion");
	TCase *tcase = tcase_create("expansion");

	tcase_add_checked_fixture(tcase, open_tree, close_tree);
	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, the_first_is_written_out);
	tcase_add_test(tcase, every_one_has_its_words);
	tcase_add_test(tcase, the_longest_whole_word_counts);
	tcase_add_test(tcase, what_the_text_writes_out_stays);
	tcase_add_test(tcase, words_told_across_nodes_count);
	tcase_add_test(tcase, brackets_are_not_nested);
	tcase_add_test(tcase, joined_ones_are_passed_over);
	tcase_add_test(tcase, only_running_text_is_written_out);
	tcase_add_test(tcase, code_and_addresses_are_no_text);
	tcase_add_test(tcase, each_document_has_a_first);
	tcase_add_test(tcase, a_document_may_keep_them);
	tcase_add_test(tcase, a_pack_may_keep_them);
	tcase_add_test(tcase, summaries_have_what_was_written);
	tcase_add_test(tcase, a_long_text_takes_its_length);
	suite_add_tcase(suite, tcase);
	return suite;
}
