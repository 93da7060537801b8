#include "read/html.h"

#include "unit/read/reading.h"

START_TEST(keeps_text_and_breaks)
{
	ASSERT_TREE("<div class=\"a\">\nOne  <b>two</b><br/>\nthree\n</div>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"One \"\n"
	    "    strong @1:1\n"
	    "      text @1:1 \"two\"\n"
	    "    line-break @1:1\n"
	    "    text @1:1 \"three\"\n");
	ASSERT_FAULTS("1:1 HTML_DROPPED 15\n");
}
END_TEST

START_TEST(begins_paragraphs_at_block_tags)
{
	ASSERT_TREE("<ul><li>a</li>\n<li>b</li></ul>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a\"\n"
	    "  paragraph @1:1\n"
	    "    text @1:1 \"b\"\n");
}
END_TEST

START_TEST(resolves_entities)
{
	ASSERT_TREE("<p>&lt;a&gt; &amp;amp; &#65;&#x42; &x; & &#xFFFFFFFF; "
		    "&#0;</p>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"<a> &amp; AB &x; & &#xFFFFFFFF; "
	    "\xEF\xBF\xBD\"\n");
}
END_TEST

START_TEST(drops_comments_without_a_note)
{
	ASSERT_TREE("<!-- a\n> b -->\n", "");
	ASSERT_TREE("<!-- never closed\n", "");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(drops_scripts_and_styles)
{
	ASSERT_TREE("<script>\nvar a = '<b>';\n</script>\n\nx\n",
	    "  paragraph @5:1\n"
	    "    text @5:1 \"x\"\n");
	ASSERT_TREE("<style>\nb{}\n", "");
}
END_TEST

START_TEST(minds_unfinished_tags)
{
	ASSERT_TREE("<div\n", "");
	ASSERT_TREE("<p>a < b\n", "  paragraph @1:1\n"
				  "    text @1:1 \"a < b\"\n");
}
END_TEST

START_TEST(ends_comments_and_instructions_as_commonmark_does)
{
	ASSERT_TREE("<?php echo '>'; ?>\n\n<!DOCTYPE html>\n\n"
		    "<![CDATA[ a > b ]]>\n\n<!-->\n\n<!--->\n\nx\n",
	    "  paragraph @11:1\n"
	    "    text @11:1 \"x\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(knows_what_is_no_element)
{
	ck_assert(html_is_markup(STR("<!-- a -->")));
	ck_assert(html_is_markup(STR("<?a?>")));
	ck_assert(html_is_markup(STR("<!DOCTYPE html>")));
	ck_assert(!html_is_markup(STR("<a>")));
	ck_assert(!html_is_markup(STR("<")));
}
END_TEST

START_TEST(keeps_headings_rules_and_code)
{
	ASSERT_TREE("<div>\n<H2 align=\"center\">A  <i>b</i> </H2>\nc<hr>d\n"
		    "<pre>\n x  <b>y</b>\n &lt;\n</pre>\n</div>\n",
	    "  heading @1:1 level=2\n"
	    "    text @1:1 \"A \"\n"
	    "    emph @1:1\n"
	    "      text @1:1 \"b\"\n"
	    "  paragraph @1:1\n"
	    "    text @1:1 \"c\"\n"
	    "  rule @1:1\n"
	    "  paragraph @1:1\n"
	    "    text @1:1 \"d\"\n"
	    "  code-block @1:1 \" x  y\\n <\\n\"\n");
	ASSERT_TREE("<pre>never closed\n", "  code-block @1:1 "
					   "\"never closed\\n\"\n");
}
END_TEST

START_TEST(leads_into_details)
{
	ASSERT_TREE("<details>\n<summary>More <b>now</b></summary>\n\n*a*\n\n"
		    "</details>\n",
	    "  paragraph @1:1\n"
	    "    strong @1:1\n"
	    "      text @1:1 \"More \"\n"
	    "      strong @1:1\n"
	    "        text @1:1 \"now\"\n"
	    "  paragraph @4:1\n"
	    "    emph @4:1\n"
	    "      text @4:2 \"a\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(takes_a_picture_alone_for_a_figure)
{
	ASSERT_TREE("<p align=\"center\">\n<img src=\"a.png\" alt=\"A > b\">\n"
		    "</p>\n",
	    "  figure @1:1\n"
	    "    image @1:1 path=\"a.png\" { fig-alt=\"A > b\" }\n");
	ASSERT_FAULTS("");
}
END_TEST

Suite *suite_read_html(void);

Suite *
suite_read_html(void)
{
	Suite *suite = suite_create("read/html");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, keeps_text_and_breaks);
	tcase_add_test(tc, begins_paragraphs_at_block_tags);
	tcase_add_test(tc, resolves_entities);
	tcase_add_test(tc, drops_comments_without_a_note);
	tcase_add_test(tc, drops_scripts_and_styles);
	tcase_add_test(tc, minds_unfinished_tags);
	tcase_add_test(tc, ends_comments_and_instructions_as_commonmark_does);
	tcase_add_test(tc, knows_what_is_no_element);
	tcase_add_test(tc, keeps_headings_rules_and_code);
	tcase_add_test(tc, leads_into_details);
	tcase_add_test(tc, takes_a_picture_alone_for_a_figure);
	return suite;
}
