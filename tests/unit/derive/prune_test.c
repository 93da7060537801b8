#include "derive/prune.h"

#include "tree.h"

static struct tree tree;
static struct node *root;
static struct map hidden;
static struct cuts cuts;
static struct attrs_list named;

static void
set_up(void)
{
	tree_open(&tree);
	root = tree_document(&tree, "A");
	hidden = (struct map){0};
	cuts = (struct cuts){0};
	named = (struct attrs_list){0};
}

static void
tear_down(void)
{
	tree_close(&tree);
}

static void
hide(struct node *node)
{
	struct audience *a = ARENA_NEW(tree.a, struct audience);

	vec_push(tree.a, &a->when, (struct profile){.name = STR("other")});
	node->audience = a;
}

/* The text that is left, blocks a space apart. */
static struct str
pruned(void)
{
	struct pruning p = {
	    tree.a, STR("handout"), &hidden, &cuts, &named, NULL};

	prune_document(&p, root);
	return node_text(tree.a, root);
}

START_TEST(only_what_is_for_others_goes)
{
	struct node *mine = tree_paragraph(&tree, root, "mine");
	struct audience *a = ARENA_NEW(tree.a, struct audience);

	vec_push(tree.a, &a->when, (struct profile){.name = STR("handout")});
	mine->audience = a;
	hide(tree_paragraph(&tree, root, "theirs"));
	tree_div(&tree, root, DIV_PLAIN);
	ck_str(pruned(), "mine");
	ck_assert_int_eq(root->last->kind, NODE_DIV);
}
END_TEST

START_TEST(a_section_goes_with_its_heading)
{
	struct node *div;

	tree_heading(&tree, root, 2, "A");
	hide(tree_heading(&tree, root, 2, "B"));
	tree_paragraph(&tree, root, "b");
	tree_heading(&tree, root, 3, "BB");
	tree_paragraph(&tree, root, "bb");
	tree_heading(&tree, root, 1, "C");
	div = tree_div(&tree, root, DIV_PLAIN);
	hide(tree_heading(&tree, div, 3, "D"));
	tree_paragraph(&tree, div, "d");
	tree_paragraph(&tree, root, "c");
	ck_str(pruned(), "A C c");
	ck_assert_ptr_null(div->parent);
	ck_assert_ptr_nonnull(map_lookup(&hidden, STR("b")));
	ck_assert_ptr_nonnull(map_lookup(&hidden, STR("bb")));
	ck_assert_ptr_null(map_lookup(&hidden, STR("c")));
}
END_TEST

START_TEST(lists_close_and_count_anew)
{
	struct node *list = tree_node(&tree, root, NODE_LIST), *bare;

	list->u.list.ordered = true;
	list->u.list.start = 4;
	for (uint32_t i = 0; i < 4; i++) {
		struct node *item = tree_node(&tree, list, NODE_ITEM);
		struct node *text =
		    tree_paragraph(&tree, item, i == 1 ? "gone" : "kept");

		item->u.item.number = 4 + i;
		if (i == 1)
			hide(text->first);
	}
	bare = tree_node(&tree, list, NODE_ITEM);
	bare->u.item.number = 8;
	ck_str(pruned(), "kept kept kept");
	ck_assert_uint_eq(list->first->u.item.number, 4);
	ck_assert_uint_eq(list->first->next->u.item.number, 5);
	ck_assert_uint_eq(list->last->u.item.number, 7);
	ck_assert_ptr_eq(list->last, bare);
}
END_TEST

START_TEST(a_list_without_items_goes)
{
	struct node *quote = tree_node(&tree, root, NODE_QUOTE);
	struct node *list = tree_node(&tree, quote, NODE_LIST);

	hide(tree_paragraph(&tree, tree_node(&tree, list, NODE_ITEM), "gone"));
	tree_paragraph(&tree, root, "kept");
	ck_str(pruned(), "kept");
	ck_assert_ptr_null(quote->parent);
}
END_TEST

static struct node *
add_row(struct node *table, const char *text, bool header)
{
	struct node *row = tree_node(&tree, table, NODE_ROW), *cell;

	row->u.row.header = header;
	tree_node(&tree, row, NODE_CELL);
	cell = tree_node(&tree, row, NODE_CELL);
	return tree_text(&tree, cell, text);
}

START_TEST(tables_lose_rows_and_captions)
{
	struct node *table = tree_node(&tree, root, NODE_TABLE), *caption;
	struct node *bare = tree_node(&tree, root, NODE_TABLE);

	add_row(table, "head", true);
	hide(add_row(table, "gone", false));
	add_row(table, "row", false);
	caption = tree_node(&tree, table, NODE_CAPTION);
	hide(tree_text(&tree, caption, "gone"));
	add_row(bare, "bare", true);
	caption = tree_node(&tree, bare, NODE_CAPTION);
	hide(tree_text(&tree, caption, "gone"));
	ck_str(pruned(), "head row bare");
	ck_assert_int_eq(table->last->kind, NODE_ROW);
	ck_assert_ptr_eq(bare->parent, root);
}
END_TEST

START_TEST(a_table_without_rows_goes)
{
	struct node *table = tree_node(&tree, root, NODE_TABLE);

	add_row(table, "head", true);
	hide(add_row(table, "gone", false));
	ck_str(pruned(), "");
	ck_assert_ptr_null(root->first);
}
END_TEST

