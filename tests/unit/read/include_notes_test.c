#include "read/include_notes.h"

#include "unit/read/reading.h"

static struct node *
root_of(const char *text)
{
	return reading_document(str_from_z(text))->root;
}

/* How many bodies a tree has; 0 when it has no NODE_NOTES at all. */
static size_t
bodies_of(const struct node *root)
{
	size_t n = 0;

	if (!root->last || root->last->kind != NODE_NOTES)
		return 0;
	NODE_EACH_CHILD (body, root->last)
		n++;
	return n;
}

START_TEST(moves_bodies_to_those_that_are_there)
{
	struct node *document = root_of("a[^1]\n\n[^1]: one\n");
	struct node *part = root_of("b[^1] ^[c]\n\n[^1]: other\n");

	include_notes_move(arena, document, part);
	ck_assert_uint_eq(bodies_of(document), 3);
	ck_assert_uint_eq(bodies_of(part), 0);
	include_notes_move(arena, document, root_of("no notes\n"));
	ck_assert_uint_eq(bodies_of(document), 3);
}
END_TEST

START_TEST(moves_bodies_to_a_document_without)
{
	struct node *document = root_of("a\n");

	include_notes_move(arena, document, root_of("b^[c]\n"));
	ck_assert_uint_eq(bodies_of(document), 1);
	document = root_of("");
	include_notes_move(arena, document, root_of("b^[c]\n"));
	ck_assert_uint_eq(bodies_of(document), 1);
}
END_TEST

START_TEST(drops_bodies_whose_last_reference_went)
{
	struct node *root = root_of("a[^1] ^[c]\n\nb[^1] ^[d]\n\n[^1]: one\n");
	struct dropped_notes dropped = {{NULL, 0, 0}};

	ck_assert_uint_eq(bodies_of(root), 3);
	include_notes_drop(arena, &dropped, root->first);
	node_detach(root->first);
	include_notes_settle(arena, &dropped, root);
	ck_assert_uint_eq(bodies_of(root), 2);
	include_notes_drop(arena, &dropped, root->first);
	node_detach(root->first);
	include_notes_settle(arena, &dropped, root);
	ck_assert_ptr_null(root->first);
}
END_TEST

START_TEST(makes_text_of_notes_within_notes)
{
	struct nested_notes nested = {&diags, &sources};
	struct document *d =
	    reading_document(STR("a[^1] ^[c] b\n\n[^1]: one\n"));

	include_notes_flatten(&nested, d->root);
	ASSERT_STR(reading_dump(d), "  paragraph @1:1\n"
				    "    text @1:1 \"a\"\n"
				    "    text @1:2 \"[^1]\"\n"
				    "    text @1:6 \" \"\n"
				    "    text @1:7 \"^[c]\"\n"
				    "    text @1:11 \" b\"\n");
	ASSERT_FAULTS("1:2 NOTE_NESTED 4\n1:7 NOTE_NESTED 4\n");
}
END_TEST

Suite *suite_read_include_notes(void);

Suite *
suite_read_include_notes(void)
{
	Suite *suite = suite_create("read/include_notes");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, moves_bodies_to_those_that_are_there);
	tcase_add_test(tc, moves_bodies_to_a_document_without);
	tcase_add_test(tc, drops_bodies_whose_last_reference_went);
	tcase_add_test(tc, makes_text_of_notes_within_notes);
	return suite;
}
