#include "read/notes.h"

#include "unit/read/reading.h"

START_TEST(leads_references_to_bodies)
{
	ASSERT_TREE("[^a]: b\n\nc[^a][^a]\n", "  paragraph @3:1\n"
					      "    text @3:1 \"c\"\n"
					      "    note @3:2 body @1:1\n"
					      "    note @3:6 body @1:1\n"
					      "  notes @1:1\n"
					      "    note-body @1:1 label=\"a\"\n"
					      "      paragraph @1:7\n"
					      "        text @1:7 \"b\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(takes_notes_in_place)
{
	ASSERT_TREE("a^[b *c*]\n", "  paragraph @1:1\n"
				   "    text @1:1 \"a\"\n"
				   "    note @1:2 body @1:2\n"
				   "  notes @1:2\n"
				   "    note-body @1:2\n"
				   "      paragraph @1:2\n"
				   "        text @1:4 \"b \"\n"
				   "        emph @1:6\n"
				   "          text @1:7 \"c\"\n");
}
END_TEST

START_TEST(makes_references_to_nothing_text)
{
	ASSERT_TREE("a[^b]\n", "  paragraph @1:1\n"
			       "    text @1:1 \"a\"\n"
			       "    text @1:2 \"[^b]\"\n");
	ASSERT_FAULTS("1:2 NOTE_UNDEFINED 4\n");
}
END_TEST

START_TEST(offers_the_nearest_label)
{
	reading_tree("a[^sorce]\n\n[^source]: b\n");
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_NOTE_UNDEFINED);
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"source\"?");
}
END_TEST

START_TEST(leaves_out_what_nothing_refers_to)
{
	ASSERT_TREE("a\n\n[^b]: c\n", "  paragraph @1:1\n"
				      "    text @1:1 \"a\"\n");
	ASSERT_FAULTS("3:1 NOTE_UNUSED 4\n");
}
END_TEST

START_TEST(takes_the_first_of_two)
{
	ASSERT_TREE("[^a]: b\n[^a]: c\n\nd[^a]\n",
	    "  paragraph @4:1\n"
	    "    text @4:1 \"d\"\n"
	    "    note @4:2 body @1:1\n"
	    "  notes @1:1\n"
	    "    note-body @1:1 label=\"a\"\n"
	    "      paragraph @1:7\n"
	    "        text @1:7 \"b\"\n");
	ASSERT_FAULTS("2:1 NOTE_TWICE 4\n");
	ck_assert_uint_eq(diags.list.v[0]->related.length, 4);
	ck_assert_uint_eq(diags.list.v[0]->related.offset, 0);
}
END_TEST

START_TEST(refuses_notes_within_notes)
{
	ASSERT_TREE("^[a[^b]^[c]]\n\n[^b]: d[^b]\n",
	    "  paragraph @1:1\n"
	    "    note @1:1 body @1:1\n"
	    "  notes @1:1\n"
	    "    note-body @1:1\n"
	    "      paragraph @1:1\n"
	    "        text @1:3 \"a[^b]\"\n"
	    "        span @1:8\n"
	    "          text @1:10 \"c\"\n"
	    "    note-body @3:1 label=\"b\"\n"
	    "      paragraph @3:7\n"
	    "        text @3:7 \"d[^b]\"\n");
	ASSERT_FAULTS("1:4 NOTE_NESTED 4\n"
		      "1:8 NOTE_NESTED 4\n"
		      "3:8 NOTE_NESTED 4\n");
}
END_TEST

Suite *suite_read_notes(void);

Suite *
suite_read_notes(void)
{
	Suite *suite = suite_create("read/notes");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, leads_references_to_bodies);
	tcase_add_test(tc, takes_notes_in_place);
	tcase_add_test(tc, makes_references_to_nothing_text);
	tcase_add_test(tc, offers_the_nearest_label);
	tcase_add_test(tc, leaves_out_what_nothing_refers_to);
	tcase_add_test(tc, takes_the_first_of_two);
	tcase_add_test(tc, refuses_notes_within_notes);
	return suite;
}
