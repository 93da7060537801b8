#include "read/html.h"

#include "unit/read/reading.h"

START_TEST(keeps_text_and_breaks)
{
	ASSERT_TREE("<div class=\"a\">\nOne  <b>two</b><br/>\nthree\n</div>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"One two\"\n"
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
	    "    text @1:1 \"<a> &amp; AB &x; & \xEF\xBF\xBD "
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

START_TEST(knows_tags)
{
	ck_assert(html_is_break(STR("<br>")));
	ck_assert(html_is_break(STR("<BR />")));
	ck_assert(!html_is_break(STR("<brx>")));
	ck_assert(html_is_comment(STR("<!-- a -->")));
	ck_assert(!html_is_comment(STR("<!DOCTYPE html>")));
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
	tcase_add_test(tc, knows_tags);
	return suite;
}
