#include "doc/doc.h"

#include "unit/derive/tree.h"

static struct tree tree;

static struct str
dumped(const struct node *root)
{
	struct document doc = {.root = (struct node *)root};
	struct buf *out = buf_new(tree.a);

	doc_dump(out, &tree.sources, &doc);
	return buf_view(out);
}

START_TEST(a_clone_is_the_same_and_its_own)
{
	struct node *root, *div, *copy;
	struct str before;

	tree_open(&tree);
	root = tree_document(&tree, "A");
	tree_heading(&tree, root, 2, "Head");
	div = tree_recommendation(&tree, root, "r", "to", "All");
	before = dumped(root);
	copy = node_clone(tree.a, root);
	ck_assert(str_eq(dumped(copy), before));
	ck_assert_ptr_null(copy->parent);
	ck_assert_ptr_eq(copy->last->attrs, div->attrs);
	node_detach(copy->first);
	copy->last->id = STR("other");
	ck_assert(str_eq(dumped(root), before));
	tree_close(&tree);
}
END_TEST

START_TEST(notes_lead_to_the_copied_bodies)
{
	struct node *root, *text, *notes, *a, *b, *copy, *note;

	tree_open(&tree);
	root = tree_document(&tree, "A");
	text = tree_node(&tree, root, NODE_PARAGRAPH);
	notes = tree_node(&tree, root, NODE_NOTES);
	a = tree_node(&tree, notes, NODE_NOTE_BODY);
	b = tree_node(&tree, notes, NODE_NOTE_BODY);
	tree_node(&tree, text, NODE_NOTE)->u.note.body = b;
	tree_node(&tree, text, NODE_NOTE)->u.note.body = a;
	copy = node_clone(tree.a, root);
	note = copy->first->first;
	ck_assert_ptr_eq(note->u.note.body, copy->last->last);
	ck_assert_ptr_eq(note->next->u.note.body, copy->last->first);
	ck_assert_ptr_eq(text->first->u.note.body, b);
	note = node_clone(tree.a, text)->first;
	ck_assert_ptr_eq(note->u.note.body, b);
	tree_close(&tree);
}
END_TEST

START_TEST(a_copy_is_one_node)
{
	struct node *root, *copy;

	tree_open(&tree);
	root = tree_document(&tree, "A");
	tree_paragraph(&tree, root, "Text.");
	copy = node_copy(tree.a, root->first);
	ck_assert_int_eq(copy->kind, NODE_PARAGRAPH);
	ck_assert_uint_eq(copy->at.offset, root->first->at.offset);
	ck_assert_ptr_null(copy->first);
	ck_assert_ptr_null(copy->parent);
	tree_close(&tree);
}
END_TEST

Suite *suite_doc_clone(void);

Suite *
suite_doc_clone(void)
{
	const TTest *tests[] = {
	    a_clone_is_the_same_and_its_own,
	    notes_lead_to_the_copied_bodies,
	    a_copy_is_one_node,
	};

	return TREE_SUITE("doc/clone", tests);
}
