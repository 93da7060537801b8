#include "read/canonical.h"

#include "unit/read/reading.h"

static struct str
canonical(const char *text)
{
	return canonical_text(arena, &diags, reading_source(str_from_z(text)));
}

/* A text becomes another, which stays. */
#define ASSERT_CANONICAL(text, want)                                           \
	do {                                                                   \
		ASSERT_STR(canonical(text), want);                             \
		ASSERT_STR(canonical(want), want);                             \
	} while (0)

#define ASSERT_STAYS(text) ASSERT_CANONICAL(text, text)

START_TEST(gives_fences_braces_and_blank_lines)
{
	ASSERT_CANONICAL(
	    "a\n::: keep\nb\n:::\nc\n", "a\n\n::: {.keep}\n\nb\n\n:::\n\nc\n");
	ASSERT_CANONICAL(":::{.keep} :::\n::::  ", "::: {.keep}\n\n:::");
	ASSERT_CANONICAL("::: keep\r\n:::\r\n", "::: {.keep}\r\n\r\n:::\r\n");
}
END_TEST

START_TEST(counts_colons_from_the_innermost)
{
	ASSERT_CANONICAL("::: {.keep}\n\n::: {.keep}\n\n:::\n\n"
			 "::: {.keep}\n\n::: {.keep}\n\n:::\n\n:::\n\n:::\n",
	    "::::: {.keep}\n\n::: {.keep}\n\n:::\n\n"
	    ":::: {.keep}\n\n::: {.keep}\n\n:::\n\n::::\n\n:::::\n");
}
END_TEST

START_TEST(keeps_to_containers)
{
	ASSERT_CANONICAL("- a\n  ::: keep\n  b\n  :::\n- c\n",
	    "- a\n\n  ::: {.keep}\n\n  b\n\n  :::\n\n- c\n");
	ASSERT_CANONICAL("> ::: keep\n> > b\n> :::\nc\n",
	    "> ::: {.keep}\n>\n> > b\n>\n> :::\n\nc\n");
	ASSERT_CANONICAL("- > ::: keep\n  > b\n  > :::\n",
	    "- > ::: {.keep}\n  >\n  > b\n  >\n  > :::\n");
	/* The second line goes on with the quote lazily. */
	ASSERT_CANONICAL("> a\nb\n> ::: keep\n> :::\n",
	    "> a\nb\n>\n> ::: {.keep}\n>\n> :::\n");
	ASSERT_CANONICAL("   ::: keep\n   :::\n", "   ::: {.keep}\n\n   :::\n");
}
END_TEST

START_TEST(rewrites_lists_of_attributes)
{
	ASSERT_CANONICAL("# A\t {  #b}\n", "# A {#b}\n");
	ASSERT_CANONICAL("# A   { #b} #\n", "# A {#b} #\n");
	ASSERT_CANONICAL("A   {#b }\n===\n", "A {#b}\n===\n");
	/* Alone on its line it is text. */
	ASSERT_STAYS("A\n  {#b }\n===\n");
	ASSERT_CANONICAL("[a]{ .nowrap lang=de #b}[c](d){#e }\n",
	    "[a]{#b .nowrap lang=\"de\"}[c](d){#e}\n");
}
END_TEST

START_TEST(leaves_text_and_code)
{
	ASSERT_STAYS("a { .b}, \\[a]{ .b}, `[a]{ .b}`\n");
	ASSERT_STAYS("```\n::: keep\n\\newpage\n[a]{ .b}\n```\n");
	ASSERT_STAYS("    ::: keep\n");
	ASSERT_STAYS("<!--\n::: keep\n-->\n");
	ASSERT_STAYS("a\n    ::: keep\n");
	ASSERT_STAYS("*  a  \n+ b \n\n\n\nc");
	ASSERT_STAYS("");
	ASSERT_STAYS("---\ntitle: {a\n---\n");
}
END_TEST

START_TEST(has_one_page_break_and_loud_alerts)
{
	ASSERT_CANONICAL("  \\newpage  \n\n{{< pagebreak >}}",
	    "  <!-- pagebreak -->  \n\n<!-- pagebreak -->");
	ASSERT_CANONICAL("> [!nOte]\n> [!tip] a\n", "> [!NOTE]\n> [!tip] a\n");
	ASSERT_CANONICAL(">\n>  [!tip]\n", ">\n>  [!TIP]\n");
	ASSERT_STAYS("> a\n> [!note]\n");
}
END_TEST

START_TEST(leaves_what_has_errors)
{
	static const char text[] = "::: keep\n\n[a]{.nowarp  }\n\n:::\n";
	static const char open[] = "::: keep\n\n:::\n:::\n";

	ASSERT_STR(canonical(text), text);
	ASSERT_STR(canonical(open), open);
	ck_assert_uint_gt(diags.errors, 0);
}
END_TEST

START_TEST(is_linear)
{
	struct buf *out = buf_new(arena);

	for (int i = 0; i < 20000; i++)
		buf_z(out, "::: keep\n[a]{.nowrap  } [b]{.nowrap  }\n:::\n");
	buf_char(out, '\0');
	ck_assert_uint_gt(canonical(out->p).n, out->n);
	ck_assert_uint_eq(diags.errors, 0);
}
END_TEST

Suite *suite_read_canonical(void);

Suite *
suite_read_canonical(void)
{
	Suite *suite = suite_create("read/canonical");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, gives_fences_braces_and_blank_lines);
	tcase_add_test(tc, counts_colons_from_the_innermost);
	tcase_add_test(tc, keeps_to_containers);
	tcase_add_test(tc, rewrites_lists_of_attributes);
	tcase_add_test(tc, leaves_text_and_code);
	tcase_add_test(tc, has_one_page_break_and_loud_alerts);
	tcase_add_test(tc, leaves_what_has_errors);
	tcase_add_test(tc, is_linear);
	return suite;
}