START_TEST(a_figure_goes_with_its_image)
{
	struct node *figure = tree_node(&tree, root, NODE_FIGURE);
	struct node *image = tree_node(&tree, figure, NODE_IMAGE);
	struct node *other = tree_node(&tree, root, NODE_FIGURE);

	tree_text(&tree, image, "words");
	hide(image);
	tree_text(&tree, tree_node(&tree, figure, NODE_CAPTION), "gone");
	image = tree_node(&tree, other, NODE_IMAGE);
	tree_text(&tree, image, "seen ");
	hide(tree_text(&tree, image, "gone"));
	hide(tree_text(&tree, tree_node(&tree, other, NODE_CAPTION), "gone"));
	ck_str(pruned(), "seen");
	ck_assert_ptr_eq(root->first, other);
	ck_assert_ptr_eq(other->first, other->last);
}
END_TEST

START_TEST(terms_and_definitions_go_together)
{
	struct node *list = tree_node(&tree, root, NODE_DEFINITIONS);

	for (int i = 0; i < 3; i++) {
		struct node *term = tree_node(&tree, list, NODE_TERM), *text;

		text = tree_text(&tree, term, i == 2 ? "kept" : "gone");
		if (i == 0)
			hide(text);
		text = tree_paragraph(&tree,
		    tree_node(&tree, list, NODE_DEFINITION),
		    i == 2 ? "too" : "gone");
		if (i == 1)
			hide(text);
	}
	ck_str(pruned(), "kept too");
}
END_TEST

START_TEST(notes_go_with_what_refers_to_them)
{
	struct node *text = tree_paragraph(&tree, root, "a");
	struct node *secret = tree_paragraph(&tree, root, "gone");
	struct node *notes = tree_node(&tree, root, NODE_NOTES), *body[3];
	struct node *span;

	for (int i = 0; i < 3; i++) {
		body[i] = tree_node(&tree, notes, NODE_NOTE_BODY);
		span = tree_paragraph(&tree, body[i], "note")->first;
		tree_node(&tree, i == 0 ? secret : text, NODE_NOTE)
		    ->u.note.body = body[i];
		if (i == 1)
			hide(span);
		if (i == 0)
			tree_id(&tree, span, "noted");
	}
	tree_node(&tree, text, NODE_NOTE)->u.note.body = body[2];
	hide(secret);
	ck_str(pruned(), "a note");
	ck_assert_ptr_eq(root->last->first, body[2]);
	ck_assert_ptr_eq(root->last->last, body[2]);
	ck_assert_int_eq(text->last->kind, NODE_NOTE);
	ck_assert_ptr_eq(text->first->next->u.note.body, body[2]);
	ck_assert_ptr_nonnull(map_lookup(&hidden, STR("noted")));
}
END_TEST

START_TEST(without_notes_there_is_no_place_for_them)
{
	struct node *secret = tree_paragraph(&tree, root, "gone");
	struct node *notes = tree_node(&tree, root, NODE_NOTES);
	struct node *body = tree_node(&tree, notes, NODE_NOTE_BODY);

	tree_paragraph(&tree, root, "kept");
	node_detach(notes);
	node_append(root, notes);
	tree_paragraph(&tree, body, "note");
	tree_node(&tree, secret, NODE_NOTE)->u.note.body = body;
	hide(secret);
	ck_str(pruned(), "kept");
	ck_assert_int_eq(root->last->kind, NODE_PARAGRAPH);
}
END_TEST

START_TEST(a_div_with_data_is_not_empty)
{
	static const struct data_table data;
	struct node *div = tree_div(&tree, root, DIV_SIGNATORIES);

	hide(tree_paragraph(&tree, div, "gone"));
	div->u.div.data = &data;
	ck_str(pruned(), "");
	ck_assert_ptr_eq(root->first, div);
}
END_TEST

START_TEST(what_is_made_of_a_list_goes_with_it)
{
	struct node *div = tree_div(&tree, root, DIV_SIGNATORIES);
	struct node *list;

	tree_paragraph(&tree, div, "gone, too");
	list = tree_node(&tree, div, NODE_LIST);
	hide(tree_paragraph(&tree, tree_node(&tree, list, NODE_ITEM), "gone"));
	div = tree_div(&tree, root, DIV_TIMELINE);
	tree_paragraph(&tree, div, "gone, as well");
	list = tree_node(&tree, div, NODE_LIST);
	hide(tree_paragraph(&tree, tree_node(&tree, list, NODE_ITEM), "gone"));
	ck_str(pruned(), "");
	ck_assert_ptr_null(root->first);
}
END_TEST

Suite *suite_derive_prune(void);

Suite *
suite_derive_prune(void)
{
	const TTest *tests[] = {
	    only_what_is_for_others_goes,
	    a_section_goes_with_its_heading,
	    lists_close_and_count_anew,
	    a_list_without_items_goes,
	    tables_lose_rows_and_captions,
	    a_table_without_rows_goes,
	    a_figure_goes_with_its_image,
	    terms_and_definitions_go_together,
	    notes_go_with_what_refers_to_them,
	    without_notes_there_is_no_place_for_them,
	    a_div_with_data_is_not_empty,
	    what_is_made_of_a_list_goes_with_it,
	};
	Suite *suite = suite_create("derive/prune");
	TCase *t = tcase_create("derive/prune");

	tcase_add_checked_fixture(t, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(t, tests[i]);
	suite_add_tcase(suite, t);
	return suite;
}
