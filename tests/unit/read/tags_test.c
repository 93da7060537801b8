#include "read/tags.h"

#include "unit/read/reading.h"

START_TEST(elements_become_nodes)
{
	ASSERT_TREE("<em>a</em><I>b</I><strong>c</strong><b>d</b><s>e</s>"
		    "<del>f</del><sub>g</sub><sup>h</sup>\n",
	    "  paragraph @1:1\n"
	    "    emph @1:1\n"
	    "      text @1:5 \"a\"\n"
	    "    emph @1:11\n"
	    "      text @1:14 \"b\"\n"
	    "    strong @1:19\n"
	    "      text @1:27 \"c\"\n"
	    "    strong @1:37\n"
	    "      text @1:40 \"d\"\n"
	    "    strike @1:45\n"
	    "      text @1:48 \"e\"\n"
	    "    strike @1:53\n"
	    "      text @1:58 \"f\"\n"
	    "    subscript @1:65\n"
	    "      text @1:70 \"g\"\n"
	    "    superscript @1:77\n"
	    "      text @1:82 \"h\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(keys_code_and_links_too)
{
	ASSERT_TREE("<kbd>A</kbd> <code>x\ny</code> "
		    "<a href='u?a&amp;b' title=T>*w*</a> <br/>z\n",
	    "  paragraph @1:1\n"
	    "    span @1:1 { .kbd }\n"
	    "      text @1:6 \"A\"\n"
	    "    text @1:13 \" \"\n"
	    "    code @1:14 \"x y\"\n"
	    "    text @2:9 \" \"\n"
	    "    link @2:10 url=\"u?a&b\" title=\"T\"\n"
	    "      emph @2:38\n"
	    "        text @2:39 \"w\"\n"
	    "    text @2:45 \" \"\n"
	    "    line-break @2:46\n"
	    "    text @2:51 \"z\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(code_with_more_than_text_stays_what_it_is)
{
	ASSERT_TREE("<code>a*b*</code>\n", "  paragraph @1:1\n"
					   "    span @1:1\n"
					   "      text @1:7 \"a\"\n"
					   "      emph @1:8\n"
					   "        text @1:9 \"b\"\n");
}
END_TEST

START_TEST(images_have_their_attributes)
{
	ASSERT_TREE("<img src=\"a.png\" alt=\"A &lt; b\" width=120 "
		    "title='t'> and <img src=b.png width=\"50%\">\n",
	    "  paragraph @1:1\n"
	    "    image @1:1 path=\"a.png\" title=\"t\" "
	    "{ fig-alt=\"A < b\" width=\"90pt\" }\n"
	    "    text @1:53 \" and \"\n"
	    "    image @1:58 path=\"b.png\" { width=\"50%\" }\n");
	ASSERT_FAULTS("");
	ASSERT_TREE("a <img> <img src=c width=0> <img src=d width=x "
		    "width=9999999999 alt=''>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a  \"\n"
	    "    image @1:9 path=\"c\"\n"
	    "    text @1:28 \" \"\n"
	    "    image @1:29 path=\"d\"\n");
	ASSERT_FAULTS("1:3 HTML_DROPPED 1\n");
}
END_TEST

START_TEST(what_has_no_like_is_left_out)
{
	ASSERT_TREE("a <sub>b *c</sub> d* </sup> <sup></sup> <b>e\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a b \"\n"
	    "    emph @1:10\n"
	    "      text @1:11 \"c d\"\n"
	    "    text @1:21 \"   e\"\n");
	ASSERT_FAULTS("1:12 HTML_DROPPED 1\n");
}
END_TEST

START_TEST(crossed_elements_end_with_the_outer_one)
{
	ASSERT_TREE("<b>a <i>b</b> c</i>\n", "  paragraph @1:1\n"
					     "    strong @1:1\n"
					     "      text @1:4 \"a b\"\n"
					     "    text @1:14 \" c\"\n");
}
END_TEST

START_TEST(annotations_stand_in_elements_and_around)
{
	ASSERT_TREE("[<kbd>a</kbd>]{.nowrap} <sub>[b]{.nowrap}</sub>\n",
	    "  paragraph @1:1\n"
	    "    span @1:1 { .nowrap }\n"
	    "      span @1:2 { .kbd }\n"
	    "        text @1:7 \"a\"\n"
	    "    text @1:24 \" \"\n"
	    "    subscript @1:25\n"
	    "      span @1:30 { .nowrap }\n"
	    "        text @1:31 \"b\"\n");
}
END_TEST

START_TEST(nesting_has_an_end)
{
	struct buf *b = buf_new(arena);
	const struct node *n;
	size_t depth = 0;

	for (size_t i = 0; i < 5000; i++)
		buf_z(b, "<sub>");
	buf_z(b, "x");
	for (size_t i = 0; i < 5000; i++)
		buf_z(b, "</sub>");
	buf_z(b, "\n");
	n = document_read(arena, &diags, reading_source(buf_view(b)), NULL)
		->root->first->first;
	for (; n->kind == NODE_SUBSCRIPT; n = n->first)
		depth++;
	ck_assert_uint_eq(depth, 32);
	ASSERT_STR(n->u.text, "x");
	ASSERT_FAULTS("1:161 HTML_DROPPED 1\n");
}
END_TEST

START_TEST(attributes_are_found)
{
	struct str tag = STR("<a  b = \"1>\" c d='2' e=3/ f>");

	ASSERT_STR(tag_attribute(arena, tag, "b"), "1>");
	ASSERT_STR(tag_attribute(arena, tag, "C"), "");
	ASSERT_STR(tag_attribute(arena, tag, "d"), "2");
	ASSERT_STR(tag_attribute(arena, tag, "e"), "3/");
	ASSERT_STR(tag_attribute(arena, tag, "f"), "");
	ASSERT_STR(tag_attribute(arena, tag, "a"), "");
	ASSERT_STR(
	    tag_attribute(arena, STR("<a b=\"unfinished"), "b"), "unfinished");
	ASSERT_STR(tag_attribute(arena, STR("<a b="), "b"), "");
}
END_TEST

START_TEST(tags_have_names)
{
	ASSERT_STR(tag_name(STR("<a b>")), "a");
	ASSERT_STR(tag_name(STR("</my-tag>")), "my-tag");
	ASSERT_STR(tag_name(STR("<")), "");
	ck_assert(tag_closes(STR("</a>")));
	ck_assert(!tag_closes(STR("<a/>")));
}
END_TEST

Suite *suite_read_tags(void);

Suite *
suite_read_tags(void)
{
	Suite *suite = suite_create("read/tags");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, elements_become_nodes);
	tcase_add_test(tc, keys_code_and_links_too);
	tcase_add_test(tc, code_with_more_than_text_stays_what_it_is);
	tcase_add_test(tc, images_have_their_attributes);
	tcase_add_test(tc, what_has_no_like_is_left_out);
	tcase_add_test(tc, crossed_elements_end_with_the_outer_one);
	tcase_add_test(tc, annotations_stand_in_elements_and_around);
	tcase_add_test(tc, nesting_has_an_end);
	tcase_add_test(tc, attributes_are_found);
	tcase_add_test(tc, tags_have_names);
	return suite;
}
