#include "read/spans.h"

#include "unit/read/reading.h"

START_TEST(makes_spans_of_mixed_inlines)
{
	ASSERT_TREE("a [b *c* [d](e) `f`]{.nowrap} g\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a \"\n"
	    "    span @1:3 { .nowrap }\n"
	    "      text @1:4 \"b \"\n"
	    "      emph @1:6\n"
	    "        text @1:7 \"c\"\n"
	    "      text @1:9 \" \"\n"
	    "      link @1:10 url=\"e\"\n"
	    "        text @1:11 \"d\"\n"
	    "      text @1:16 \" \"\n"
	    "      code @1:17 \"f\"\n"
	    "    text @1:30 \" g\"\n");
}
END_TEST

START_TEST(makes_nested_and_neighbouring_spans)
{
	ASSERT_TREE("[a [b]{#x}]{#y}[c]{#z}\n", "  paragraph @1:1\n"
						"    span @1:1 #y { #y }\n"
						"      text @1:2 \"a \"\n"
						"      span @1:4 #x { #x }\n"
						"        text @1:5 \"b\"\n"
						"    span @1:16 #z { #z }\n"
						"      text @1:17 \"c\"\n");
}
END_TEST

START_TEST(makes_spans_within_emphasis)
{
	ASSERT_TREE("*a [b]{.nowrap}*\n", "  paragraph @1:1\n"
					  "    emph @1:1\n"
					  "      text @1:2 \"a \"\n"
					  "      span @1:4 { .nowrap }\n"
					  "        text @1:5 \"b\"\n");
}
END_TEST

START_TEST(minds_escaped_brackets)
{
	ASSERT_TREE("[a \\] \\[ b]{.nowrap}\n",
	    "  paragraph @1:1\n"
	    "    span @1:1 { .nowrap }\n"
	    "      text @1:2 \"a ] [ b\"\n");
}
END_TEST

START_TEST(attaches_to_links_and_images)
{
	ASSERT_TREE("[a](b){#x} ![c](d){width=5%} [e][r]{#y}\n\n[r]: f\n",
	    "  paragraph @1:1\n"
	    "    link @1:1 #x url=\"b\" { #x }\n"
	    "      text @1:2 \"a\"\n"
	    "    text @1:11 \" \"\n"
	    "    image @1:12 path=\"d\" { width=\"5%\" }\n"
	    "      text @1:14 \"c\"\n"
	    "    text @1:29 \" \"\n"
	    "    link @1:30 #y url=\"f\" { #y }\n"
	    "      text @1:31 \"e\"\n");
}
END_TEST

START_TEST(gives_back_what_belongs_to_nothing)
{
	ASSERT_TREE("[x](u) f(a){.nowrap} *[b*]{.nowrap}\n",
	    "  paragraph @1:1\n"
	    "    link @1:1 url=\"u\"\n"
	    "      text @1:2 \"x\"\n"
	    "    text @1:7 \" f(a){.nowrap} \"\n"
	    "    emph @1:22\n"
	    "      text @1:23 \"[b\"\n"
	    "    text @1:26 \"]{.nowrap}\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_faults_of_spans_and_links)
{
	ASSERT_TREE("[a]{.b ?} [c](d){#1}\n", "  paragraph @1:1\n"
					      "    text @1:1 \"[a]{.b ?} \"\n"
					      "    link @1:11 url=\"d\"\n"
					      "      text @1:12 \"c\"\n"
					      "    text @1:17 \"{#1}\"\n");
	ASSERT_FAULTS("1:8 ANNOT_SYNTAX 1\n1:19 ANNOT_SYNTAX 1\n");
}
END_TEST

START_TEST(attaches_to_headings)
{
	ASSERT_TREE("# A *b* {#c .unnumbered}\n\n# [d]{.smallcaps}\n",
	    "  heading @1:1 #c level=1 { #c .unnumbered }\n"
	    "    text @1:3 \"A \"\n"
	    "    emph @1:5\n"
	    "      text @1:6 \"b\"\n"
	    "  heading @3:1 level=1\n"
	    "    span @3:3 { .smallcaps }\n"
	    "      text @3:4 \"d\"\n");
}
END_TEST

START_TEST(does_not_take_the_source_for_marks)
{
	ASSERT_TREE("[a]{.nowrap} \xEF\xB7\x90"
		    "0\xEF\xB7\x91 \xEF\xB7\x92\n",
	    "  paragraph @1:1\n"
	    "    span @1:1 { .nowrap }\n"
	    "      text @1:2 \"a\"\n"
	    "    text @1:13 \" \xEF\xBF\xBD"
	    "0\xEF\xBF\xBD \xEF\xBF\xBD\"\n");
}
END_TEST

START_TEST(puts_values_in_as_texts_of_their_own)
{
	ASSERT_TREE("---\nvariables: {v: \"a *b* ]\"}\n---\n"
		    "x [y {{v}} z]{.smallcaps} *{{v}}*{{v}} {{w}}\n",
	    "  paragraph @4:1\n"
	    "    text @4:1 \"x \"\n"
	    "    span @4:3 { .smallcaps }\n"
	    "      text @4:4 \"y \"\n"
	    "      text @4:6 \"a *b* ]\" variable=\"v\"\n"
	    "      text @4:11 \" z\"\n"
	    "    text @4:26 \" \"\n"
	    "    emph @4:27\n"
	    "      text @4:28 \"a *b* ]\" variable=\"v\"\n"
	    "    text @4:34 \"a *b* ]\" variable=\"v\"\n"
	    "    text @4:39 \" {{w}}\"\n");
	ASSERT_FAULTS("4:40 VARIABLE_UNKNOWN 5\n");
}
END_TEST

Suite *suite_read_spans(void);

Suite *
suite_read_spans(void)
{
	Suite *suite = suite_create("read/spans");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, makes_spans_of_mixed_inlines);
	tcase_add_test(tc, makes_nested_and_neighbouring_spans);
	tcase_add_test(tc, makes_spans_within_emphasis);
	tcase_add_test(tc, minds_escaped_brackets);
	tcase_add_test(tc, attaches_to_links_and_images);
	tcase_add_test(tc, gives_back_what_belongs_to_nothing);
	tcase_add_test(tc, reports_faults_of_spans_and_links);
	tcase_add_test(tc, attaches_to_headings);
	tcase_add_test(tc, does_not_take_the_source_for_marks);
	tcase_add_test(tc, puts_values_in_as_texts_of_their_own);
	return suite;
}
