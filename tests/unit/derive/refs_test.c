#include "derive/refs.h"

#include "tree.h"

/* The text of a link without words to `url`, in a first document. */
static struct str
words(struct tree *t, const char *url)
{
	struct node *link = tree_link(t,
	    tree_paragraph(t, t->pack.documents.v[0]->root, "See "), url, NULL);

	tree_derive(t);
	ck_assert_uint_eq(t->diags.list.n, 0);
	ck_assert_uint_eq(link->first->at.offset, link->at.offset);
	return node_text(t->a, link);
}

START_TEST(a_section_has_its_number)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 1, "One");
	tree_heading(&t, root, 2, "Aims");
	ck_str(words(&t, "#aims"), "section 1.1");
	tree_close(&t);
}
END_TEST

START_TEST(a_section_elsewhere_has_its_document)
{
	struct tree t;

	tree_open(&t);
	tree_document(&t, "A");
	tree_heading(&t, tree_document(&t, "Long title"), 1, "Aims");
	t.pack.documents.v[1]->short_name = STR("Letter");
	ck_str(words(&t, "#aims"), "section 1 of Letter");
	tree_close(&t);
}
END_TEST

START_TEST(a_heading_without_number_has_its_text)
{
	struct tree t;
	struct node *heading;

	tree_open(&t);
	heading = tree_heading(&t, tree_document(&t, "A"), 1, "Our Aims");
	tree_class(&t, heading, "unnumbered");
	ck_str(words(&t, "#our-aims"), "Our Aims");
	tree_close(&t);
}
END_TEST

START_TEST(a_recommendation_has_the_number_of_its_ask)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_recommendation(&t, root, "x", NULL, NULL);
	tree_recommendation(&t, root, "y", "supports", "x");
	tree_recommendation(&t, root, "z", NULL, NULL);
	ck_str(words(&t, "#z"), "recommendation 2");
	tree_close(&t);
}
END_TEST

START_TEST(captions_name_tables_and_figures)
{
	struct tree t;
	struct node *root, *table, *figure, *image;

	tree_open(&t);
	root = tree_document(&t, "A");
	table = tree_node(&t, root, NODE_TABLE);
	tree_id(&t, table, "tbl");
	tree_text(&t, tree_node(&t, table, NODE_CAPTION), "Aid by year");
	figure = tree_node(&t, root, NODE_FIGURE);
	tree_id(&t, figure, "fig");
	image = tree_node(&t, figure, NODE_IMAGE);
	tree_id(&t, image, "img");
	tree_text(&t, image, "A map");
	ck_str(words(&t, "#tbl"), "table\u00a01");
	ck_str(words(&t, "#fig"), "A map");
	tree_close(&t);
}
END_TEST

START_TEST(a_picture_has_the_number_of_its_figure)
{
	struct tree t;
	struct node *figure, *image;

	tree_open(&t);
	figure = tree_node(&t, tree_document(&t, "A"), NODE_FIGURE);
	image = tree_node(&t, figure, NODE_IMAGE);
	tree_id(&t, image, "map");
	tree_text(&t, tree_node(&t, figure, NODE_CAPTION), "A map");
	ck_str(words(&t, "#map"), "figure\u00a01");
	tree_close(&t);
}
END_TEST

START_TEST(an_image_has_its_alternative_text)
{
	struct tree t;
	struct node *image;

	tree_open(&t);
	image = tree_node(
	    &t, tree_paragraph(&t, tree_document(&t, "A"), ""), NODE_IMAGE);
	tree_id(&t, image, "img");
	tree_text(&t, image, "A map");
	ck_str(words(&t, "#img"), "A map");
	tree_close(&t);
}
END_TEST

START_TEST(what_has_no_name_has_its_id)
{
	struct tree t;

	tree_open(&t);
	tree_id(&t, tree_div(&t, tree_document(&t, "A"), DIV_NOTE), "box");
	ck_str(words(&t, "#box"), "box");
	tree_close(&t);
}
END_TEST

START_TEST(documents_have_their_titles)
{
	struct tree t;

	tree_open(&t);
	tree_document(&t, "A");
	tree_document(&t, "The second");
	ck_str(words(&t, "#doc-2"), "The second");
	t.pack.documents.v[1]->title = STR("");
	ck_str(words(&t, "#doc-2"), "file.md");
	tree_close(&t);
}
END_TEST

START_TEST(parts_count_when_they_are_shown)
{
	struct tree t;

	tree_open(&t);
	tree_part(&t, PART_RECOMMENDATIONS);
	tree_recommendation(&t, tree_document(&t, "A"), "x", NULL, NULL);
	ck_str(words(&t, "#part-recommendations"), "Recommendation summary");
	tree_close(&t);
}
END_TEST

START_TEST(parts_that_are_not_shown_are_nothing)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	tree_part(&t, PART_RECOMMENDATIONS);
	root = tree_document(&t, "A");
	tree_link(
	    &t, tree_paragraph(&t, root, ""), "#part-recommendations", "all");
	tree_derive(&t);
	tree_only_diag(&t, DIAG_REF_UNDEFINED);
	tree_close(&t);
}
END_TEST

START_TEST(the_title_heading_is_its_document)
{
	struct tree t;
	struct node *root, *link;

	tree_open(&t);
	root = tree_document(&t, "The title");
	tree_heading(&t, root, 1, "The title");
	link = tree_link(&t, tree_paragraph(&t, root, ""), "#the-title", NULL);
	tree_derive(&t);
	ck_str(link->u.link.url, "#doc-1");
	ck_str(node_text(t.a, link), "The title");
	tree_close(&t);
}
END_TEST

