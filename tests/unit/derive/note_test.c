#include "derive/note.h"

#include "tree.h"

static struct node *
body(struct tree *t, struct node *notes, const char *label)
{
	struct node *node = tree_node(t, notes, NODE_NOTE_BODY);

	node->u.note_body.label = str_from_z(label);
	return node;
}

static struct node *
refer(struct tree *t, struct node *parent, struct node *to)
{
	struct node *note = tree_node(t, parent, NODE_NOTE);

	note->u.note.body = to;
	return note;
}

START_TEST(numbers_by_first_reference)
{
	struct tree t;
	struct node *root, *text, *notes, *a, *b, *one, *two, *three;

	tree_open(&t);
	root = tree_document(&t, "A");
	text = tree_node(&t, root, NODE_PARAGRAPH);
	notes = tree_node(&t, root, NODE_NOTES);
	a = body(&t, notes, "a");
	b = body(&t, notes, "b");
	one = refer(&t, text, b);
	two = refer(&t, text, a);
	three = refer(&t, text, b);
	tree_derive(&t);
	ck_assert_uint_eq(one->u.note.number, 1);
	ck_assert(one->u.note.first);
	ck_assert_uint_eq(two->u.note.number, 2);
	ck_assert(two->u.note.first);
	ck_assert_uint_eq(three->u.note.number, 1);
	ck_assert(!three->u.note.first);
	ck_assert_uint_eq(a->u.note_body.number, 2);
	ck_assert_ptr_eq(notes->first, b);
	ck_assert_ptr_eq(notes->last, a);
	tree_close(&t);
}
END_TEST

START_TEST(numbers_each_document_from_one)
{
	struct tree t;
	struct node *notes[2];

	tree_open(&t);
	for (int i = 0; i < 2; i++) {
		struct node *root = tree_document(&t, i ? "B" : "A");
		struct node *text = tree_node(&t, root, NODE_PARAGRAPH);

		notes[i] = tree_node(&t, root, NODE_NOTES);
		refer(&t, text, body(&t, notes[i], "a"));
	}
	tree_derive(&t);
	ck_assert_uint_eq(notes[0]->first->u.note_body.number, 1);
	ck_assert_uint_eq(notes[1]->first->u.note_body.number, 1);
	tree_close(&t);
}
END_TEST

START_TEST(reads_captions_before_their_tables)
{
	struct tree t;
	struct node *root, *table, *notes, *cell, *caption;

	tree_open(&t);
	root = tree_document(&t, "A");
	table = tree_node(&t, root, NODE_TABLE);
	notes = tree_node(&t, root, NODE_NOTES);
	cell = tree_node(&t, tree_node(&t, table, NODE_ROW), NODE_CELL);
	caption = tree_node(&t, table, NODE_CAPTION);
	cell = refer(&t, cell, body(&t, notes, "cell"));
	caption = refer(&t, caption, body(&t, notes, "caption"));
	tree_derive(&t);
	ck_assert_uint_eq(caption->u.note.number, 1);
	ck_assert(caption->u.note.first);
	ck_assert_uint_eq(cell->u.note.number, 2);
	tree_close(&t);
}
END_TEST

START_TEST(heads_no_sections)
{
	struct tree t;
	struct node *root, *heading, *notes;

	tree_open(&t);
	root = tree_document(&t, "A");
	tree_heading(&t, root, 2, "One");
	notes = tree_node(&t, root, NODE_NOTES);
	heading = tree_heading(&t, body(&t, notes, "a"), 2, "In a note");
	tree_derive(&t);
	ck_str(heading->u.heading.number, "");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_note(void);

Suite *
suite_derive_note(void)
{
	const TTest *const tests[] = {
	    numbers_by_first_reference,
	    numbers_each_document_from_one,
	    reads_captions_before_their_tables,
	    heads_no_sections,
	};

	return TREE_SUITE("derive/note", tests);
}
