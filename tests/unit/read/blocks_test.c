#include "read/blocks.h"

#include "unit/read/reading.h"

START_TEST(puts_tables_together)
{
	ASSERT_TREE("| a | b |\n|:--|---|\n| *c* | |\n| d |\n",
	    "  table @1:1 columns=2 left,default\n"
	    "    row @1:3 header\n"
	    "      cell @1:3\n"
	    "        text @1:3 \"a\"\n"
	    "      cell @1:7\n"
	    "        text @1:7 \"b\"\n"
	    "    row @3:3\n"
	    "      cell @3:3\n"
	    "        emph @3:3\n"
	    "          text @3:4 \"c\"\n"
	    "      cell @3:9\n"
	    "    row @4:3\n"
	    "      cell @4:3\n"
	    "        text @4:3 \"d\"\n"
	    "      cell @4:3\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(keeps_neighbouring_tables_apart)
{
	ASSERT_TREE("|a|\n|-|\n\n|b|\n|-|\n", "  table @1:1 columns=1 default\n"
					      "    row @1:2 header\n"
					      "      cell @1:2\n"
					      "        text @1:2 \"a\"\n"
					      "  table @4:1 columns=1 default\n"
					      "    row @4:2 header\n"
					      "      cell @4:2\n"
					      "        text @4:2 \"b\"\n");
}
END_TEST

#define TABLE "|a|\n|-|\n"
#define TABLE_DUMP(line)                                                       \
	"    row @" line ":2 header\n"                                         \
	"      cell @" line ":2\n"                                             \
	"        text @" line ":2 \"a\"\n"

START_TEST(takes_captions_behind_tables)
{
	ASSERT_TREE(TABLE "\n: The *cap* {#t}\n",
	    "  table @1:1 #t columns=1 default { #t }\n" TABLE_DUMP(
		"1") "    caption @4:1\n"
		     "      text @4:1 \"The \"\n"
		     "      emph @4:7\n"
		     "        text @4:8 \"cap\"\n");
	ASSERT_TREE(TABLE ": near\n",
	    "  table @1:1 columns=1 default\n" TABLE_DUMP(
		"1") "    caption @3:1\n"
		     "      text @3:1 \"near\"\n");
}
END_TEST

START_TEST(takes_captions_before_tables)
{
	ASSERT_TREE("Table: The\ncap {#t}\n\n" TABLE "\nTable: not this\n",
	    "  table @4:1 #t columns=1 default { #t }\n" TABLE_DUMP(
		"4") "    caption @1:1\n"
		     "      text @1:1 \"The\"\n"
		     "      soft-break @1:11\n"
		     "      text @2:1 \"cap\"\n"
		     "  paragraph @7:1\n"
		     "    text @7:1 \"Table: not this\"\n");
}
END_TEST

START_TEST(leaves_other_paragraphs_alone)
{
	ASSERT_TREE(": a {#b}\n\nTable: c {#d}\n\n***\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \": a {#b}\"\n"
	    "  paragraph @3:1\n"
	    "    text @3:1 \"Table: c {#d}\"\n"
	    "  rule @5:1\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(makes_figures)
{
	ASSERT_TREE("![A *map*](m.png \"T\"){#fig-m width=50%}\n",
	    "  figure @1:1 #fig-m { #fig-m }\n"
	    "    image @1:1 path=\"m.png\" title=\"T\" { width=\"50%\" }\n"
	    "      text @1:3 \"A \"\n"
	    "      emph @1:5\n"
	    "        text @1:6 \"map\"\n"
	    "    caption @1:1\n"
	    "      text @1:3 \"A \"\n"
	    "      emph @1:5\n"
	    "        text @1:6 \"map\"\n");
	ASSERT_TREE("![](m.png)\n", "  figure @1:1\n"
				    "    image @1:1 path=\"m.png\"\n");
	ASSERT_TREE("![a](m.png) b\n", "  paragraph @1:1\n"
				       "    image @1:1 path=\"m.png\"\n"
				       "      text @1:3 \"a\"\n"
				       "    text @1:12 \" b\"\n");
}
END_TEST

START_TEST(gives_a_caption_its_spans_once)
{
	ASSERT_TREE("![a [b]{#s}](m.png)\n", "  figure @1:1\n"
					     "    image @1:1 path=\"m.png\"\n"
					     "      text @1:3 \"a \"\n"
					     "      span @1:5\n"
					     "        text @1:6 \"b\"\n"
					     "    caption @1:1\n"
					     "      text @1:3 \"a \"\n"
					     "      span @1:5 #s { #s }\n"
					     "        text @1:6 \"b\"\n");
}
END_TEST

START_TEST(makes_alerts)
{
	ASSERT_TREE("> [!IMPORTANT]\n> a\n\n> [!tip]\n>\n> b\n",
	    "  div @1:1 important\n"
	    "    paragraph @1:3\n"
	    "      text @2:3 \"a\"\n"
	    "  div @4:1 tip\n"
	    "    paragraph @6:3\n"
	    "      text @6:3 \"b\"\n");
	ASSERT_TREE("> [!NOTE] a\n\n> [!FOO]\n> b\n",
	    "  quote @1:1\n"
	    "    paragraph @1:3\n"
	    "      text @1:3 \"[!NOTE] a\"\n"
	    "  quote @3:1\n"
	    "    paragraph @3:3\n"
	    "      text @3:3 \"[!FOO]\"\n"
	    "      soft-break @3:9\n"
	    "      text @4:3 \"b\"\n");
}
END_TEST

START_TEST(makes_page_breaks)
{
	ASSERT_TREE("<!-- pagebreak -->\n\n\\newpage\n\n"
		    "{{< pagebreak >}}\n\na \\newpage\n",
	    "  page-break @1:1\n"
	    "  page-break @3:1\n"
	    "  page-break @5:1\n"
	    "  paragraph @7:1\n"
	    "    text @7:1 \"a \\\\newpage\"\n");
	ASSERT_TREE("\\\\newpage\n", "  paragraph @1:1\n"
				     "    text @1:2 \"\\\\newpage\"\n");
}
END_TEST

START_TEST(puts_definitions_together)
{
	ASSERT_TREE("a\n: b\n: c\n\nd\n\n: e\n\nf\n\ng\n: h\n",
	    "  definitions @1:1 loose\n"
	    "    term @1:1\n"
	    "      text @1:1 \"a\"\n"
	    "    definition @2:1\n"
	    "      paragraph @2:3\n"
	    "        text @2:3 \"b\"\n"
	    "    definition @3:1\n"
	    "      paragraph @3:3\n"
	    "        text @3:3 \"c\"\n"
	    "    term @5:1\n"
	    "      text @5:1 \"d\"\n"
	    "    definition @7:1\n"
	    "      paragraph @7:3\n"
	    "        text @7:3 \"e\"\n"
	    "  paragraph @9:1\n"
	    "    text @9:1 \"f\"\n"
	    "  definitions @11:1 tight\n"
	    "    term @11:1\n"
	    "      text @11:1 \"g\"\n"
	    "    definition @12:1\n"
	    "      paragraph @12:3\n"
	    "        text @12:3 \"h\"\n");
}
END_TEST

START_TEST(takes_boxes_out_of_tasks)
{
	ASSERT_TREE("- [ ] a\n- [x]  *b*\n- \\[x] c\n- [X]d\n",
	    "  list @1:1 bullet tight\n"
	    "    item @1:1 task=open\n"
	    "      paragraph @1:3\n"
	    "        text @1:7 \"a\"\n"
	    "    item @2:1 task=done\n"
	    "      paragraph @2:3\n"
	    "        emph @2:8\n"
	    "          text @2:9 \"b\"\n"
	    "    item @3:1\n"
	    "      paragraph @3:3\n"
	    "        text @3:4 \"[x] c\"\n"
	    "    item @4:1\n"
	    "      paragraph @4:3\n"
	    "        text @4:3 \"[X]d\"\n");
}
END_TEST

START_TEST(keeps_notes_out_of_what_stands_for_an_image)
{
	ASSERT_TREE("![a^[b]](c)\n", "  figure @1:1\n"
				     "    image @1:1 path=\"c\"\n"
				     "      text @1:3 \"a\"\n"
				     "    caption @1:1\n"
				     "      text @1:3 \"a\"\n"
				     "      note @1:4 body @1:4\n"
				     "  notes @1:4\n"
				     "    note-body @1:4\n"
				     "      paragraph @1:4\n"
				     "        text @1:6 \"b\"\n");
}
END_TEST

START_TEST(takes_no_value_for_syntax)
{
	ASSERT_TREE("---\nvariables: {p: \\newpage, a: '[!NOTE]'}\n---\n"
		    "{{p}}\n\n> {{a}}\n> b\n",
	    "  paragraph @4:1\n"
	    "    text @4:1 \"\\\\newpage\" variable=\"p\"\n"
	    "  quote @6:1\n"
	    "    paragraph @6:3\n"
	    "      text @6:3 \"[!NOTE]\" variable=\"a\"\n"
	    "      soft-break @6:8\n"
	    "      text @7:3 \"b\"\n");
}
END_TEST

Suite *suite_read_blocks(void);

Suite *
suite_read_blocks(void)
{
	Suite *suite = suite_create("read/blocks");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, puts_tables_together);
	tcase_add_test(tc, keeps_neighbouring_tables_apart);
	tcase_add_test(tc, takes_captions_behind_tables);
	tcase_add_test(tc, takes_captions_before_tables);
	tcase_add_test(tc, leaves_other_paragraphs_alone);
	tcase_add_test(tc, makes_figures);
	tcase_add_test(tc, gives_a_caption_its_spans_once);
	tcase_add_test(tc, makes_alerts);
	tcase_add_test(tc, makes_page_breaks);
	tcase_add_test(tc, puts_definitions_together);
	tcase_add_test(tc, takes_boxes_out_of_tasks);
	tcase_add_test(tc, keeps_notes_out_of_what_stands_for_an_image);
	tcase_add_test(tc, takes_no_value_for_syntax);
	return suite;
}
