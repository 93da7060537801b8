#include "derive/lint.h"

#include "doc/image.h"

#include "tree.h"

/* Derives and looks; the codes reported, "A B ". */
static struct str
found(struct tree *t)
{
	struct facts *facts = tree_derive(t);
	struct buf *out = buf_new(t->a);

	ck_assert_uint_eq(t->diags.list.n, 0);
	derive_lint(t->a, &t->diags, &t->pack, facts);
	for (size_t i = 0; i < t->diags.list.n; i++)
		buf_printf(
		    out, "%s ", diag_code_name(t->diags.list.v[i]->code));
	return buf_view(out);
}

static struct node *
image(struct tree *t, const char *alt)
{
	struct node *node = tree_node(
	    t, tree_paragraph(t, tree_document(t, "A"), ""), NODE_IMAGE);

	tree_text(t, node, alt);
	return node;
}

START_TEST(images_need_a_text)
{
	struct tree t;
	const struct node *one;

	tree_open(&t);
	one = image(&t, " ");
	ck_str(found(&t), "ALT_MISSING ");
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, one->at.offset);
	tree_close(&t);
}
END_TEST

START_TEST(images_with_a_text_or_without_a_meaning_are_fine)
{
	struct tree t;

	tree_open(&t);
	image(&t, "A map");
	tree_key(&t, image(&t, ""), "fig-alt", "A map");
	tree_key(&t, image(&t, ""), "decorative", "true");
	ck_str(found(&t), "");
	tree_key(&t, image(&t, ""), "decorative", "false");
	t.diags.list.n = 0;
	ck_str(found(&t), "ALT_MISSING ");
	tree_close(&t);
}
END_TEST

START_TEST(the_emblem_needs_a_text)
{
	static const struct image picture = {.width_px = 1, .height_px = 1};
	struct tree t;

	tree_open(&t);
	t.pack.emblem_alt = STR(" ");
	ck_str(found(&t), "");
	t.pack.emblem = &picture;
	ck_str(found(&t), "ALT_MISSING ");
	t.pack.emblem_alt = STR("A tower");
	t.diags.list.n = 0;
	ck_str(found(&t), "");
	tree_close(&t);
}
END_TEST

/* A table of one column whose first row is "". */
static struct node *
table(struct tree *t, bool header)
{
	struct node *table = tree_node(t, tree_document(t, "A"), NODE_TABLE);
	struct node *row = tree_node(t, table, NODE_ROW);

	table->u.table.columns = 2;
	row->u.row.header = header;
	tree_node(t, row, NODE_CELL);
	tree_node(t, row, NODE_CELL);
	return row;
}

START_TEST(one_head_is_enough_for_a_table)
{
	struct tree t;
	struct node *row;

	tree_open(&t);
	table(&t, false);
	ck_str(found(&t), "");
	row = table(&t, true);
	ck_str(found(&t), "TABLE_NO_HEADER ");
	tree_text(&t, row->last, "Year");
	t.diags.list.n = 0;
	ck_str(found(&t), "");
	tree_close(&t);
}
END_TEST

/* Levels of headings in a document, and what is found. */
static const struct {
	const char *levels, *want;
} levels[] = {
    {"", ""},
    {"1", ""},
    {"2", ""},
    {"3", "HEADING_SKIP "},
    {"3333", "HEADING_SKIP "},
    {"123456", ""},
    {"1234561", ""},
    {"13", "HEADING_SKIP "},
    {"2424", "HEADING_SKIP HEADING_SKIP "},
    {"1426", "HEADING_SKIP HEADING_SKIP "},
};

START_TEST(no_level_is_skipped)
{
	struct tree t;
	struct node *root;

	tree_open(&t);
	root = tree_document(&t, "A");
	for (const char *p = levels[_i].levels; *p; p++)
		tree_heading(&t, root, (uint8_t)(*p - '0'), "H");
	ck_str(found(&t), levels[_i].want);
	tree_close(&t);
}
END_TEST

START_TEST(a_skip_names_the_heading_before)
{
	struct tree t;
	struct node *root;
	const struct node *above, *below;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 1, "A");
	above = tree_heading(&t, root, 2, "B");
	below = tree_heading(&t, root, 4, "C");
	ck_str(found(&t), "HEADING_SKIP ");
	ck_str(
	    t.diags.list.v[0]->text, "this heading of level 4 skips level 3");
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, below->at.offset);
	ck_assert_uint_eq(t.diags.list.v[0]->related.offset, above->at.offset);
	tree_close(&t);
}
END_TEST

START_TEST(headings_in_boxes_have_no_levels)
{
	struct tree t;

	tree_open(&t);
	tree_heading(
	    &t, tree_div(&t, tree_document(&t, "A"), DIV_NOTE), 6, "N");
	ck_str(found(&t), "");
	tree_close(&t);
}
END_TEST

START_TEST(an_ask_is_addressed_by_any_of_its_places)
{
	struct tree t;
	struct node *root;
	const struct node *first;

	tree_open(&t);
	root = tree_document(&t, "A");
	first = tree_recommendation(&t, root, "x", NULL, NULL);
	tree_recommendation(&t, root, "y", "supports", "x");
	ck_str(found(&t), "REC_NO_ADDRESSEE ");
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, first->at.offset);
	tree_close(&t);

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_recommendation(&t, root, "x", NULL, NULL);
	tree_key(
	    &t, tree_recommendation(&t, root, "y", "supports", "x"), "to", "Z");
	ck_str(found(&t), "");
	tree_close(&t);
}
END_TEST

START_TEST(a_document_may_address_its_asks)
{
	struct tree t;

	tree_open(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "x", NULL, NULL);
	t.pack.documents.v[0]->addressee = STR("Z");
	ck_str(found(&t), "");
	tree_close(&t);
}
END_TEST

START_TEST(data_is_shown_somewhere)
{
	struct data_entry used = {.name = STR("a"), .used = true};
	struct data_entry unused = {.name = STR("b")};
	struct tree t;

	tree_open(&t);
	tree_document(&t, "A");
	map_put(t.a, &t.pack.data, used.name, &used, true);
	ck_str(found(&t), "");
	unused.at = tree_place(&t);
	map_put(t.a, &t.pack.data, unused.name, &unused, true);
	ck_str(found(&t), "DATA_UNUSED ");
	ck_assert_uint_eq(t.diags.list.v[0]->at.offset, unused.at.offset);
	tree_close(&t);
}
END_TEST

Suite *suite_derive_lint(void);

Suite *
suite_derive_lint(void)
{
	const TTest *tests[] = {
	    images_need_a_text,
	    images_with_a_text_or_without_a_meaning_are_fine,
	    the_emblem_needs_a_text,
	    one_head_is_enough_for_a_table,
	    a_skip_names_the_heading_before,
	    headings_in_boxes_have_no_levels,
	    an_ask_is_addressed_by_any_of_its_places,
	    a_document_may_address_its_asks,
	    data_is_shown_somewhere,
	};
	Suite *suite = TREE_SUITE("derive/lint", tests);
	TCase *t = tcase_create("levels");

	tcase_add_loop_test(
	    t, no_level_is_skipped, 0, sizeof levels / sizeof *levels);
	suite_add_tcase(suite, t);
	return suite;
}
