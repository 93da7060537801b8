#include "read/document.h"

#include "unit/read/reading.h"

START_TEST(takes_its_title_from_the_front_matter)
{
	struct document *d =
	    reading_document(STR("---\ntitle: One\n---\n\n# Two\n"));

	ASSERT_STR(d->title, "One");
	ck_assert_uint_eq(d->title_at.offset, 11);
	ASSERT_STR(reading_dump(d), "  heading @5:1 level=1\n"
				    "    text @5:3 \"Two\"\n");
}
END_TEST

START_TEST(takes_its_title_from_the_first_heading)
{
	struct document *d =
	    reading_document(STR("## Zero\n\n# One *two*\n\n# Three\n"));

	ASSERT_STR(d->title, "One two");
	ck_assert_uint_eq(d->title_at.offset, 9);
	ck_assert_ptr_nonnull(d->root->first);
	ASSERT_STR(reading_document(STR("text\n"))->title, "");
}
END_TEST

START_TEST(passes_over_a_byte_order_mark)
{
	ASSERT_TREE("\xEF\xBB\xBF# A\n", "  heading @1:2 level=1\n"
					 "    text @1:4 \"A\"\n");
}
END_TEST

START_TEST(knows_all_line_ends)
{
	ASSERT_TREE("a\r\nb\rc\n\r\n::: {.keep}\r\nd\r\n:::\r\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a\"\n"
	    "    soft-break @1:2\n"
	    "    text @2:1 \"b\"\n"
	    "    soft-break @2:2\n"
	    "    text @3:1 \"c\"\n"
	    "  div @5:1 keep { .keep }\n"
	    "    paragraph @6:1\n"
	    "      text @6:1 \"d\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(replaces_what_is_not_utf8_and_reports_it_once)
{
	ASSERT_TREE("a \xFF b\n\nc \xC3(\n",
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a \xEF\xBF\xBD b\"\n"
	    "  paragraph @3:1\n"
	    "    text @3:1 \"c \xEF\xBF\xBD(\"\n");
	ASSERT_FAULTS("1:3 FILE_NOT_UTF8 1\n");
}
END_TEST

START_TEST(replaces_nul)
{
	ASSERT_STR(reading_tree_of(STR("a\0b\n")),
	    "  paragraph @1:1\n"
	    "    text @1:1 \"a\xEF\xBF\xBD"
	    "b\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reads_nothing_from_nothing)
{
	ASSERT_TREE("", "");
	ASSERT_TREE("\n\n", "");
	ASSERT_TREE("\xEF\xBB\xBF", "");
	ASSERT_TREE("---\ntitle: T\n---\n", "");
	ASSERT_TREE("---\ntitle: T\n---", "");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(refuses_texts_that_are_too_long)
{
	size_t n = ((size_t)64 << 20) + 1;
	char *text = arena_alloc(arena, n);
	struct document *d;

	memset(text, 'a', n);
	d = reading_document((struct str){text, n});
	ck_assert_ptr_null(d->root->first);
	ASSERT_FAULTS("1:1 FILE_READ 0\n");
}
END_TEST

static void
read_sample(void *user)
{
	struct arena *a = user;
	struct sources all = {.arena = a};
	struct diags found = {.arena = a, .sources = &all};

	document_complete(
	    a, document_read(a, &found,
		   source_add(&all, STR("b.md"),
		       STR("---\ntitle: \"T\"\n---\n# A "
			   "{#a}\n\n|b|\n|-|\n|*c*|\n\n"
			   "::: {.keep title=\"{{title}}\"}\n"
			   "[d \\] {{title}}]{.smallcaps}<br>\n:::\n")),
		   NULL));
}

START_TEST(gives_up_cleanly_at_every_limit)
{
	bool done = false;

	for (size_t limit = 512; !done; limit += 512) {
		struct arena *small = arena_new(limit);

		done = small && arena_guard(small, read_sample, small);
		arena_free(small);
	}
	ck_assert(done);
}
END_TEST

START_TEST(puts_values_into_attributes)
{
	ASSERT_TREE(
	    "---\nvariables: {v: \"\\\"q\\\"\"}\n---\n"
	    "::: {.key-points title=\"'{{v}}' \\{{v}} {{w}}\"}\na\n:::\n",
	    "  div @4:1 key-points { .key-points"
	    " title=\"‘\\\"q\\\"’ {{v}} {{w}}\" }\n"
	    "    paragraph @5:1\n"
	    "      text @5:1 \"a\"\n");
	ASSERT_FAULTS("4:40 VARIABLE_UNKNOWN 5\n");
}
END_TEST

Suite *suite_read_document(void);

Suite *
suite_read_document(void)
{
	Suite *suite = suite_create("read/document");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, takes_its_title_from_the_front_matter);
	tcase_add_test(tc, takes_its_title_from_the_first_heading);
	tcase_add_test(tc, passes_over_a_byte_order_mark);
	tcase_add_test(tc, knows_all_line_ends);
	tcase_add_test(tc, replaces_what_is_not_utf8_and_reports_it_once);
	tcase_add_test(tc, replaces_nul);
	tcase_add_test(tc, reads_nothing_from_nothing);
	tcase_add_test(tc, refuses_texts_that_are_too_long);
	tcase_add_test(tc, gives_up_cleanly_at_every_limit);
	tcase_add_test(tc, puts_values_into_attributes);
	return suite;
}
