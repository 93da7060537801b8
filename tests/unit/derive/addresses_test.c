#include "derive/addresses.h"

#include "tree.h"

static struct tree t;
static struct node *text, *sources;
static struct facts *facts;

static void
open_tree(void)
{
	struct node *root;

	tree_open(&t);
	tree_part(&t, PART_SOURCES);
	root = tree_document(&t, "A");
	text = tree_paragraph(&t, root, "");
	sources = tree_paragraph(&t, tree_div(&t, root, DIV_SOURCES), "");
}

static void
close_tree(void)
{
	tree_close(&t);
}

START_TEST(sources_have_their_addresses_printed)
{
	const struct node *a = tree_link(&t, sources, "https://a.b/c", "Sea");
	const struct node *b =
	    tree_link(&t, sources, "https://a.b/c", "https://a.b/c");
	const struct node *c = tree_link(&t, sources, "https://a.b/", "a.b");
	const struct node *d = tree_link(&t, sources, "mailto:x@a.b", "x@a.b");
	const struct node *e = tree_link(&t, sources, "mailto:x@a.b", "x");
	const struct node *g = tree_link(&t, sources, "https://a.b/c", "c");
	const struct node *h = tree_link(&t, sources, "file.md", "A file");

	facts = tree_derive(&t);
	ck_assert(a->u.link.printed && e->u.link.printed);
	ck_assert(g->u.link.printed);
	ck_assert(!b->u.link.printed && !c->u.link.printed);
	ck_assert(!d->u.link.printed && !h->u.link.printed);
	ck_assert_uint_eq(facts->back.links.n, 0);
}
END_TEST

START_TEST(others_are_listed_once_a_document)
{
	const struct outward_link *links;

	tree_link(&t, text, "https://a.b/c", "Sea");
	tree_link(&t, text, "https://a.b/c", "Again");
	tree_link(&t, text, "mailto:x@a.b", "Write");
	tree_paragraph(&t, tree_document(&t, "B"), "");
	tree_link(&t, t.pack.documents.v[1]->root->first, "https://a.b/c", "B");
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->back.links.n, 3);
	links = facts->back.links.v;
	ck_str(links[0].text, "Sea");
	ck_str(links[1].url, "x@a.b");
	ck_assert_ptr_eq(links[2].document, t.pack.documents.v[1]);
	ck_assert(links[0].id.n > 0 && !str_eq(links[0].id, links[2].id));
}
END_TEST

START_TEST(places_and_files_of_the_pack_are_not_listed)
{
	tree_link(&t, text, "other.md", "File");
	tree_link(&t, text, "#sect", "Place");
	tree_link(&t, text, "a:b", "Not a scheme's");
	tree_id(&t, tree_heading(&t, text->parent, 2, "S"), "sect");
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->back.links.n, 0);
}
END_TEST

START_TEST(nothing_in_a_pack_without_sources)
{
	const struct node *link = tree_link(&t, text, "https://a.b", "A");

	t.pack.parts.n = 0;
	facts = tree_derive(&t);
	ck_assert_uint_eq(facts->back.links.n, 0);
	ck_assert_uint_eq(link->id.n, 0);
}
END_TEST

Suite *suite_derive_addresses(void);

Suite *
suite_derive_addresses(void)
{
	Suite *suite = suite_create("derive/addresses");
	TCase *tcase = tcase_create("addresses");

	tcase_add_checked_fixture(tcase, open_tree, close_tree);
	tcase_add_test(tcase, sources_have_their_addresses_printed);
	tcase_add_test(tcase, others_are_listed_once_a_document);
	tcase_add_test(tcase, places_and_files_of_the_pack_are_not_listed);
	tcase_add_test(tcase, nothing_in_a_pack_without_sources);
	suite_add_tcase(suite, tcase);
	return suite;
}