START_TEST(written_words_stay)
{
	struct tree t;
	struct node *root, *link;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 1, "Aims");
	link = tree_link(&t, tree_paragraph(&t, root, ""), "#aims", "there");
	tree_derive(&t);
	ck_str(node_text(t.a, link), "there");
	ck_str(link->u.link.url, "#aims");
	tree_close(&t);
}
END_TEST

START_TEST(nothing_is_reported_with_the_nearest)
{
	struct tree t;
	struct node *root, *link;
	const struct diag *diag;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 1, "Sanctions");
	link = tree_link(&t, tree_paragraph(&t, root, ""), "#sanction", NULL);
	tree_derive(&t);
	diag = tree_only_diag(&t, DIAG_REF_UNDEFINED);
	ck_assert_uint_eq(diag->at.offset, link->at.offset);
	ck_str(diag->hint, "did you mean \"sanctions\"?");
	ck_str(node_text(t.a, link), "sanction");
	tree_close(&t);
}
END_TEST

START_TEST(a_bare_sign_is_nothing)
{
	struct tree t;

	tree_open(&t);
	tree_link(
	    &t, tree_paragraph(&t, tree_document(&t, "A"), ""), "#", NULL);
	tree_derive(&t);
	tree_only_diag(&t, DIAG_REF_UNDEFINED);
	tree_close(&t);
}
END_TEST

START_TEST(addresses_are_left_alone)
{
	struct tree t;
	struct node *p;

	tree_open(&t);
	p = tree_paragraph(&t, tree_document(&t, "A"), "");
	tree_link(&t, p, "https://example.org/#frag", "out");
	tree_link(&t, p, "", NULL);
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	tree_close(&t);
}
END_TEST

/* A link in the first document to a file. */
static struct node *
file_link(struct tree *t, const char *url, const char *file)
{
	struct node *link = tree_link(
	    t, tree_paragraph(t, t->pack.documents.v[0]->root, ""), url, NULL);

	link->u.link.file = str_from_z(file);
	return link;
}

/* Two documents, a.md and ./b.md, with a section Aims each. */
static void
open_two(struct tree *t)
{
	tree_open(t);
	for (int i = 0; i < 2; i++)
		tree_heading(
		    t, tree_document(t, i ? "The second" : "A"), 1, "Aims");
	t->pack.documents.v[0]->file = STR("a.md");
	t->pack.documents.v[1]->file = STR("./b.md");
}

static const struct {
	const char *url, *file, *want_url, *want_text;
} files[] = {
    {"b.md", "b.md", "#doc-2", "The second"},
    {"b.md#", "b.md", "#doc-2", "The second"},
    {"b.md#aims", "b.md", "#aims-2", "section 1 of The second"},
    {"b.md#aims-2", "b.md", "#aims-2", "section 1 of The second"},
    {"a.md#aims", "a.md", "#aims", "section 1"},
};

START_TEST(files_of_documents_lead_inside)
{
	struct tree t;
	struct node *link;

	open_two(&t);
	link = file_link(&t, files[_i].url, files[_i].file);
	tree_derive(&t);
	ck_assert_uint_eq(t.diags.list.n, 0);
	ck_str(link->u.link.url, files[_i].want_url);
	ck_str(node_text(t.a, link), files[_i].want_text);
	tree_close(&t);
}
END_TEST

START_TEST(ids_that_a_file_has_not_are_nothing)
{
	struct tree t;

	open_two(&t);
	file_link(&t, "b.md#end", "b.md");
	tree_derive(&t);
	tree_only_diag(&t, DIAG_REF_UNDEFINED);
	tree_close(&t);
}
END_TEST

START_TEST(files_that_are_missing_are_reported)
{
	struct tree t;
	struct node *link;

	open_two(&t);
	file_link(&t, "c.md#aims", "c.md");
	link = file_link(&t, "bb.md#aims", "bb.md");
	link->u.link.missing = true;
	tree_derive(&t);
	ck_str(tree_only_diag(&t, DIAG_LINK_BROKEN)->hint,
	    "did you mean \"b.md\"?");
	ck_str(link->u.link.url, "bb.md#aims");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_refs(void);

Suite *
suite_derive_refs(void)
{
	const TTest *tests[] = {
	    a_section_has_its_number,
	    a_section_elsewhere_has_its_document,
	    a_heading_without_number_has_its_text,
	    a_recommendation_has_the_number_of_its_ask,
	    captions_name_tables_and_figures,
	    a_picture_has_the_number_of_its_figure,
	    an_image_has_its_alternative_text,
	    what_has_no_name_has_its_id,
	    documents_have_their_titles,
	    parts_count_when_they_are_shown,
	    parts_that_are_not_shown_are_nothing,
	    the_title_heading_is_its_document,
	    written_words_stay,
	    nothing_is_reported_with_the_nearest,
	    a_bare_sign_is_nothing,
	    addresses_are_left_alone,
	    ids_that_a_file_has_not_are_nothing,
	    files_that_are_missing_are_reported,
	};
	Suite *suite = TREE_SUITE("derive/refs", tests);
	TCase *t = tcase_create("files");

	tcase_add_loop_test(
	    t, files_of_documents_lead_inside, 0, sizeof files / sizeof *files);
	suite_add_tcase(suite, t);
	return suite;
}
