#include "read/braces.h"

#include "unit/read/prepared_text.h"

START_TEST(cuts_lists_behind_brackets_and_links)
{
	ASSERT_PREPARED("[a]{.b} [c](d){#e} ![f](g){h=1} [i][j]{.k}\n",
	    "[a]<0> [c](d)<1> ![f](g)<2> [i][j]<3>\n");
}
END_TEST

START_TEST(leaves_other_braces)
{
	const char *text = "{.a} b{.c} ]{.d} (e){.f} [g] {.h} [i]{j}\n";

	ASSERT_PREPARED(text, text);
}
END_TEST

START_TEST(passes_over_code)
{
	ASSERT_PREPARED("`[a]{.b}` ``c ` [d]{.e}`` ` [f]{.g}\n",
	    "`[a]{.b}` ``c ` [d]{.e}`` ` [f]<0>\n");
	ASSERT_PREPARED("` [a]{.b}\n[c]{.d} `\n", "` [a]{.b}\n[c]{.d} `\n");
	ASSERT_PREPARED("` [a]{.b}\n\n[c]{.d} `\n", "` [a]<0>\n\n[c]<1> `\n");
	ASSERT_PREPARED("```\n[a]{.b}\n```\n\n    [c]{.d}\n",
	    "```\n[a]{.b}\n```\n\n    [c]{.d}\n");
}
END_TEST

START_TEST(passes_over_escapes)
{
	ASSERT_PREPARED("\\[a]{.b} [c\\]{.d}\n", "\\[a]{.b} [c\\]{.d}\n");
	ASSERT_PREPARED(
	    "[a \\] b]{.c} \\`[d]{.e}\\`\n", "[a <] b]<0> \\`[d]<1>\\`\n");
}
END_TEST

START_TEST(marks_faults_and_cuts_nothing)
{
	struct prepared *p = prepared_from("[a]{.b ?}\n");

	ASSERT_STR(prepared_text(p), "[a]<0>{.b ?}\n");
	ck_assert_ptr_nonnull(p->marks.v[0].fault);
	ck_assert_uint_eq(p->marks.v[0].fault_at.offset, 7);
	ck_assert_uint_eq(p->marks.v[0].at.length, 0);
	ck_assert_uint_eq(p->marks.v[0].open, 0);
}
END_TEST

START_TEST(finds_the_end_of_headings)
{
	ASSERT_PREPARED("# A {#b}\n", "# A <0>\n");
	ASSERT_PREPARED("## A {#b} ##\n", "## A <0> ##\n");
	ASSERT_PREPARED("## A ## {#b}  \n", "## A <0> ##   \n");
	ASSERT_PREPARED("A\nb {#c}\n===\n", "A\nb <0>\n===\n");
	ASSERT_PREPARED("A {#b}\nc\n---\n", "A {#b}\nc\n---\n");
	ASSERT_PREPARED("# A{#b}\n", "# A{#b}\n");
	ASSERT_PREPARED("# A {b}\n", "# A {b}\n");
	ASSERT_PREPARED("# A \\{#b}\n", "# A \\{#b}\n");
	ASSERT_PREPARED("# [a]{.b} {.c #d}\n", "# [a]<0> <1>\n");
	ASSERT_PREPARED("# `a {#b}`\n", "# `a {#b}`\n");
	ASSERT_PREPARED("a {#b}\n", "a {#b}\n");
}
END_TEST

START_TEST(marks_faults_of_headings)
{
	ASSERT_PREPARED("# A {#b #c}\n", "# A <0>{#b #c}\n");
	reading_tree("# A {#b #c}\n\nB {.1}\n---\n\n# C {d}\n");
	ASSERT_FAULTS("1:9 ANNOT_SYNTAX 2\n3:5 ANNOT_SYNTAX 1\n");
}
END_TEST

START_TEST(bounds_nested_brackets)
{
	struct buf *text = buf_new(arena);

	for (int i = 0; i < 34; i++)
		buf_char(text, '[');
	buf_char(text, 'a');
	for (int i = 0; i < 34; i++)
		buf_z(text, "]{.nowrap}");
	reading_tree_of(buf_view(text));
	ASSERT_FAULTS("1:37 NEST_TOO_DEEP 1\n1:47 NEST_TOO_DEEP 1\n");
}
END_TEST

START_TEST(knows_caption_prefixes)
{
	ck_assert_uint_eq(braces_caption_prefix(STR(": a")), 2);
	ck_assert_uint_eq(braces_caption_prefix(STR(":   a")), 4);
	ck_assert_uint_eq(braces_caption_prefix(STR("Table: a")), 7);
	ck_assert_uint_eq(braces_caption_prefix(STR("Table a")), 0);
	ck_assert_uint_eq(braces_caption_prefix(STR(":a")), 0);
}
END_TEST

START_TEST(finds_variables_in_definitions)
{
	ASSERT_PREPARED("[{{x}}]: /{{x}}/\\{{y}} \"{{z}}\"\n",
	    "[{{x}}]: /<0>/\\{{y}} \"<1>\"\n");
}
END_TEST

Suite *suite_read_braces(void);

Suite *
suite_read_braces(void)
{
	Suite *suite = suite_create("read/braces");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, cuts_lists_behind_brackets_and_links);
	tcase_add_test(tc, leaves_other_braces);
	tcase_add_test(tc, passes_over_code);
	tcase_add_test(tc, passes_over_escapes);
	tcase_add_test(tc, marks_faults_and_cuts_nothing);
	tcase_add_test(tc, finds_the_end_of_headings);
	tcase_add_test(tc, marks_faults_of_headings);
	tcase_add_test(tc, bounds_nested_brackets);
	tcase_add_test(tc, knows_caption_prefixes);
	tcase_add_test(tc, finds_variables_in_definitions);
	return suite;
}
