#include "read/markdown.h"

#include "unit/read/reading.h"

START_TEST(reads_blocks)
{
	ASSERT_TREE("# One\n\ntext\n\n***\n\n```sh\ncode\n```\n\n    more\n",
	    "  heading @1:1 level=1\n"
	    "    text @1:3 \"One\"\n"
	    "  paragraph @3:1\n"
	    "    text @3:1 \"text\"\n"
	    "  rule @5:1\n"
	    "  code-block @7:1 info=\"sh\" \"code\\n\"\n"
	    "  code-block @11:5 \"more\\n\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reads_lists_and_quotes)
{
	ASSERT_TREE("> - a\n> - b\n\n4) x\n\n5) y\n",
	    "  quote @1:1\n"
	    "    list @1:3 bullet tight\n"
	    "      item @1:3\n"
	    "        paragraph @1:5\n"
	    "          text @1:5 \"a\"\n"
	    "      item @2:3\n"
	    "        paragraph @2:5\n"
	    "          text @2:5 \"b\"\n"
	    "  list @4:1 ordered start=4 delimiter=) loose\n"
	    "    item @4:1 number=4\n"
	    "      paragraph @4:4\n"
	    "        text @4:4 \"x\"\n"
	    "    item @6:1 number=5\n"
	    "      paragraph @6:4\n"
	    "        text @6:4 \"y\"\n");
}
END_TEST

START_TEST(reads_inlines_with_places)
{
	ASSERT_TREE("a *b* **c `d`** [e](f \"g\") ![h](i) j\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a \"\n"
	    "    emph @1:3\n"
	    "      text @1:4 \"b\"\n"
	    "    text @1:6 \" \"\n"
	    "    strong @1:7\n"
	    "      text @1:9 \"c \"\n"
	    "      code @1:11 \"d\"\n"
	    "    text @1:16 \" \"\n"
	    "    link @1:17 url=\"f\" title=\"g\"\n"
	    "      text @1:18 \"e\"\n"
	    "    text @1:27 \" \"\n"
	    "    image @1:28 path=\"i\"\n"
	    "      text @1:30 \"h\"\n"
	    "    text @1:35 \" j\"\n");
}
END_TEST

START_TEST(places_lines_behind_indents_and_markers)
{
	ASSERT_TREE("> one\n> two *x*\n   lazy *y*\n",
	    "  quote @1:1\n"
	    "    paragraph @1:3\n"
	    "      text @1:3 \"one\"\n"
	    "      soft-break @1:6\n"
	    "      text @2:3 \"two \"\n"
	    "      emph @2:7\n"
	    "        text @2:8 \"x\"\n"
	    "      soft-break @2:10\n"
	    "      text @3:4 \"lazy \"\n"
	    "      emph @3:9\n"
	    "        text @3:10 \"y\"\n");
}
END_TEST

START_TEST(applies_smart_punctuation)
{
	ASSERT_TREE("\"It's\" -- 'so'... \\\"x\\\" *z*\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"“It’s” – ‘so’… \\\"x\\\" \"\n"
	    "    emph @1:25\n"
	    "      text @1:26 \"z\"\n");
}
END_TEST

START_TEST(resolves_entities_and_references)
{
	ASSERT_TREE("&amp;&copy; [x]\n\n[x]: http://e.org 'T'\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"&© \"\n"
	    "    link @1:13 url=\"http://e.org\" title=\"T\"\n"
	    "      text @1:14 \"x\"\n");
}
END_TEST

START_TEST(keeps_line_breaks)
{
	ASSERT_TREE("a  \nb\\\nc<br>\nd\n", "  paragraph @1:1\n"
					    "    text @1:1 \"a\"\n"
					    "    line-break @1:2\n"
					    "    text @2:1 \"b\"\n"
					    "    line-break @2:2\n"
					    "    text @3:1 \"c\"\n"
					    "    line-break @3:2\n"
					    "    text @4:1 \"d\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(drops_html_with_one_note)
{
	ASSERT_TREE("a <u>b</u> <!-- c --> <q>d</q>\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a b  d\"\n");
	ASSERT_FAULTS("1:3 HTML_DROPPED 1\n");
}
END_TEST

START_TEST(leaves_text_without_annotations_alone)
{
	ASSERT_TREE("a {b} | c [d]{e} :: {.f} (g){.h}\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a {b} | c [d]{e} :: {.f} (g){.h}\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(makes_divs)
{
	ASSERT_TREE("before\n\n:::: {.keep}\na\n\n::: {#b}\nc\n:::\n"
		    "::::\n\nafter\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"before\"\n"
	    "  div @3:1 keep { .keep }\n"
	    "    paragraph @4:1\n"
	    "      text @4:1 \"a\"\n"
	    "    div @6:1 #b { #b }\n"
	    "      paragraph @7:1\n"
	    "        text @7:1 \"c\"\n"
	    "  paragraph @11:1\n"
	    "    text @11:1 \"after\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(closes_divs_after_lists_without_blank_lines)
{
	ASSERT_TREE("::: {.keep}\n- a\n- b\n:::\nc\n",
	    "  div @1:1 keep { .keep }\n"
	    "    list @2:1 bullet tight\n"
	    "      item @2:1\n"
	    "        paragraph @2:3\n"
	    "          text @2:3 \"a\"\n"
	    "      item @3:1\n"
	    "        paragraph @3:3\n"
	    "          text @3:3 \"b\"\n"
	    "  paragraph @5:1\n"
	    "    text @5:1 \"c\"\n");
}
END_TEST

START_TEST(pairs_fences_within_their_container)
{
	ASSERT_TREE("> ::: {.keep}\n> a\n:::\n\nb\n",
	    "  quote @1:1\n"
	    "    div @1:3 keep { .keep }\n"
	    "      paragraph @2:3\n"
	    "        text @2:3 \"a\"\n"
	    "  paragraph @5:1\n"
	    "    text @5:1 \"b\"\n");
	ASSERT_FAULTS("1:3 ANNOT_UNCLOSED 11\n3:1 ANNOT_STRAY_CLOSE 3\n");
}
END_TEST

START_TEST(reports_every_open_div)
{
	reading_tree("::: {.keep}\n\n::: {.contact}\ntext\n");
	ASSERT_FAULTS("1:1 ANNOT_UNCLOSED 11\n3:1 ANNOT_UNCLOSED 14\n");
}
END_TEST

static struct str
repeat(const char *what, size_t n, const char *middle, const char *end)
{
	struct buf *text = buf_new(arena);

	for (size_t i = 0; i < n; i++)
		buf_z(text, what);
	buf_z(text, middle);
	for (size_t i = 0; i < n; i++)
		buf_z(text, end);
	return buf_view(text);
}

static bool
measure(struct node *n, void *user)
{
	size_t *deepest = user, depth = 0;

	for (; n->parent; n = n->parent)
		depth++;
	if (depth > *deepest)
		*deepest = depth;
	return true;
}

static size_t
depth_of(struct str text)
{
	size_t depth = 0;

	node_walk(reading_document(text)->root, measure, &depth);
	return depth;
}

START_TEST(bounds_the_depth_of_quotes)
{
	ck_assert_uint_le(
	    depth_of(repeat("> ", 5000, "x\n", "")), MARKDOWN_DEPTH_MAX + 1);
	ASSERT_FAULTS("1:199 NEST_TOO_DEEP 9803\n");
}
END_TEST

START_TEST(bounds_the_depth_of_inlines)
{
	ck_assert_uint_le(
	    depth_of(repeat("*a _b ", 300, "x", "_*")), MARKDOWN_DEPTH_MAX + 1);
	ck_assert_uint_ge(diags.errors, 1);
}
END_TEST

START_TEST(bounds_the_depth_of_divs)
{
	ck_assert_uint_le(depth_of(repeat("::: {.keep}\n", 300, "", ":::\n")),
	    MARKDOWN_DEPTH_MAX + 1);
	ASSERT_FAULTS("100:1 NEST_TOO_DEEP 11\n");
}
END_TEST

START_TEST(gives_code_its_braces_back)
{
	ASSERT_TREE("::: {.keep}\n    a [b]{.keep} \\[c\\]\n:::\n",
	    "  div @1:1 keep { .keep }\n"
	    "    code-block @2:5 \"a [b]{.keep} \\\\[c\\\\]\\n\"\n");
	ASSERT_TREE("[x](u){.keep}`[y]{.keep}`\n\n"
		    "[z]{.smallcaps}[w](<a[b]{.keep}>)\n",
	    "  paragraph @1:1\n"
	    "    link @1:1 url=\"u\" { .keep }\n"
	    "      text @1:2 \"x\"\n"
	    "    code @1:14 \"[y]{.keep}\"\n"
	    "  paragraph @3:1\n"
	    "    span @3:1 { .smallcaps }\n"
	    "      text @3:2 \"z\"\n"
	    "    link @3:16 url=\"a[b]{.keep}\"\n"
	    "      text @3:17 \"w\"\n");
}
END_TEST

Suite *suite_read_markdown(void);

Suite *
suite_read_markdown(void)
{
	Suite *suite = suite_create("read/markdown");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_blocks);
	tcase_add_test(tc, reads_lists_and_quotes);
	tcase_add_test(tc, reads_inlines_with_places);
	tcase_add_test(tc, places_lines_behind_indents_and_markers);
	tcase_add_test(tc, applies_smart_punctuation);
	tcase_add_test(tc, resolves_entities_and_references);
	tcase_add_test(tc, keeps_line_breaks);
	tcase_add_test(tc, drops_html_with_one_note);
	tcase_add_test(tc, leaves_text_without_annotations_alone);
	tcase_add_test(tc, makes_divs);
	tcase_add_test(tc, closes_divs_after_lists_without_blank_lines);
	tcase_add_test(tc, pairs_fences_within_their_container);
	tcase_add_test(tc, reports_every_open_div);
	tcase_add_test(tc, bounds_the_depth_of_quotes);
	tcase_add_test(tc, bounds_the_depth_of_inlines);
	tcase_add_test(tc, bounds_the_depth_of_divs);
	tcase_add_test(tc, gives_code_its_braces_back);
	return suite;
}
