#include "read/inlines.h"

#include "unit/read/reading.h"

START_TEST(finds_places_behind_notes)
{
	ASSERT_TREE("[^a](b) *c* ^[d [e](f)]{.g} h\n\n[^a]: i\n",
	    "  paragraph @1:1\n"
	    "    note @1:1 body @3:1\n"
	    "    text @1:5 \"(b) \"\n"
	    "    emph @1:9\n"
	    "      text @1:10 \"c\"\n"
	    "    text @1:12 \" \"\n"
	    "    note @1:13 body @1:13\n"
	    "    text @1:24 \"{.g} h\"\n"
	    "  notes @1:13\n"
	    "    note-body @1:13\n"
	    "      paragraph @1:13\n"
	    "        text @1:15 \"d \"\n"
	    "        link @1:17 url=\"f\"\n"
	    "          text @1:18 \"e\"\n"
	    "    note-body @3:1 label=\"a\"\n"
	    "      paragraph @3:7\n"
	    "        text @3:7 \"i\"\n");
}
END_TEST

START_TEST(keeps_images_images)
{
	ASSERT_TREE("a ![b](c) ![](d)\n", "  paragraph @1:1\n"
					  "    text @1:1 \"a \"\n"
					  "    image @1:3 path=\"c\"\n"
					  "      text @1:5 \"b\"\n"
					  "    text @1:10 \" \"\n"
					  "    image @1:11 path=\"d\"\n");
}
END_TEST

START_TEST(keeps_breaks)
{
	ASSERT_TREE("a\nb  \nc<br>\nd\n", "  paragraph @1:1\n"
					  "    text @1:1 \"a\"\n"
					  "    soft-break @1:2\n"
					  "    text @2:1 \"b\"\n"
					  "    line-break @2:2\n"
					  "    text @3:1 \"c\"\n"
					  "    line-break @3:2\n"
					  "    text @4:1 \"d\"\n");
}
END_TEST

START_TEST(puts_values_into_addresses)
{
	ASSERT_TREE("---\nvariables: {v: \"a b*\"}\n---\n"
		    "[x](/{{v}} \"{{v}}\") <http:{{v}}{{w}}> [y][r]"
		    " ![{{v}}]({{v}}.png)\n\n[r]: {{v}}\n",
	    "  paragraph @4:1\n"
	    "    link @4:1 url=\"/a b*\" title=\"a b*\"\n"
	    "      text @4:2 \"x\"\n"
	    "    text @4:20 \" \"\n"
	    "    link @4:21 url=\"http:a b*{{w}}\"\n"
	    "      text @4:22 \"http:\"\n"
	    "      text @4:27 \"a b*\" variable=\"v\"\n"
	    "      text @4:32 \"{{w}}\"\n"
	    "    text @4:38 \" \"\n"
	    "    link @4:39 url=\"a b*\"\n"
	    "      text @4:40 \"y\"\n"
	    "    text @4:45 \" \"\n"
	    "    image @4:46 path=\"a b*.png\"\n"
	    "      text @4:48 \"a b*\" variable=\"v\"\n");
	ASSERT_FAULTS("4:32 VARIABLE_UNKNOWN 5\n");
}
END_TEST

Suite *suite_read_inlines(void);

Suite *
suite_read_inlines(void)
{
	Suite *suite = suite_create("read/inlines");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_places_behind_notes);
	tcase_add_test(tc, keeps_images_images);
	tcase_add_test(tc, keeps_breaks);
	tcase_add_test(tc, puts_values_into_addresses);
	return suite;
}
