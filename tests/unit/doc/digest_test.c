#include "doc/digest.h"

#include "unit/base/assert_str.h"
#include "unit/derive/tree.h"

static struct tree t;
static struct node *root;

static void
set_up(void)
{
	tree_open(&t);
	root = tree_document(&t, "A");
}

static void
tear_down(void)
{
	tree_close(&t);
}

static struct digest *
digest(void)
{
	return digest_of(t.a, t.pack.documents.v[0]);
}

static struct str
only_block(void)
{
	struct digest *d = digest();

	ck_assert_uint_eq(d->blocks.n, 1);
	ck_assert_uint_eq(d->blocks.v[0].hex.n, 16);
	return d->blocks.v[0].hex;
}

/* FNV-1a of "paragraph", a separator and "a": the same for ever. */
START_TEST(is_the_same_everywhere)
{
	tree_paragraph(&t, root, "a");
	ASSERT_STR(only_block(), "fcbaa95af5054869");
}
END_TEST

START_TEST(equal_for_equal_words)
{
	struct node *p = tree_paragraph(&t, root, "one two");
	struct str before = only_block();

	p->at.offset += 100;
	ck_assert(str_eq(only_block(), before));
	p->first->u.text = STR("one");
	tree_node(&t, p, NODE_SOFT_BREAK);
	tree_text(&t, p, "two");
	ck_assert(str_eq(only_block(), before));
	p->last->u.text = STR("three");
	ck_assert(!str_eq(only_block(), before));
}
END_TEST

START_TEST(a_block_of_another_kind_differs)
{
	struct node *p = tree_paragraph(&t, root, "one");
	struct str before = only_block();

	p->kind = NODE_HEADING;
	ck_assert(!str_eq(only_block(), before));
}
END_TEST

START_TEST(blocks_and_words_are_counted)
{
	struct node *list = tree_node(&t, root, NODE_LIST);

	tree_paragraph(&t, tree_node(&t, list, NODE_ITEM), "one two");
	tree_paragraph(&t, tree_node(&t, list, NODE_ITEM), " three ");
	tree_div(&t, root, DIV_SIGNATORIES);
	tree_paragraph(&t, root->last, "a name");
	tree_heading(&t, root, 1, "Title")->u.heading.is_title = true;
	ck_assert_uint_eq(digest()->blocks.n, 2);
	ck_assert_uint_eq(digest()->words, 3);
}
END_TEST

START_TEST(a_recommendation_is_one_block_with_its_keys)
{
	struct node *ask = tree_recommendation(&t, root, "x", "to", "us");
	struct str before = only_block();

	tree_key(&t, ask, "when", "soon");
	ck_assert(!str_eq(only_block(), before));
}
END_TEST

/* "recommendation 3" may become 4 when something is added elsewhere. */
START_TEST(derived_words_of_references_do_not_count)
{
	struct node *p = tree_paragraph(&t, root, "see ");
	struct node *link = tree_link(&t, p, "#x", NULL);
	struct node *text = tree_text(&t, link, "recommendation 3");
	struct str before;

	text->at = link->at;
	before = only_block();
	text->u.text = STR("recommendation 4");
	ck_assert(str_eq(only_block(), before));
	text->at.offset++;
	ck_assert(!str_eq(only_block(), before));
}
END_TEST

START_TEST(cells_are_apart)
{
	struct node *table = tree_node(&t, root, NODE_TABLE);
	struct node *row = tree_node(&t, table, NODE_ROW), *one, *two;
	struct str before;

	one = tree_text(&t, tree_node(&t, row, NODE_CELL), "ab");
	two = tree_text(&t, tree_node(&t, row, NODE_CELL), "c");
	before = only_block();
	one->u.text = STR("a");
	two->u.text = STR("bc");
	ck_assert(!str_eq(only_block(), before));
}
END_TEST

Suite *suite_doc_digest(void);

Suite *
suite_doc_digest(void)
{
	const TTest *tests[] = {
	    is_the_same_everywhere,
	    equal_for_equal_words,
	    a_block_of_another_kind_differs,
	    blocks_and_words_are_counted,
	    a_recommendation_is_one_block_with_its_keys,
	    derived_words_of_references_do_not_count,
	    cells_are_apart,
	};
	Suite *suite = suite_create("doc/digest");
	TCase *tcase = tcase_create("digest");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
