#include "extract/markdown_source.h"

#include "unit/extract/gathered.h"

#define THEIRS "{when-profile=other}"

static struct str
seen(const char *markdown)
{
	struct survey s = gathered(markdown);

	return markdown_source(
	    &s, source_lookup(&sources, (uint16_t)sources.list.n));
}

START_TEST(what_everybody_sees_is_the_same)
{
	const char *text =
	    "# A\n\n- b {{c}} *d* \\_\n\n\n```\n<!-- e -->\n```\n";

	ASSERT_STR(seen(text), text);
}
END_TEST

START_TEST(blocks_and_inlines_go)
{
	ASSERT_STR(seen("a [b]" THEIRS " c\n\n# D " THEIRS "\n\ne\n\n# F\n"),
	    "a c\n\n# F\n");
}
END_TEST

START_TEST(comments_are_emptied)
{
	ASSERT_STR(seen("a <!-- b --> c\n\n<!-- d\ne -->\n\nf\n"),
	    "a <!-- --> c\n\n<!-- -->\n\nf\n");
}
END_TEST

START_TEST(notes_and_addresses_go_with_what_uses_them)
{
	ASSERT_STR(seen("a [b [c][d][^e]]" THEIRS " [f]\n\n[d]: g\n[f]: h\n\n"
			"[^e]: i\n"),
	    "a [f]\n\n[f]: h\n\n");
}
END_TEST

START_TEST(an_address_among_what_is_hidden_stays_for_others)
{
	ASSERT_STR(seen("[a]\n\n::: " THEIRS "\nb\n\n[a]: c\n:::\n"),
	    "[a]\n\n\n[a]: c\n");
}
END_TEST

START_TEST(a_note_among_what_is_hidden_stays_for_others)
{
	ASSERT_STR(seen("a[^b]\n\n::: " THEIRS "\nc\n\n[^b]: d\n\ne\n:::\n"),
	    "a[^b]\n\n[^b]: d\n");
}
END_TEST

START_TEST(lists_keep_their_numbers_and_their_room)
{
	ASSERT_STR(seen("3. [a]" THEIRS "\n4. b\n"), "3. b\n");
	ASSERT_STR(seen("10. [a]" THEIRS "\n9. b\n"), "10. b\n");
	ASSERT_STR(seen("- a\n- b\n\n- [c]" THEIRS "\n"), "- a\n\n- b\n\n");
}
END_TEST

START_TEST(heads_lose_what_is_not_seen)
{
	ASSERT_STR(seen("---\n# a\ntitle: b\nabstract: c\n"
			"variables: {d: e, f: g}\nwhen-profile: mine\n---\n"
			"{{d}}\n"),
	    "---\ntitle: b\n---\n{{d}}\n");
	ASSERT_STR(seen("---\nwhen-profile: mine\n---\n\na\n"), "\na\n");
}
END_TEST

Suite *suite_extract_markdown_source(void);

Suite *
suite_extract_markdown_source(void)
{
	Suite *suite = suite_create("extract/markdown_source");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, what_everybody_sees_is_the_same);
	tcase_add_test(tc, blocks_and_inlines_go);
	tcase_add_test(tc, comments_are_emptied);
	tcase_add_test(tc, notes_and_addresses_go_with_what_uses_them);
	tcase_add_test(tc, an_address_among_what_is_hidden_stays_for_others);
	tcase_add_test(tc, a_note_among_what_is_hidden_stays_for_others);
	tcase_add_test(tc, lists_keep_their_numbers_and_their_room);
	tcase_add_test(tc, heads_lose_what_is_not_seen);
	suite_add_tcase(suite, tc);
	return suite;
}
