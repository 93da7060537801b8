#include "read/extent.h"

#include "unit/read/reading.h"

/* What a node was written with. */
static struct str
written(const char *text, enum node_kind kind)
{
	struct document *d = reading_document(str_from_z(text));
	const struct node *n = d->root;

	while (n && n->kind != kind)
		n = n->first ? n->first : n->next;
	ck_assert_ptr_nonnull(n);
	return str_sub(d->source->text, n->extent.offset,
	    n->extent.offset + n->extent.length);
}

START_TEST(blocks_reach_to_their_last_line)
{
	ASSERT_STR(written("a\nb {x}\n\nc\n", NODE_PARAGRAPH), "a\nb {x}");
	ASSERT_STR(written("A\n---\nb\n", NODE_HEADING), "A\n---");
	ASSERT_STR(written("```\na\n```\nb\n", NODE_CODE_BLOCK), "```\na\n```");
	ASSERT_STR(written("::: {.keep}\na\n:::\nb\n", NODE_DIV),
	    "::: {.keep}\na\n:::");
	ASSERT_STR(written("> a\n> b\n\nc\n", NODE_QUOTE), "> a\n> b");
}
END_TEST

START_TEST(members_are_whole)
{
	ASSERT_STR(written("- a\n\n  b\n- c\n", NODE_ITEM), "- a\n\n  b");
	ASSERT_STR(written("- a\n- b\n\nc\n", NODE_LIST), "- a\n- b");
	ASSERT_STR(written("| A | B |\n|---|---|\n| c | d |\n", NODE_ROW),
	    "| A | B |");
	ASSERT_STR(written("| A |\n|---|\n\nb\n", NODE_TABLE), "| A |\n|---|");
	ASSERT_STR(written("T\n:   d\n\n    e\n\nf\n", NODE_DEFINITIONS),
	    "T\n:   d\n\n    e");
}
END_TEST

START_TEST(inlines_have_their_attributes)
{
	ASSERT_STR(
	    written("a [b](c){.d} e\n", NODE_PARAGRAPH), "a [b](c){.d} e");
	ASSERT_STR(written("[b *c*]{.d} e\n", NODE_SPAN), "[b *c*]{.d}");
	ASSERT_STR(
	    written("[b](c(1)){lang=en} e\n", NODE_LINK), "[b](c(1)){lang=en}");
}
END_TEST

Suite *suite_read_extent(void);

Suite *
suite_read_extent(void)
{
	Suite *suite = suite_create("read/extent");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, blocks_reach_to_their_last_line);
	tcase_add_test(tc, members_are_whole);
	tcase_add_test(tc, inlines_have_their_attributes);
	suite_add_tcase(suite, tc);
	return suite;
}
