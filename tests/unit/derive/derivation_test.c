#include "derive/derivation.h"

#include "tree.h"

/* The nodes that were met, in order; below headings none are. */
struct met {
	const struct node *v[8];
	size_t n;
};

static bool
note(struct node *node, void *user)
{
	struct met *met = user;

	ck_assert_uint_lt(met->n, sizeof met->v / sizeof *met->v);
	met->v[met->n++] = node;
	return node->kind != NODE_HEADING;
}

static struct met
walk(struct tree *t)
{
	struct derivation d = {
	    .arena = t->a, .diags = &t->diags, .pack = &t->pack};
	struct met met = {.n = 0};

	derivation_walk(&d, note, &met);
	return met;
}

START_TEST(walks_documents_in_order)
{
	struct tree t;
	struct met met;
	struct node *a, *heading, *b, *paragraph;

	tree_open(&t);
	a = tree_document(&t, "A");
	heading = tree_heading(&t, a, 1, "passed over");
	b = tree_document(&t, "B");
	paragraph = tree_paragraph(&t, b, "text");
	met = walk(&t);
	ck_assert_uint_eq(met.n, 5);
	ck_assert_ptr_eq(met.v[0], a);
	ck_assert_ptr_eq(met.v[1], heading);
	ck_assert_ptr_eq(met.v[2], b);
	ck_assert_ptr_eq(met.v[3], paragraph);
	ck_assert_ptr_eq(met.v[4], paragraph->first);
	tree_close(&t);
}
END_TEST

START_TEST(walks_a_pack_of_no_documents)
{
	struct tree t;

	tree_open(&t);
	ck_assert_uint_eq(walk(&t).n, 0);
	tree_close(&t);
}
END_TEST

/* The nodes that are met in the document that they stand in. */
static size_t at_home;

static bool
check_document(struct node *node, void *user)
{
	const struct derivation_visit *v = user;
	const struct node *top = node;

	while (top->parent)
		top = top->parent;
	ck_assert_ptr_eq(top, v->document->root);
	ck_assert_ptr_eq(v->document, v->d->pack->documents.v[at_home / 3]);
	at_home++;
	return true;
}

START_TEST(visitors_know_the_document)
{
	struct tree t;
	struct derivation d;

	tree_open(&t);
	d = (struct derivation){
	    .arena = t.a, .diags = &t.diags, .pack = &t.pack};
	tree_paragraph(&t, tree_document(&t, "A"), "text");
	tree_paragraph(&t, tree_document(&t, "B"), "text");
	at_home = 0;
	derivation_walk_documents(&d, check_document);
	ck_assert_uint_eq(at_home, 6);
	tree_close(&t);
}
END_TEST

START_TEST(names_a_document_by_what_it_has)
{
	struct document doc = {.file = STR("a.md")};

	ck_str(derivation_document_name(&doc), "a.md");
	doc.short_name = STR("Short");
	ck_str(derivation_document_name(&doc), "Short");
	doc.title = STR("Title");
	ck_str(derivation_document_name(&doc), "Title");
}
END_TEST

Suite *suite_derive_derivation(void);

Suite *
suite_derive_derivation(void)
{
	const TTest *tests[] = {
	    walks_documents_in_order,
	    walks_a_pack_of_no_documents,
	    visitors_know_the_document,
	    names_a_document_by_what_it_has,
	};

	return TREE_SUITE("derive/derivation", tests);
}
